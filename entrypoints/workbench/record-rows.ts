import { checkValues, packsFor } from '#catalog/checking.ts';
import { Lazy } from '#components/base/lazy.ts';
import { markedName } from '#components/base/record-mark.ts';
import type { Counts, RecordRow } from '#components/workbench/Records.tsx';
import type { RecordFilter } from '#components/workbench/RecordFilters.tsx';
import type { Finding } from '#core/model/finding.ts';
import { textOf, type Values } from '#core/model/values.ts';
import { foldReviews } from '#core/review/fold.ts';
import { type ToldStage, toldStage } from '#core/review/stage.ts';
import type { RecordMark } from '#core/roster/siblings.ts';
import type { SubjectItem } from '#utils/search.ts';
import { today } from '#utils/today.ts';
import { nameOf, timeText } from './labels.ts';
import type { RouteProps } from './route-props.ts';

export interface ListedRecord extends RecordRow {
  subjectId: string;
  formId: string;
  unit: string;
}

type Shown = Pick<RouteProps['store'], 'records' | 'labels' | 'sampleIds'>;

interface About {
  people: ReadonlyMap<string, Values>;
  items: readonly SubjectItem[];
  marks: ReadonlyMap<string, RecordMark>;
  stages: ReadonlyMap<string, ToldStage>;
  counts: ReadonlyMap<string, Lazy<Counts | undefined>>;
}

/** Every record as the list shows it, in the order of the journal. */
export function recordRows(
  { records, labels, sampleIds }: Shown,
  edits: RouteProps['edits'],
  { people, items, marks, stages, counts }: About,
): ListedRecord[] {
  const organisations = new Map(items.map((item) => [item.id, item.organisation]));
  return records.map((record) => {
    const { id, subjectId, formTypeId } = record.value;
    const person = people.get(subjectId);
    return new Listed(record, {
      name: person ? nameOf(person) : '',
      organisation: organisations.get(subjectId) ?? '',
      unit: (person && textOf(person, 'workUnit')) ?? '',
      form: markedName(labels.formTitle(formTypeId), marks.get(id)),
      stage: stages.get(id) ?? 'open',
      counts: counts.get(id) ?? UNCHECKED,
      unsaved: edits.get(record.entity) !== undefined,
      sample: sampleIds.has(id),
    });
  });
}

type Told = Pick<
  ListedRecord,
  'name' | 'organisation' | 'unit' | 'form' | 'stage' | 'counts' | 'unsaved' | 'sample'
>;

/** One of thousands: made of a class, since a literal with a getter takes several times as long. */
class Listed implements ListedRecord {
  readonly id: string;
  readonly subjectId: string;
  readonly formId: string;
  readonly name: string;
  readonly organisation: string;
  readonly unit: string;
  readonly form: string;
  readonly stage: ToldStage;
  readonly counts: ListedRecord['counts'];
  readonly conflict: boolean;
  readonly unsaved: boolean;
  readonly sample: boolean;
  readonly updatedAt: string;

  constructor({ value, claimedAt, conflicts }: Shown['records'][number], told: Told) {
    this.id = value.id;
    this.subjectId = value.subjectId;
    this.formId = value.formTypeId;
    this.name = told.name;
    this.organisation = told.organisation;
    this.unit = told.unit;
    this.form = told.form;
    this.stage = told.stage;
    this.counts = told.counts;
    this.conflict = conflicts.length > 0;
    this.unsaved = told.unsaved;
    this.sample = told.sample;
    this.updatedAt = claimedAt;
  }

  /** Only of rows that are drawn: thousands of dates take a while. */
  get updated(): string {
    return timeText(this.updatedAt);
  }
}

const UNCHECKED = new Lazy<Counts | undefined>(() => undefined);

/**
 * What the checks of the pack find in each record, by record id: found once, and only where it is asked for, as of thousands of
 * records few are in sight.
 */
export function recordCounts(
  { records, shelf }: Pick<RouteProps['store'], 'records' | 'shelf'>,
  people: ReadonlyMap<string, Values>,
  packId: string | undefined,
): Map<string, Lazy<Counts | undefined>> {
  const formOf = new Map(shelf.forms.map((form) => [form.id, form]));
  const packOf = new Map<string, ReturnType<typeof packsFor>[number] | undefined>();
  for (const id of new Set(records.map(({ value }) => value.formTypeId))) {
    packOf.set(
      id,
      packsFor(id, shelf).find((candidate) => candidate.id === packId),
    );
  }
  return new Map(
    records.map(({ value: { id, subjectId, formTypeId, values } }) => {
      const counts = new Lazy(() => {
        const formType = formOf.get(formTypeId);
        const pack = packOf.get(formTypeId);
        if (!pack || !formType) return undefined;
        const checked = {
          pack,
          formType,
          values: { ...people.get(subjectId), ...values },
          today: today(),
        };
        return countsOf(checkValues(checked).findings);
      });
      return [id, counts];
    }),
  );
}

/** `undefined` where the pack had nothing to check the record by: that is no pass. */
function countsOf(findings: readonly Finding[]): Counts | undefined {
  if (findings.every(({ outcome }) => outcome === 'na')) return undefined;
  return {
    fail: findings.filter(({ outcome }) => outcome === 'fail' || outcome === 'error').length,
    review: findings.filter(({ outcome }) => outcome === 'review').length,
  };
}

/** Where the form of each record stands by the latest decision about it, whoever decided. */
export function recordStages(verdicts: RouteProps['store']['verdicts']): Map<string, ToldStage> {
  const latest = new Map<string, { at: string; stage: ToldStage }>();
  for (const { review, stage, standing, decisions } of foldReviews(verdicts).values()) {
    const { recordId } = review.target;
    const at = decisions.at(-1)?.claimedAt;
    if (recordId === undefined || at === undefined) continue;
    const known = latest.get(recordId);
    if (!known || known.at <= at) latest.set(recordId, { at, stage: toldStage(stage, standing) });
  }
  return new Map([...latest].map(([id, { stage }]) => [id, stage]));
}

/** Whether a row fits all of the filter but what the checks find. */
export function fitsFilter(
  row: ListedRecord,
  { organisation, formId, stage, mark }: Omit<RecordFilter, 'findings'>,
): boolean {
  return (
    (organisation === '' || row.unit === organisation) &&
    (formId === '' || row.formId === formId) &&
    (stage === '' || row.stage === stage) &&
    (mark === '' || row[mark])
  );
}

/** Whether what the checks find is what is looked for. */
export function fitsFindings(counts: Counts | undefined, wanted: RecordFilter['findings']): boolean {
  switch (wanted) {
    case '':
      return true;
    case 'unchecked':
      return counts === undefined;
    case 'pass':
      return counts !== undefined && counts.fail + counts.review === 0;
    default:
      return counts !== undefined && counts[wanted] > 0;
  }
}
