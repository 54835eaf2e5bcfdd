import { useMemo, useState } from 'preact/hooks';
import { targetText } from '#components/base/taught-target.ts';
import { Layouts } from '#components/workbench/Layouts.tsx';
import { TaughtPage, type TaughtPending, type TaughtRow } from '#components/workbench/Taught.tsx';
import type { Draft, JournalEvent } from '#core/model/event.ts';
import type { Current } from '#core/model/fold.ts';
import { type Taught, TaughtTarget } from '#core/model/taught.ts';
import { readTaughtFile, taughtFileName, writeTaughtFile } from '#core/model/taught-file.ts';
import { taughtRemovalDraft } from '#core/roster/removal.ts';
import { planTaughtImport, type TaughtImport, taughtImportDrafts } from '#core/teaching/import.ts';
import { t } from '#locales/index.ts';
import { saveFile } from '#utils/downloads.ts';
import { journaledExport } from '#utils/export-journal.ts';
import { targetChoices, timeText } from './labels.ts';
import type { RouteProps } from './route-props.ts';
import type { FieldLabels } from './shelf-labels.ts';
import { takeBack } from './take-back.ts';
import { useLayouts } from './use-layouts.ts';
import { useWork } from './use-work.ts';

type LabelOf = FieldLabels['labelOf'];

const NONE: TaughtTarget = { is: 'none' };

export function TaughtRoute({ store }: RouteProps) {
  const { labelOf } = store.labels;
  const [query, setQuery] = useState('');
  const [ticks, setTicks] = useState<ReadonlySet<string>>(new Set());
  const [read, setRead] = useState<{ file: string; plan: TaughtImport }>();
  const [replacing, setReplacing] = useState(false);
  const [removed, setRemoved] = useState<{ event: JournalEvent; label: string }>();
  const work = useWork<'page' | 'layouts'>();
  const { busy, answers } = work;
  const layouts = useLayouts(store, work);
  /** What comes next leaves the last removal to the journal. */
  const run: typeof work.run = (...args) => {
    setRemoved(undefined);
    return work.run(...args);
  };
  const targets = useMemo(() => targetOptions(), []);
  const all = useMemo(() => sorted(store.taught), [store.taught]);
  const found = all.filter((each) => matches(each, query, labelOf));
  const chosen = found.filter(({ value }) => ticks.has(value.id));
  const one = (id: string): Current<Taught> | undefined => all.find(({ value }) => value.id === id);

  const put = (id: string, target: TaughtTarget): Promise<void> =>
    run('page', async () => {
      const taught = one(id);
      if (!taught) return undefined;
      await store.append([editDraft(taught, { ...taught.value, target })]);
      return t('taught.saved', { label: labelIn(taught.value), target: targetText(target, labelOf) });
    });
  const useVersion = (id: string, hash: string): Promise<void> =>
    run('page', async () => {
      const taught = one(id);
      if (!taught) return undefined;
      const version = [{ hash: taught.head, value: taught.value }, ...taught.conflicts].find(
        (each) => each.hash === hash,
      );
      const value = version?.value;
      await store.append([value ? editDraft(taught, value) : taughtRemovalDraft(taught)]);
      return t('taught.settled', { label: labelIn(taught.value) });
    });
  const remove = (id: string): Promise<void> =>
    run('page', async () => {
      const taught = one(id);
      const [event] = taught ? await store.append([taughtRemovalDraft(taught)]) : [];
      if (!taught || !event) return undefined;
      setRemoved({ event, label: labelIn(taught.value) });
      return t('taught.gone', { label: labelIn(taught.value) });
    });
  const undo = ({ event, label }: { event: JournalEvent; label: string }): Promise<void> =>
    run('page', () => takeBack(store, event, label));
  const save = (): Promise<void> =>
    run('page', async () => {
      const rows = (chosen.length > 0 ? chosen : found).map(({ value }) => value);
      const now = new Date();
      const name = taughtFileName(now);
      const content = new Blob([writeTaughtFile(rows, now.toISOString())], { type: 'application/json' });
      const file = await journaledExport(
        { append: store.append, save: () => saveFile(name, content) },
        { file: name, rows: rows.length },
      );
      return t('taught.exported', { file, count: rows.length });
    });
  const open = (file: File): Promise<void> =>
    run(
      'page',
      async () => {
        const plan = planTaughtImport(readTaughtFile(await file.text()), store.taught);
        setReplacing(false);
        setRead({ file: file.name, plan });
        return undefined;
      },
      (reason) => t('taught.import.failed', { file: file.name, reason }),
    );
  const bring = (): Promise<void> =>
    run('page', async () => {
      if (!read) return undefined;
      const drafts = taughtImportDrafts(read.plan, replacing, () => crypto.randomUUID());
      setRead(undefined);
      await store.append(drafts);
      const count = drafts.filter(({ payload }) => payload.kind === 'taught.put').length;
      return t('taught.imported', { count });
    });

  return (
    <TaughtPage
      rows={found.map((each) => rowOf(each, ticks, labelOf))}
      total={all.length}
      query={query}
      targets={targets}
      pending={read && pendingOf(read, replacing, labelOf)}
      busy={busy}
      answer={answers.page}
      layouts={<Layouts {...layouts} busy={busy} answer={answers.layouts} />}
      undo={
        removed && {
          label: t('journal.takeBackOf', { name: removed.label }),
          onUndo: () => void undo(removed),
        }
      }
      onQuery={setQuery}
      onTick={(id, ticked) => setTicks(withTick(ticks, id, ticked))}
      onTarget={(id, key) => void put(id, TaughtTarget.parse(JSON.parse(key)))}
      onVersion={(id, hash) => void useVersion(id, hash)}
      onRemove={(id) => void remove(id)}
      onExport={() => void save()}
      onFile={(file) => void open(file)}
      onReplacing={setReplacing}
      onImport={() => void bring()}
      onCancelImport={() => setRead(undefined)}
    />
  );
}

/** Another version over all that stand. */
function editDraft({ entity, head, conflicts }: Current<Taught>, taught: Taught): Draft {
  const settles = conflicts.map(({ hash }) => hash);
  return {
    entity,
    base: head,
    ...(settles.length > 0 ? { settles } : {}),
    payload: { kind: 'taught.put', taught },
  };
}

function rowOf(
  { value, head, claimedAt, conflicts }: Current<Taught>,
  ticks: ReadonlySet<string>,
  labelOf: LabelOf,
): TaughtRow {
  const { id, place, title, anchor, target } = value;
  const others = conflicts.map((version) => ({
    hash: version.hash,
    label: version.value ? targetText(version.value.target, labelOf) : t('action.delete'),
  }));
  return {
    id,
    place,
    title,
    label: labelIn(value),
    where: whereIn(value),
    target: JSON.stringify(target),
    at: timeText(claimedAt),
    ticked: ticks.has(id),
    versions: [{ hash: head, label: targetText(target, labelOf) }, ...others],
    ...(anchor.part ? { label: `${labelIn(value)} · ${t(`taught.part.${anchor.part}`)}` } : {}),
  };
}

function labelIn({ anchor }: Taught): string {
  return anchor.shown || t('taught.noLabel');
}

/** Where it stands; what has no label is told by what stands before and after it. */
function whereIn({ anchor }: Taught): string {
  const { section, row, column, before, after, label } = anchor;
  const place = [...section, ...row, ...column].filter((text) => text !== label);
  if (label !== '') return place.join(' / ');
  return [...place, t('taught.between', { before: before || '—', after: after || '—' })].join(' / ');
}

function targetOptions(): { value: string; label: string }[] {
  return [
    { value: JSON.stringify(NONE), label: t('taught.none') },
    ...targetChoices().map(({ path, label }) => ({ value: JSON.stringify({ is: 'field', path }), label })),
  ];
}

function pendingOf(
  { file, plan }: { file: string; plan: TaughtImport },
  replacing: boolean,
  labelOf: LabelOf,
): TaughtPending {
  return {
    file,
    fresh: plan.fresh.length,
    same: plan.same.length,
    differing: plan.differing.map(({ taught, known }) => ({
      label: labelIn(taught),
      now: known
        .map(({ value }) => `${labelIn(value)} → ${targetText(value.target, labelOf)}`)
        .join(t('common.listComma')),
      later: targetText(taught.target, labelOf),
    })),
    replacing,
  };
}

/** By portal, then in the order in which they were taught. */
function sorted(taught: readonly Current<Taught>[]): Current<Taught>[] {
  const all = [...taught];
  all.sort((a, b) => (a.value.place < b.value.place ? -1 : a.value.place > b.value.place ? 1 : 0));
  return all;
}

function matches({ value }: Current<Taught>, query: string, labelOf: LabelOf): boolean {
  const text = [value.place, value.title, labelIn(value), targetText(value.target, labelOf)].join(' ');
  return text.toLowerCase().includes(query.trim().toLowerCase());
}

function withTick(ticks: ReadonlySet<string>, id: string, ticked: boolean): ReadonlySet<string> {
  const next = new Set(ticks);
  if (ticked) next.add(id);
  else next.delete(id);
  return next;
}
