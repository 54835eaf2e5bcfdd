import type { Current } from '../model/fold.ts';
import type { FormRecord } from '../model/record.ts';
import type { ReviewTarget } from '../model/review.ts';
import type { Subject } from '../model/subject.ts';
import { textOf, type Values } from '../model/values.ts';
import { contentDigest } from './content.ts';
import type { ReviewState } from './fold.ts';
import { isDivided, leadingReview, placedReviews } from './placed.ts';
import { recordReviewId } from './record-review.ts';
import type { ReviewStage, ToldStage } from './stage.ts';
import { keysOf } from './target.ts';

/** One form that can be reviewed: a stored record, or what was reviewed on a portal page or in a workbook. */
export interface ReviewItem {
  /** Where verdicts and decisions go, also while there are none yet. */
  id: string;
  /** `''` where the user has to say which. */
  packId: string;
  formTypeId: string;
  /** `undefined` for a portal page, a row of a workbook, and a record of another store. */
  record: Current<FormRecord> | undefined;
  /** What is known of the person and the form together; empty for a portal page. */
  values: Values;
  /** Whose it is; `undefined` where that is not certain. */
  subjectId: string | undefined;
  name: string;
  /** `''` where nothing says it. */
  unit: string;
  /** The review that the form stands by. */
  state: ReviewState | undefined;
  /** Reviews of the same form under other packs or by other reviewers: kept, and counted with this one. */
  others: readonly ReviewState[];
  stage: ReviewStage;
  /** Verdicts or decisions of the review that it stands by, given without seeing each other. */
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
  /** The only pack whose reviews count; absent for all, where the form stands by what was decided last. */
  only?: string | undefined;
  /** Ids of records that were removed, and of reviews of removed people: what was said there is of no form until they come back. */
  removed?: ReadonlySet<string>;
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
    others: readonly ReviewState[] = [],
  ): ReviewItem {
    const ofRecord = this.#known.get(record) ?? new Map<string, Made>();
    this.#known.set(record, ofRecord);
    const key = state ? `review ${state.review.id}` : `pack ${packId}`;
    const known = ofRecord.get(key);
    if (known?.person === person && known.state === state && isSame(known.item.others, others))
      return known.item;
    const item = { ...itemOf(record, person, packId, state), others };
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
 * Records in their order, then portal pages, the latest first. Each form is one item however many packs or reviewers had it: it
 * stands by the review that decided last, or by itself under its pack.
 * @param memory for those who ask again after every verdict
 */
export function reviewItems(sources: ItemSources, memory = new ItemMemory()): ReviewItem[] {
  const { records, subjects, packOf, only, removed = NOTHING } = sources;
  const counted = [...sources.reviews].filter(({ review }) => only === undefined || review.packId === only);
  const { ofRecord, ofPage } = placedReviews(counted, {
    records: records.map(({ value }) => value),
    subjects: subjects.values(),
    removed,
  });
  const stored = records.map((record) => {
    const { id, formTypeId, subjectId } = record.value;
    const person = subjects.get(subjectId)?.values ?? NOBODY;
    const own = ofRecord.get(id) ?? [];
    const state = leadingReview(own, packOf(formTypeId));
    const packId = state?.review.packId ?? packOf(formTypeId);
    return memory.itemOf(record, person, packId, state, without(own, state));
  });
  const pages = [...ofPage.values()].flatMap(({ reviews, subject }) => {
    const state = leadingReview(reviews, '');
    return state ? [pageItem(state, without(reviews, state), subject)] : [];
  });
  pages.reverse();
  return [...stored, ...pages];
}

const NOTHING: ReadonlySet<string> = new Set();

function without(reviews: readonly ReviewState[], state: ReviewState | undefined): ReviewState[] {
  return reviews.filter((each) => each !== state);
}

function isSame(some: readonly ReviewState[], others: readonly ReviewState[]): boolean {
  return some.length === others.length && some.every((each, at) => each === others[at]);
}

/** The item of an id, also where the form stands by another of its reviews. */
export function itemWithId(
  items: readonly ReviewItem[],
  subjects: ReadonlyMap<string, Subject>,
  id: string,
): ReviewItem | undefined {
  const listed = items.find((item) => item.id === id);
  if (listed) return listed;
  for (const { record, state: leading, others } of items) {
    const state = others.find(({ review }) => review.id === id);
    if (!state) continue;
    const rest = [...without(others, state), ...(leading ? [leading] : [])];
    if (!record) return pageItem(state, rest, undefined);
    const person = subjects.get(record.value.subjectId)?.values ?? NOBODY;
    return { ...itemOf(record, person, state.review.packId, state), others: rest };
  }
  return undefined;
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
): Omit<ReviewItem, 'others'> {
  const values = { ...person, ...record.value.values };
  return {
    id: state?.review.id ?? recordReviewId(record.value.id, packId),
    packId,
    formTypeId: record.value.formTypeId,
    record,
    values,
    subjectId: record.value.subjectId,
    name: textOf(values, 'name') ?? textOf(values, 'partyBranch') ?? '',
    unit: unitOf(values),
    state,
    ...standingOf(state),
    editedSince: isEditedSince(record, state),
  };
}

function pageItem(
  state: ReviewState,
  others: readonly ReviewState[],
  subject: Subject | undefined,
): ReviewItem {
  const { review } = state;
  const { subjectName, subjectKeys = {}, formTypeId } = review.target;
  return {
    id: review.id,
    packId: review.packId,
    formTypeId,
    record: undefined,
    values: {},
    subjectId: subject?.id,
    name: subjectName,
    unit: unitOf(subjectKeys) || unitOf(subject?.values ?? {}),
    state,
    others,
    ...standingOf(state),
    editedSince: false,
  };
}

function standingOf(state: ReviewState | undefined): Pick<ReviewItem, 'stage' | 'disputed'> {
  return {
    stage: state?.stage ?? 'open',
    disputed: state !== undefined && isDisputed(state),
  };
}

/** Whether something in a review was said without seeing each other, and nobody has chosen yet. */
export function isDisputed({ conflicts, standing }: ReviewState): boolean {
  return conflicts.length > 0 || standing.length > 1;
}

/** Whether anything is to be settled about the form: each of its reviews by itself, also those that it does not stand by. */
export function hasDispute({ disputed, others }: ReviewItem): boolean {
  return disputed || others.some(isDisputed);
}

/**
 * Another content than the one that was decided about: a record that was removed and came back is the same. Decisions that kept
 * no content go by the clocks of those who wrote.
 */
function isEditedSince(record: Current<FormRecord>, state: ReviewState | undefined): boolean {
  const last = state?.standing.at(-1);
  if (!last || (last.stage !== 'returned' && last.stage !== 'incomplete')) return false;
  if (record.claimedAt <= last.claimedAt) return false;
  return last.content === undefined || last.content !== contentDigest(record.value.values);
}

/** Where a form stands as lists that leave and statistics tell it. */
export function toldItem({ stage, state, others }: ReviewItem): ToldStage {
  return isDivided(state ? [state, ...others] : others) ? 'disputed' : stage;
}
