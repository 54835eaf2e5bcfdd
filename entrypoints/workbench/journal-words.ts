import type { CalendarEntry } from '#core/model/calendar.ts';
import type { CheckedTemplate } from '#core/model/checked-template.ts';
import type { JournalEvent, Payload, PayloadKind } from '#core/model/event.ts';
import { maskNumbers } from '#core/model/mask.ts';
import type { FillReport } from '#core/model/page.ts';
import type { SheetLayout } from '#core/model/sheet-layout.ts';
import type { Origin } from '#core/model/review.ts';
import type { Values } from '#core/model/values.ts';
import { countByField } from '#core/report/by-field.ts';
import { changesBetween } from '#core/roster/changes.ts';
import { targetText } from '#components/base/taught-target.ts';
import { changesText } from '#components/workbench/change-text.ts';
import { t } from '#locales/index.ts';
import { contractTitle, timeText } from './labels.ts';
import { headersText, saidText } from './layout-words.ts';
import type { FieldLabels, Labels } from './shelf-labels.ts';

/** What an event says: the kind of action, and its content. */
export interface EventWords {
  did: string;
  text: string;
}

type PayloadOf<Kind extends PayloadKind> = Extract<Payload, { kind: Kind }>;

/** What the entity was before the event, as far as the event was made from it. */
type Before = Payload | undefined;

const SHOWN_CHANGES = 6;

/** What can be put, and put back. */
const NEW = {
  'subject.put': 'subject',
  'record.put': 'record',
  'taught.put': 'taught',
  'template.put': 'template',
  'layout.put': 'layout',
  'pack.put': 'pack',
  'calendar.put': 'calendar',
} as const;

type Sentence<Kind extends PayloadKind> = (
  payload: PayloadOf<Kind>,
  before: Before,
  labels: Labels,
) => string[];

const sentences: { [Kind in PayloadKind]: Sentence<Kind> } = {
  'subject.put': ({ subject }, before, labels) => [changed(valuesIn(before), subject.values, labels)],
  'subject.removed': ({ recordIds = [] }) =>
    recordIds.length > 0 ? [t('journal.withRecords', { count: recordIds.length })] : [],
  'record.put': ({ formTypeId, values }, before, labels) => [
    labels.formTitle(formTypeId),
    changed(valuesIn(before), values, labels.of(formTypeId)),
  ],
  'record.removed': (_, before, { formTitle }) =>
    before?.kind === 'record.put' ? [formTitle(before.formTypeId)] : [],
  'import.done': (payload) => [t('journal.import', payload)],
  'fill.started': ({ page }) => [page],
  'fill.finished': ({ page, report }) => [t('journal.fill', { page, ...countByField(report.fields) })],
  'fill.undone': ({ page, report }) => [t('journal.undone', { page, ...restoredIn(report) })],
  'review.verdict': ({ target, verdict, origin }, _, { formTitle, criterionName }) => [
    formTitle(target.formTypeId),
    t('journal.verdict', {
      criterion: criterionName(verdict.criterionId),
      verdict: t(`verdict.${verdict.verdict}`),
      machine: t(`outcome.${verdict.machine}`),
    }),
    ...(verdict.comment === '' ? [] : [t('journal.comment', { comment: verdict.comment })]),
    ...(target.page === undefined ? [] : [target.page]),
    ...mergedWords(origin),
  ],
  'review.withdrawn': ({ criterionId, origin }, _, { criterionName }) => [
    criterionName(criterionId),
    ...mergedWords(origin),
  ],
  'review.decided': ({ target, decision, comment, origin }, _, { formTitle }) => [
    formTitle(target.formTypeId),
    t(`decision.${decision}`),
    ...(comment === '' ? [] : [t('journal.comment', { comment })]),
    ...mergedWords(origin),
  ],
  'review.unmerged': () => [],
  'calibration.put': ({ calibration }, _, { formTitle }) => [formTitle(calibration.target.formTypeId)],
  'calibration.removed': (_, before, { formTitle }) =>
    before?.kind === 'calibration.put' ? [formTitle(before.calibration.target.formTypeId)] : [],
  'taught.put': ({ taught }, _, { labelOf }) => [
    t('journal.taught', {
      label: taught.anchor.shown || t('taught.noLabel'),
      target: targetText(taught.target, labelOf),
    }),
    taught.place,
  ],
  'taught.removed': (_, before) =>
    before?.kind === 'taught.put'
      ? [before.taught.anchor.shown || t('taught.noLabel'), before.taught.place]
      : [],
  'template.put': ({ template }, _, labels) => [templateWords(template, labels)],
  'template.removed': (_, before, labels) =>
    before?.kind === 'template.put' ? [templateWords(before.template, labels)] : [],
  'layout.put': ({ kept: { layout } }, _, labels) => [layoutWords(layout, labels)],
  'layout.removed': (_, before, labels) =>
    before?.kind === 'layout.put' ? [layoutWords(before.kept.layout, labels)] : [],
  'pack.put': ({ authored }) => [authored.pack.title],
  'pack.removed': (_, before) => (before?.kind === 'pack.put' ? [before.authored.pack.title] : []),
  'pack.tuned': ({ tuning }, _, { packTitle }) => [packTitle(tuning.packId)],
  'calendar.put': ({ entry }, before) => [
    entryWords(entry),
    ...(before?.kind === 'calendar.put'
      ? [t('journal.calendar.before', { entry: entryWords(before.entry) })]
      : []),
  ],
  'calendar.removed': (_, before) => (before?.kind === 'calendar.put' ? [entryWords(before.entry)] : []),
  'calendar.required': ({ requirement: { packId, count, per } }, _, { packTitle }) => [
    packTitle(packId),
    count === null ? t('journal.calendar.none') : t(`calendar.required.${per}`, { count }),
  ],
  'export.started': exported,
  'export.done': exported,
  'backup.saved': ({ file, events }) => [t('journal.backup', { file, count: events })],
  'backup.restored': ({ savedAt, events }) => [
    t('journal.restored', { at: timeText(savedAt), count: events }),
  ],
  'vault.changed': ({ change }) => [t(`journal.vault.${change}`)],
  'reveal.done': ({ field, purpose }, _, { labelOf }) => [
    labelOf(field),
    ...(purpose === undefined ? [] : [t('journal.purpose', { purpose })]),
  ],
  'erasure.done': (payload) => [t('journal.erased', payload)],
  'run.started': ({ formTypeId, entries }, _, { formTitle }) => [
    formTitle(formTypeId),
    t('journal.people', { count: entries.length }),
  ],
  'run.resumed': () => [],
  'run.paused': () => [],
  'run.step': ({ state, reason, counts, seenBy }) => [
    t(`run.state.${state}`),
    ...(reason === undefined ? [] : [t(`run.reason.${reason}`)]),
    ...(counts === undefined ? [] : [t('run.counts', counts)]),
    ...(seenBy === undefined ? [] : [t(`run.seenBy.${seenBy}`)]),
  ],
  'run.retried': ({ at }) => [t('journal.people', { count: at.length })],
  'run.finished': () => [],
  'sample.added': ({ sample }) => [
    t('journal.sample', { people: sample.subjectIds.length, records: sample.recordIds.length }),
  ],
  'sample.removed': () => [],
};

/** @param before the event that this one was made from */
export function eventWords(
  { payload, settles }: JournalEvent,
  before: JournalEvent | undefined,
  labels: Labels,
): EventWords {
  const texts = wordsOf(payload, before?.payload, labels);
  // Whoever removes something has chosen neither version.
  const chosen = payload.kind in NEW;
  if (chosen && settles && settles.length > 0) texts.push(t('journal.settled'));
  return { did: didWords(payload, before?.payload), text: maskNumbers(texts.join(t('common.semicolon'))) };
}

function wordsOf<Kind extends PayloadKind>(
  payload: PayloadOf<Kind>,
  before: Before,
  labels: Labels,
): string[] {
  const sentence = sentences[payload.kind as Kind] as Sentence<Kind>;
  return sentence(payload, before, labels);
}

/** The kind in words; for content that was put, whether it is new, changed or brought back. */
function didWords({ kind }: Payload, before: Before): string {
  if (!isPut(kind)) return t(`journal.kind.${kind}`);
  const what = NEW[kind];
  if (!before) return t(`journal.put.new.${what}`);
  return t(before.kind === kind ? `journal.put.changed.${what}` : `journal.put.back.${what}`);
}

function isPut(kind: PayloadKind): kind is keyof typeof NEW {
  return kind in NEW;
}

/** `undefined` after a removal, and where nothing was before. */
function valuesIn(before: Before): Values | undefined {
  if (before?.kind === 'subject.put') return before.subject.values;
  return before?.kind === 'record.put' ? before.values : undefined;
}

function changed(before: Values | undefined, after: Values, { labelOf, shownAt }: FieldLabels): string {
  const changes = changesBetween(before ?? {}, after);
  if (!before) return t('journal.filled', { count: changes.length });
  if (changes.length === 0) return t('journal.unchanged');
  return changesText(changes, { labelOf, shown: shownAt }, SHOWN_CHANGES);
}

/** Boxes for year, month and day are one field here too, as in the popup. */
function restoredIn({ fields }: FillReport): { restored: number; total: number } {
  const { verified: restored, skipped, failed } = countByField(fields);
  return { restored, total: restored + skipped + failed };
}

function exported({
  file,
  rows,
  contract,
  insisted,
  print,
  purpose,
}: PayloadOf<'export.started' | 'export.done'>): string[] {
  return [
    t('journal.export', { file, rows }),
    ...(print ? [t('journal.print')] : []),
    ...(contract === undefined ? [] : [t('journal.contract', { contract: contractTitle(contract) })]),
    ...(insisted === undefined ? [] : [t('journal.insisted', { count: insisted })]),
    ...(purpose === undefined ? [] : [t('journal.purpose', { purpose })]),
  ];
}

function entryWords({ kind, date, title, note, held, done }: CalendarEntry): string {
  const what =
    kind === 'meeting'
      ? t(held ? 'calendar.kind.held' : 'calendar.kind.planned')
      : t(kind === 'deadline' && done ? 'calendar.kind.done' : `calendar.kind.${kind}`);
  const said = note === '' ? title : t('journal.calendar.noted', { title, note });
  return maskNumbers(t('journal.calendar', { date, what, title: said }));
}

/** Whoever said it elsewhere; here it came with a file. */
function mergedWords(origin: Origin | undefined): string[] {
  if (!origin) return [];
  const who = origin.who || t('scores.unnamed');
  return [t('scores.journal.merged', { who, at: timeText(origin.claimedAt) })];
}

function templateWords(
  { title, formTypeId, sheet, columns }: CheckedTemplate,
  { formTitle }: Labels,
): string {
  const filled = columns.filter(({ path }) => path !== null).length;
  return t('journal.template', {
    title: maskNumbers(title),
    form: formTitle(formTypeId),
    sheet,
    count: filled,
  });
}

function layoutWords(layout: SheetLayout, labels: Labels): string {
  return t('journal.layout', { headers: headersText(layout), said: saidText(layout, labels) });
}
