import { relationOf } from '../matching/same-person.ts';
import type { FormRecord } from '../model/record.ts';
import type { Review, ReviewTarget } from '../model/review.ts';
import type { Subject } from '../model/subject.ts';
import { textOf } from '../model/values.ts';
import type { ReviewState } from './fold.ts';
import { cluesOfSubject, cluesOfTarget } from './target.ts';

/** A form that was reviewed on a portal page or in a workbook, with everything that was said of it. */
export interface OnPage {
  /** In the order of their first event; never empty. */
  reviews: ReviewState[];
  /** The one subject whom it certainly shows. */
  subject: Subject | undefined;
}

/** Which form each review is of. */
export interface PlacedReviews {
  ofRecord: Map<string, ReviewState[]>;
  ofPage: Map<string, OnPage>;
}

export interface PlaceSources {
  /** Forms that count. */
  records: readonly FormRecord[];
  subjects: Iterable<Subject>;
  /** Ids of records that were removed, or do not count, and of reviews of removed people: what was said there is of no form. */
  removed: ReadonlySet<string>;
}

/** Whether a review is of a record or person that was removed: it comes back with them. */
export function isOfRemoved({ id, target }: Review, removed: ReadonlySet<string>): boolean {
  if (removed.has(id)) return true;
  return target.recordId !== undefined && removed.has(target.recordId);
}

/**
 * Reviews by the form that they are of, each form once whoever reviewed it under whichever pack: lists and statistics count alike. A
 * review of a portal page belongs to a record only where its person is one subject for certain, by name and a second key, who
 * has one record of the form; else the page and person are a form of their own (law 2).
 */
export function placedReviews(
  reviews: Iterable<ReviewState>,
  { records, subjects, removed }: PlaceSources,
): PlacedReviews {
  const recordIds = new Set(records.map(({ id }) => id));
  const people = new People(records, subjects);
  const ofRecord = new Map<string, ReviewState[]>();
  const ofPage = new Map<string, OnPage>();
  for (const state of reviews) {
    const { target } = state.review;
    if (isOfRemoved(state.review, removed)) continue;
    if (target.recordId !== undefined && recordIds.has(target.recordId)) {
      add(ofRecord, target.recordId, state);
      continue;
    }
    // A record of another store is known by its id, and by nothing that is here.
    const subject = target.recordId === undefined ? people.subjectFor(state.review) : undefined;
    const own = subject ? people.recordsOf(subject.id, target.formTypeId) : [];
    const [only] = own;
    if (only && own.length === 1) add(ofRecord, only.id, state);
    else {
      const { page, subjectName, subjectKeys, recordId } = target;
      const whose = subject?.id ?? recordId ?? JSON.stringify([page, subjectName, subjectKeys]);
      const key = `${target.formTypeId} ${whose}`;
      const known = ofPage.get(key) ?? { reviews: [], subject };
      known.reviews.push(state);
      ofPage.set(key, known);
    }
  }
  return { ofRecord, ofPage };
}

/** Finds the one subject whom what is said of a person means for certain, by name and a second key; else none (law 2). */
export function subjectFinder(subjects: Iterable<Subject>): (target: ReviewTarget) => Subject | undefined {
  const byName = grouped(subjects, ({ values }) => textOf(values, 'name') ?? '');
  return (target) => {
    const said = cluesOfTarget(target);
    const same = (byName.get(target.subjectName) ?? []).filter(
      (subject) => relationOf(said, cluesOfSubject(subject)) === 'same',
    );
    return same.length === 1 ? same[0] : undefined;
  };
}

/** Subjects by name and records by subject, made when the first portal page asks for them. */
class People {
  readonly #records: readonly FormRecord[];
  readonly #subjects: Iterable<Subject>;
  #find: ReturnType<typeof subjectFinder> | undefined;
  #bySubject: Map<string, FormRecord[]> | undefined;

  constructor(records: readonly FormRecord[], subjects: Iterable<Subject>) {
    this.#records = records;
    this.#subjects = subjects;
  }

  subjectFor({ target }: Review): Subject | undefined {
    this.#find ??= subjectFinder(this.#subjects);
    return this.#find(target);
  }

  recordsOf(subjectId: string, formTypeId: string): readonly FormRecord[] {
    this.#bySubject ??= grouped(this.#records, (each) => `${each.subjectId} ${each.formTypeId}`);
    return this.#bySubject.get(`${subjectId} ${formTypeId}`) ?? [];
  }
}

/** Those that decided anything last, in the order of their latest decision; those that decided nothing stand before them. */
export function byDecision(reviews: readonly ReviewState[]): ReviewState[] {
  return [...reviews].sort((a, b) => order(lastDecided(a), lastDecided(b)));
}

/** Whether the decisions that stand about one form differ, or were given without seeing each other: then none of them counts. */
export function isDivided(reviews: readonly ReviewState[]): boolean {
  const decided = reviews.filter(({ decisions }) => decisions.length > 0);
  const heads = decided.flatMap(({ standing, stage }) =>
    standing.length > 1 ? standing.map((each) => each.stage) : [stage],
  );
  return new Set(heads).size > 1 || decided.some(({ standing }) => standing.length > 1);
}

/**
 * The review by which a form stands where several packs or reviewers had it: the one that decided last; where none has
 * decided, the one under `packId`, else the one in which anything was said last.
 */
export function leadingReview(reviews: readonly ReviewState[], packId: string): ReviewState | undefined {
  const decided = byDecision(reviews).findLast(({ decisions }) => decisions.length > 0);
  if (decided) return decided;
  const own = reviews.findLast(({ review }) => review.packId === packId);
  return own ?? [...reviews].sort((a, b) => order(a.claimedAt, b.claimedAt)).at(-1);
}

function lastDecided({ decisions }: ReviewState): string {
  return decisions.at(-1)?.claimedAt ?? '';
}

function order(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

function add<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

function grouped<Value>(values: Iterable<Value>, keyOf: (value: Value) => string): Map<string, Value[]> {
  const lists = new Map<string, Value[]>();
  for (const value of values) add(lists, keyOf(value), value);
  return lists;
}
