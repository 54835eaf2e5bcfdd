import { markedName } from '#components/base/record-mark.ts';
import type { FilterChoices, MachineFilter, ReviewFilters, ReviewRow } from '#components/reviews/model.ts';
import type { Shelf } from '#core/packs/shelf.ts';
import { setsFor } from '#core/review/criteria-for.ts';
import type { MachineCounts } from '#core/review/decide.ts';
import { shownKeys } from '#core/review/shown-key.ts';
import { hasDispute, type ReviewItem } from '#core/review/items.ts';
import type { RecordMark } from '#core/roster/siblings.ts';
import { t } from '#locales/index.ts';
import { type PinyinMatch, searchSubjects } from '#utils/search.ts';
import { timeText } from '../labels.ts';
import type { Labels } from '../shelf-labels.ts';
import { hrefOf } from './use-items.ts';

/** What rows are made with. */
export interface RowSources {
  labels: Labels;
  shelf: Pick<Shelf, 'packs' | 'forms'>;
  marks: ReadonlyMap<string, RecordMark>;
  sampleIds: ReadonlySet<string>;
  /** 单位 and branch as lists show them, by subject. */
  organisations: ReadonlyMap<string, string>;
  countsOf: (item: ReviewItem) => MachineCounts | undefined;
}

export function rowOf(item: ReviewItem, sources: RowSources): ReviewRow {
  const { labels, marks, organisations, countsOf, sampleIds } = sources;
  const { record, state } = item;
  const at = state?.claimedAt ?? record?.claimedAt ?? '';
  const organisation = record && organisations.get(record.value.subjectId);
  return {
    id: item.id,
    href: hrefOf(item),
    name: item.name,
    key: record ? '' : state ? (shownKeys(state.review.target)[0] ?? '') : '',
    organisation: organisation ?? item.unit,
    form: markedName(labels.formTitle(item.formTypeId), record && marks.get(record.value.id)),
    pack: item.packId === '' ? '' : labels.packTitle(item.packId),
    stage: item.stage,
    counts: once(() => countsOf(item)),
    lost: record === undefined,
    sample: record !== undefined && sampleIds.has(record.value.id),
    judged: state?.review.verdicts.filter(({ verdict }) => verdict !== 'pending').length ?? 0,
    criteria: criteriaCount(item, sources.shelf),
    reviewer: reviewerOf(item),
    updated: at === '' ? '' : timeText(at),
    at,
    disputed: hasDispute(item),
    editedSince: item.editedSince,
  };
}

/** Who said the latest; `''` where nobody has. */
export function reviewerOf({ state }: ReviewItem): string {
  return state ? state.who || t('settings.who.none') : '';
}

const counted = new WeakMap<object, Map<string, number>>();

function criteriaCount(
  { packId, formTypeId }: ReviewItem,
  { packs, forms }: RowSources['shelf'],
): number | undefined {
  const pack = packs.find(({ id }) => id === packId);
  const form = forms.find(({ id }) => id === formTypeId);
  if (!pack || !form) return undefined;
  const byKind = counted.get(pack) ?? new Map<string, number>();
  const known = byKind.get(form.subjectKind);
  const count = known ?? setsFor(pack, form).reduce((sum, { criteria }) => sum + criteria.length, 0);
  counted.set(pack, byKind.set(form.subjectKind, count));
  return count === 0 ? undefined : count;
}

/** Forms that the filters leave, best found first where something is searched for. */
export function narrowed(
  items: readonly ReviewItem[],
  filters: ReviewFilters,
  search: { organisationOf: (item: ReviewItem) => string; pinyin: PinyinMatch | undefined },
  countsOf: (item: ReviewItem) => MachineCounts | undefined,
): ReviewItem[] {
  const { query, stage, formId, packId, unit, reviewer, machine, disputed } = filters;
  const left = items.filter(
    (item) =>
      (stage === '' || item.stage === stage) &&
      (formId === '' || item.formTypeId === formId) &&
      (packId === '' || item.packId === packId) &&
      (unit === '' || item.unit === unit) &&
      (reviewer === '' || reviewerOf(item) === reviewer) &&
      (!disputed || hasDispute(item)) &&
      (machine === '' || machineKind(countsOf(item)) === machine),
  );
  if (query.trim() === '') return left;
  const byId = new Map(left.map((item) => [item.id, item]));
  const listed = left.map((item) => ({
    id: item.id,
    name: item.name,
    organisation: search.organisationOf(item),
    homonym: false,
  }));
  return searchSubjects(listed, query, search.pinyin).flatMap(({ id }) => byId.get(id) ?? []);
}

function machineKind(counts: MachineCounts | undefined): Exclude<MachineFilter, ''> {
  if (!counts) return 'none';
  if (counts.fail > 0) return 'fail';
  return counts.review > 0 ? 'review' : 'clean';
}

/** What there is to choose among the forms, each in the order of its first. */
export function choicesOf(
  items: readonly ReviewItem[],
  labels: Labels,
  packs: Shelf['packs'],
): FilterChoices {
  const used = new Set(items.map(({ packId }) => packId));
  const formIds = distinct(items.map(({ formTypeId }) => formTypeId));
  const fitting = packs.filter(
    ({ id, checks, routes }) =>
      used.has(id) ||
      formIds.some(
        (form) =>
          checks.some(({ formTypeIds }) => formTypeIds.includes(form)) ||
          routes.some(({ formTypeId }) => formTypeId === form),
      ),
  );
  const known = fitting.map(({ id, title }) => ({ id, title }));
  const gone = distinct([...used]).filter((id) => fitting.every((pack) => pack.id !== id));
  return {
    forms: formIds.map((id) => ({ id, title: labels.formTitle(id) })),
    packs: [...known, ...gone.map((id) => ({ id, title: labels.packTitle(id) }))],
    units: distinct(items.map(({ unit }) => unit)),
    reviewers: distinct(items.map(reviewerOf)),
  };
}

function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts)].filter((text) => text !== '');
}

/** What is asked for is made the first time. */
function once<Made>(make: () => Made): () => Made {
  let made: { value: Made } | undefined;
  return () => (made ??= { value: make() }).value;
}
