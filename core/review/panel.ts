import { relationOf, sameIdentity, type Clue } from '../matching/same-person.ts';
import type { Calibration, CriterionVerdict, ReviewTarget } from '../model/review.ts';
import type { Said } from './authors.ts';
import type { ReviewState } from './fold.ts';
import { cluesOfTarget } from './target.ts';

/** What one reviewer says of one form. */
export interface PanelReview {
  reviewId: string;
  who: string;
  /** Without the criteria that this reviewer judged twice without seeing it: they count once that is settled. */
  verdicts: CriterionVerdict[];
  disputed: string[];
}

/** One person's form with everybody's review of it. */
export interface PanelRow {
  /** Id of the first of its reviews: stays as long as that is there. */
  key: string;
  target: ReviewTarget;
  /** Reviewer → review, in the order of the panel's reviewers. */
  reviews: ReadonlyMap<string, PanelReview>;
  /** May be the person of another row as well: nothing tells, so both stand apart (law 2). */
  doubtful: boolean;
  /** Reviewers with more than one review of it; the latest counts. */
  twice: string[];
}

/** Everybody's reviews of the forms of one kind under one pack. */
export interface Panel {
  packId: string;
  formTypeId: string;
  /** Who reviewed any of them, in the order in which they came; `''` is somebody who has given no name. */
  reviewers: string[];
  rows: PanelRow[];
}

/** A review with where it is from. */
export interface OwnedReview {
  state: ReviewState;
  /** It began in this store, and did not come with a file. */
  isLocal: boolean;
}

/** Groups reviews by pack, form and person, in the order in which they began. */
export function panelsOf(reviews: Iterable<OwnedReview>): Panel[] {
  const kinds = new Map<string, OwnedReview[]>();
  for (const owned of reviews) {
    const { packId, target } = owned.state.review;
    const key = JSON.stringify([packId, target.formTypeId]);
    const kind = kinds.get(key);
    if (kind) kind.push(owned);
    else kinds.set(key, [owned]);
  }
  return [...kinds.values()].flatMap((kind) => {
    const first = kind[0];
    if (!first) return [];
    const { packId, target } = first.state.review;
    const reviewers = [...new Set(kind.flatMap(({ state }) => authorsOf(state).map(({ who }) => who)))];
    return [{ packId, formTypeId: target.formTypeId, reviewers, rows: rowsOf(kind, reviewers) }];
  });
}

/** Whether a row is one of the forms that were marked for calibration. */
export function calibrationOfRow(
  { packId, formTypeId }: Panel,
  row: PanelRow,
  calibrations: readonly Calibration[],
): Calibration | undefined {
  return calibrations.find(
    (mark) =>
      mark.packId === packId &&
      mark.target.formTypeId === formTypeId &&
      isOne(aboutOf(mark.target), aboutOf(row.target), !row.doubtful),
  );
}

/** Whether two targets are one person's form of one kind, as far as anything tells. */
export function isSameForm(one: ReviewTarget, other: ReviewTarget): boolean {
  return one.formTypeId === other.formTypeId && isOne(aboutOf(one), aboutOf(other), false);
}

interface About {
  name: string;
  clues: readonly Clue[];
  recordId: string | undefined;
}

function aboutOf(target: ReviewTarget): About {
  return { name: target.subjectName, clues: cluesOfTarget(target), recordId: target.recordId };
}

/** @param alone nothing says that there are two people of the name */
function isOne(one: About, other: About, alone: boolean): boolean {
  if (one.recordId !== undefined && one.recordId === other.recordId) return true;
  const relation = relationOf(one.clues, other.clues);
  return relation === 'same' || (relation === 'unknown' && alone && sameIdentity(one.name, other.name));
}

interface Group extends About {
  reviews: OwnedReview[];
  doubtful: boolean;
}

function rowsOf(kind: readonly OwnedReview[], reviewers: readonly string[]): PanelRow[] {
  const names = new Map<string, OwnedReview[]>();
  for (const owned of kind) {
    const name = nameKey(owned.state.review.target.subjectName);
    const namesakes = names.get(name);
    if (namesakes) namesakes.push(owned);
    else names.set(name, [owned]);
  }
  const groups = [...names.values()].flatMap(peopleOf);
  return groups.map((group) => rowOf(group, reviewers));
}

/** What `sameIdentity` sees no difference in; names with a hidden character are compared with each other only. */
function nameKey(name: string): string {
  return name
    .normalize('NFKC')
    .replaceAll(/[\s·•・‧.]/g, '')
    .toUpperCase();
}

/** The people behind the reviews of one name. */
function peopleOf(namesakes: readonly OwnedReview[]): Group[] {
  const groups: Group[] = [];
  const vague: Group[] = [];
  for (const owned of namesakes) {
    const own: Group = { ...aboutOf(owned.state.review.target), reviews: [owned], doubtful: false };
    const same = groups.filter((group) => isOne(group, own, false));
    const [first, ...others] = same;
    if (first && others.length === 0) join(first, own);
    // Reviews that say nothing but the name wait until it is known how many people bear it.
    else if (own.clues.length === 1 && own.recordId === undefined) vague.push(own);
    else groups.push(Object.assign(own, { doubtful: same.length > 1 }));
  }
  const [only] = groups;
  if (groups.length <= 1) {
    const [head, ...rest] = only ? [only, ...vague] : vague;
    for (const each of rest) if (head) join(head, each);
    return head ? [head] : [];
  }
  for (const [at, group] of groups.entries()) {
    const unclear = groups.some(
      (other, index) =>
        index !== at && ['unknown', 'doubtful'].includes(relationOf(group.clues, other.clues)),
    );
    group.doubtful ||= unclear;
  }
  return [...groups, ...vague.map((each) => ({ ...each, doubtful: true }))];
}

/** What either says of the person holds for both. */
function join(group: Group, other: Group): void {
  const known = new Set(group.clues.map(({ path, value }) => `${path} ${value}`));
  const added = other.clues.filter(({ path, value }) => !known.has(`${path} ${value}`));
  group.clues = [...group.clues, ...added];
  group.recordId ??= other.recordId;
  group.reviews.push(...other.reviews);
}

function rowOf({ reviews, doubtful, clues }: Group, reviewers: readonly string[]): PanelRow {
  const states = reviews.map(({ state }) => state);
  const byWho = panelReviews(states);
  const given = states.flatMap((state) => authorsOf(state).map(({ who }) => who));
  const twice = new Set(given.filter((who, at) => given.indexOf(who) !== at));
  const [first] = states;
  const target = first?.review.target ?? { subjectName: '', formTypeId: '' };
  const keys = Object.fromEntries(
    clues.filter(({ path }) => path !== 'name').map(({ path, value }) => [path, value]),
  );
  return {
    key: first?.review.id ?? '',
    target: Object.keys(keys).length > 0 ? { ...target, subjectKeys: keys } : target,
    reviews: new Map(
      reviewers.flatMap((who) => {
        const review = byWho.get(who);
        return review ? [[who, review] as const] : [];
      }),
    ),
    doubtful,
    twice: [...twice],
  };
}

/** What each reviewer says of one form; of several reviews of it by one, what was said last. */
export function panelReviews(states: readonly ReviewState[]): Map<string, PanelReview> {
  const latest = new Map<string, { reviewId: string; said: Said }>();
  for (const state of states) {
    for (const said of authorsOf(state)) {
      const known = latest.get(said.who);
      if (!known || known.said.claimedAt <= said.claimedAt)
        latest.set(said.who, { reviewId: state.review.id, said });
    }
  }
  return new Map(
    [...latest].map(([who, { reviewId, said }]) => [
      who,
      { reviewId, who, verdicts: said.verdicts, disputed: said.disputed },
    ]),
  );
}

/** Where nobody judged anything, whoever decided about the form first. */
function authorsOf({ authors, begunBy, claimedAt }: ReviewState): readonly Said[] {
  return authors.length > 0 ? authors : [{ who: begunBy, verdicts: [], disputed: [], claimedAt }];
}
