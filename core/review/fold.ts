import { type JournalEvent, originOf } from '../model/event.ts';
import type {
  CriterionVerdict,
  Decision,
  MachineSaid,
  Review,
  ReviewTarget,
  SheetPlace,
} from '../model/review.ts';
import { Authors, type Said } from './authors.ts';
import { reviewIdOf, undoneMerges } from './merged.ts';
import type { ReviewStage } from './stage.ts';

/** One verdict as it was given; `null` when it was withdrawn. */
export interface GivenVerdict {
  hash: string;
  claimedAt: string;
  who: string;
  verdict: CriterionVerdict | null;
}

/** Everything said of one criterion that nothing later replaces. More than one: given without seeing each other. */
export interface JudgedCriterion {
  criterionId: string;
  /** In journal order, the latest last. */
  heads: GivenVerdict[];
}

/** One decision about the whole form as it was given. */
export interface GivenDecision {
  hash: string;
  claimedAt: string;
  who: string;
  decision: Decision;
  comment: string;
  criterionIds: readonly string[];
  /** Row of a workbook that it was given about: one that is sent again has another. */
  sheet?: SheetPlace | undefined;
  /** What the checks said then, where that was kept. */
  machine?: MachineSaid | undefined;
  /** Digest of the record's content then. */
  content?: string | undefined;
  /** Where the form stands by it, and where it stands once that is taken back. */
  stage: ReviewStage;
  before: ReviewStage;
}

/** A review as the views use it. */
export interface ReviewState {
  /** Latest verdict per criterion, in the order in which the criteria were first judged. */
  review: Review;
  /** Base for the next verdict event. */
  head: string;
  claimedAt: string;
  who: string;
  /** Whose review it is: who said the first thing in it. */
  begunBy: string;
  /** What each of its authors said; none where it was only decided about. */
  authors: Said[];
  /** What stands per criterion, withdrawals included, in the order of `review.verdicts`. */
  judged: JudgedCriterion[];
  /** Criteria with more than one verdict standing: both are kept until a later event has seen and replaced them. */
  conflicts: JudgedCriterion[];
  /** By the latest decision; `open` without one. */
  stage: ReviewStage;
  /** All decisions, the latest last. */
  decisions: GivenDecision[];
  /** Decisions that stand beside each other, given without seeing each other; none or one where nothing is disputed. */
  standing: GivenDecision[];
  /** Those that were neither taken back nor settled against, by whatever stands, in the order in which they were given. */
  upheld: GivenDecision[];
}

interface Building {
  packId: string;
  target: ReviewTarget;
  begunBy: string;
  /** What the next event goes on from. */
  last: JournalEvent;
  /** Who said the latest thing that counts, and when. */
  said: Pick<GivenVerdict, 'who' | 'claimedAt'>;
  judged: Map<string, GivenVerdict[]>;
  authors: Authors;
  decisions: GivenDecision[];
  standing: GivenDecision[];
  /** Event → the events its author had seen. */
  seen: Map<string, ReadonlySet<string>>;
  /** Decision → those that it stands upon, itself last: taken back, the one before is in force again. */
  upon: Map<string, readonly GivenDecision[]>;
}

/**
 * Folds the verdicts and decisions of a journal into reviews, by review id, in the order of their first event. Whom a review
 * is about and under which pack is what its first event says: no later one moves it to another person.
 */
export function foldReviews(events: Iterable<JournalEvent>): Map<string, ReviewState> {
  const building = new Map<string, Building>();
  const all = [...events];
  const isUndone = undoneMerges(all);
  for (const event of all) {
    const { payload } = event;
    if (isUndone(event)) {
      const review = building.get(reviewIdOf(payload) ?? '');
      // It stays a link between what its author had seen and what was made from it.
      if (review) see(review, event);
    } else if (payload.kind === 'review.verdict') {
      const { reviewId, packId, target, verdict } = payload;
      const review = building.get(reviewId) ?? start(event, packId, target);
      building.set(reviewId, review);
      judge(review, event, verdict.criterionId, verdict, payload.of);
    } else if (payload.kind === 'review.decided') {
      const { reviewId, packId, target } = payload;
      const review = building.get(reviewId) ?? start(event, packId, target);
      building.set(reviewId, review);
      decide(review, event, payload);
    } else if (payload.kind === 'review.withdrawn') {
      const review = building.get(payload.reviewId);
      // Without a verdict before it there is nothing to withdraw.
      if (review) judge(review, event, payload.criterionId, null);
    }
  }
  return new Map([...building].map(([id, review]) => [id, finish(id, review)]));
}

/** One review of a journal; `undefined` when nothing was said in it. */
export function foldReview(events: Iterable<JournalEvent>, reviewId: string): ReviewState | undefined {
  return foldReviews(events).get(reviewId);
}

function start(event: JournalEvent, packId: string, target: ReviewTarget): Building {
  const nothing = {
    judged: new Map(),
    authors: new Authors(),
    decisions: [],
    standing: [],
    seen: new Map(),
    upon: new Map(),
  };
  const said = saidBy(event);
  return { packId, target, begunBy: said.who, last: event, said, ...nothing };
}

function judge(
  review: Building,
  event: JournalEvent,
  criterionId: string,
  verdict: CriterionVerdict | null,
  of?: string,
): void {
  const seen = note(review, event);
  const before = review.judged.get(criterionId) ?? [];
  const said = saidBy(event);
  const given = { ...said, who: of ?? said.who, verdict };
  review.judged.set(criterionId, [...before.filter(({ hash }) => !seen.has(hash)), given]);
  review.authors.note(criterionId, given, seen);
  // Whoever gives back what stood before their own word takes that word back.
  const isUndone = before.length === 1 && before[0]?.who === said.who;
  if (of !== undefined && of !== said.who && isUndone) {
    review.authors.note(criterionId, { ...said, verdict: null }, seen);
  }
}

/**
 * A decision follows the latest one that its author had seen, whatever else was decided meanwhile; of several side by side the
 * one that is said again stands upon what it stood upon. Taking back goes one stage back each time.
 */
function decide(
  review: Building,
  event: JournalEvent,
  {
    decision,
    comment,
    criterionIds,
    machine,
    content,
    target: { sheet },
  }: Pick<GivenDecision, 'decision' | 'comment' | 'criterionIds' | 'machine' | 'content'> & {
    target: ReviewTarget;
  },
): void {
  const seen = note(review, event);
  const before = standsUpon(review, decision, seen);
  const stage = decision === 'reopened' ? stageOf(before) : decision;
  const given: GivenDecision = {
    ...saidBy(event),
    decision,
    comment,
    criterionIds,
    ...(sheet ? { sheet } : {}),
    ...(machine ? { machine } : {}),
    ...(content === undefined ? {} : { content }),
    stage,
    before: stageOf(decision === 'reopened' ? before.slice(0, -1) : before),
  };
  review.upon.set(event.hash, decision === 'reopened' ? before : [...before, given]);
  review.decisions.push(given);
  review.standing = [...review.standing.filter(({ hash }) => !seen.has(hash)), given];
}

/** Decisions that a new one follows, what it takes back or says again not among them. */
function standsUpon(
  review: Building,
  decision: Decision,
  seen: ReadonlySet<string>,
): readonly GivenDecision[] {
  const known = review.decisions.filter(({ hash }) => seen.has(hash));
  const beside = review.standing.filter(({ hash }) => seen.has(hash));
  const confirmed = beside.length > 1 ? beside.find((each) => each.decision === decision) : undefined;
  const last = confirmed ?? known.at(-1);
  const upon = (last && review.upon.get(last.hash)) ?? [];
  // One that takes back again what a colleague took back stands where that one does.
  if (confirmed) return decision === 'reopened' ? upon : upon.slice(0, -1);
  return decision === 'reopened' ? upon.slice(0, -1) : upon;
}

function stageOf(upon: readonly GivenDecision[]): ReviewStage {
  return upon.at(-1)?.stage ?? 'open';
}

/** Takes the event into the review; answers what its author had seen. */
function note(review: Building, event: JournalEvent): ReadonlySet<string> {
  review.said = saidBy(event);
  return see(review, event);
}

/** Takes it into what is seen; what was undone says nothing of who reviewed, or when. */
function see(review: Building, event: JournalEvent): ReadonlySet<string> {
  const seen = seenBy(review, event);
  review.seen.set(event.hash, seen);
  review.last = event;
  return seen;
}

/** Who said it and when: a merged event speaks for whoever said it in the other store. */
function saidBy({ hash, claimedAt, who, payload }: JournalEvent): Omit<GivenVerdict, 'verdict'> {
  const origin = originOf(payload);
  return { hash, claimedAt: origin?.claimedAt ?? claimedAt, who: origin?.who ?? who };
}

/** What the author of an event had seen: its base, what it settles, and whatever their authors had seen. */
function seenBy(review: Building, event: JournalEvent): Set<string> {
  const seen = new Set<string>();
  for (const hash of [event.base, ...(event.settles ?? [])]) {
    if (hash === null) continue;
    seen.add(hash);
    for (const earlier of review.seen.get(hash) ?? []) seen.add(earlier);
  }
  return seen;
}

function finish(id: string, building: Building): ReviewState {
  const { packId, target, begunBy, last, said, judged, authors, decisions, standing, upon } = building;
  const upheld = new Set(standing.flatMap(({ hash }) => upon.get(hash) ?? []));
  const criteria = [...judged].map(([criterionId, heads]) => ({ criterionId, heads }));
  return {
    review: {
      id,
      packId,
      target,
      verdicts: criteria.map(standingVerdict).filter((verdict) => verdict !== null),
    },
    head: last.hash,
    claimedAt: said.claimedAt,
    who: said.who,
    begunBy,
    authors: authors.all(),
    judged: criteria,
    conflicts: criteria.filter(({ heads }) => heads.length > 1),
    stage: standing.at(-1)?.stage ?? 'open',
    decisions,
    standing,
    upheld: decisions.filter((each) => upheld.has(each)),
  };
}

/** The latest verdict that was not withdrawn: a verdict beside a withdrawal stays visible. */
function standingVerdict({ heads }: JudgedCriterion): CriterionVerdict | null {
  return heads.findLast((given) => given.verdict !== null)?.verdict ?? null;
}

/** What the checks said when a form was decided about last; `undefined` where no decision kept it. */
export function machineSaid({ decisions }: Pick<ReviewState, 'decisions'>): MachineSaid | undefined {
  return decisions.findLast(({ machine }) => machine !== undefined)?.machine;
}
