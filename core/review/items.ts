import type { Current } from '../model/fold.ts';
import type { FormRecord } from '../model/record.ts';
import type { ReviewTarget } from '../model/review.ts';
import type { Subject } from '../model/subject.ts';
import { textOf, type Values } from '../model/values.ts';
import type { ReviewState } from './fold.ts';
import { recordReviewId } from './record-review.ts';
import type { ReviewStage } from './stage.ts';
import { keysOf } from './target.ts';

/** One form that can be reviewed under one pack: a stored record, or what was reviewed on a portal page. */
export interface ReviewItem {
  /** Where verdicts and decisions go, also while there are none yet. */
  id: string;
  /** `''` where the user has to say which. */
  packId: string;
  formTypeId: string;
  /** `undefined` for a portal page, and where the record was removed. */
  record: Current<FormRecord> | undefined;
  /** What is known of the person and the form together; empty for a portal page. */
  values: Values;
  name: string;
  /** `''` where nothing says it. */
  unit: string;
  state: ReviewState | undefined;
  stage: ReviewStage;
  /** Verdicts or decisions that were given without seeing each other. */
  disputed: boolean;
  /** 退回 or 待补, and the record was edited since: it may have been handed in anew, which a person says. */
  editedSince: boolean;
}

export interface ItemSources {
  records: readonly Current<FormRecord>[];
  subjects: ReadonlyMap<string, Subject>;
  reviews: Iterable<ReviewState>;
  /** The pack that a record nobody has reviewed is reviewed under; `''` where the user has to say which. */
  packOf: (formTypeId: string) => string;
}

/** Items that were made before: one that is made of the very same again is the very same. */
export class ItemMemory {
  readonly #known = new WeakMap<Current<FormRecord>, Map<string, Made>>();

  /** The item of a record under a pack. */
  itemOf(
    record: Current<FormRecord>,
    person: Values,
    packId: string,
    state: ReviewState | undefined,
  ): ReviewItem {
    const ofRecord = this.#known.get(record) ?? new Map<string, Made>();
    this.#known.set(record, ofRecord);
    const key = state ? `review ${state.review.id}` : `pack ${packId}`;
    const known = ofRecord.get(key);
    if (known?.person === person && known.state === state) return known.item;
    const item = itemOf(record, person, packId, state);
    ofRecord.set(key, { person, state, item });
    return item;
  }
}

interface Made {
  person: Values;
  state: ReviewState | undefined;
  item: ReviewItem;
}

const NOBODY: Values = {};

/**
 * Records in their order, each with its reviews, or by itself under its pack; then portal pages, the latest first.
 * @param memory for those who ask again after every verdict
 */
export function reviewItems(
  { records, subjects, reviews, packOf }: ItemSources,
  memory = new ItemMemory(),
): ReviewItem[] {
  const ofRecord = new Map<string, ReviewState[]>();
  const pages: ReviewState[] = [];
  const known = new Set(records.map(({ value }) => value.id));
  for (const state of reviews) {
    const { recordId } = state.review.target;
    if (recordId === undefined || !known.has(recordId)) pages.push(state);
    else ofRecord.set(recordId, [...(ofRecord.get(recordId) ?? []), state]);
  }
  const stored = records.flatMap((record) => {
    const { id, formTypeId, subjectId } = record.value;
    const person = subjects.get(subjectId)?.values ?? NOBODY;
    const own = ofRecord.get(id) ?? [];
    const packId = packOf(formTypeId);
    const isReviewed = own.some(({ review }) => packId === '' || review.packId === packId);
    const begun = own.map((state) => memory.itemOf(record, person, state.review.packId, state));
    return isReviewed ? begun : [...begun, memory.itemOf(record, person, packId, undefined)];
  });
  pages.reverse();
  return [...stored, ...pages.map(pageItem)];
}

/** What events about the item say it is about: of a stored record its person as far as needed to tell namesakes apart. */
export function targetOf(item: ReviewItem): ReviewTarget {
  if (item.state) return item.state.review.target;
  const clues = TOLD_APART.flatMap((path) => {
    const value = textOf(item.values, path);
    return value === undefined ? [] : [{ path, value }];
  });
  const recordId = item.record?.value.id;
  return {
    ...(recordId === undefined ? {} : { recordId }),
    subjectName: item.name,
    formTypeId: item.formTypeId,
    ...keysOf(clues),
  };
}

const TOLD_APART = ['idNumber', 'employeeNumber', 'partyBranch', 'workUnit'] as const;

/** 单位 of a person or body, as far as the values say it. */
export function unitOf(values: Values): string {
  for (const path of ['workUnit', 'partyBranch', 'department']) {
    const text = textOf(values, path)?.trim();
    if (text) return text;
  }
  return '';
}

function itemOf(
  record: Current<FormRecord>,
  person: Values,
  packId: string,
  state: ReviewState | undefined,
): ReviewItem {
  const values = { ...person, ...record.value.values };
  return {
    id: state?.review.id ?? recordReviewId(record.value.id, packId),
    packId,
    formTypeId: record.value.formTypeId,
    record,
    values,
    name: textOf(values, 'name') ?? textOf(values, 'partyBranch') ?? '',
    unit: unitOf(values),
    state,
    ...standingOf(state),
    editedSince: isEditedSince(record, state),
  };
}

function pageItem(state: ReviewState): ReviewItem {
  const { review } = state;
  const { subjectName, subjectKeys = {}, formTypeId } = review.target;
  return {
    id: review.id,
    packId: review.packId,
    formTypeId,
    record: undefined,
    values: {},
    name: subjectName,
    unit: unitOf(subjectKeys),
    state,
    ...standingOf(state),
    editedSince: false,
  };
}

function standingOf(state: ReviewState | undefined): Pick<ReviewItem, 'stage' | 'disputed'> {
  return {
    stage: state?.stage ?? 'open',
    disputed: state !== undefined && (state.conflicts.length > 0 || state.standing.length > 1),
  };
}

/** By the clocks of those who wrote, as the person was told: a record has no place in the review's own order. */
function isEditedSince(record: Current<FormRecord>, state: ReviewState | undefined): boolean {
  const last = state?.standing.at(-1);
  if (!last || (last.stage !== 'returned' && last.stage !== 'incomplete')) return false;
  return record.claimedAt > last.claimedAt;
}
