import type { Draft, JournalEvent } from '../model/event.ts';
import type { Decision } from '../model/review.ts';
import { contentDigest } from './content.ts';
import type { ReviewState } from './fold.ts';
import { type ReviewItem, targetOf } from './items.ts';
import { decisionsAt, stageAfter } from './stage.ts';

/** What is said with a decision. */
export interface Said {
  decision: Decision;
  /** Why; 退回 must say it. */
  comment: string;
  /** Criteria that are the reason. */
  criterionIds: readonly string[];
}

/**
 * The event of a decision about one form.
 * @throws `review.notNow` where it does not follow from the stage that the form is at
 */
export function decisionDraft(item: ReviewItem, { decision, comment, criterionIds }: Said): Draft {
  stageAfter(item.stage, decision);
  return {
    entity: `review:${item.id}`,
    base: item.state?.head ?? null,
    payload: {
      kind: 'review.decided',
      reviewId: item.id,
      packId: item.packId,
      target: targetOf(item),
      decision,
      comment,
      criterionIds: [...criterionIds],
      ...(item.record ? { content: contentDigest(item.record.value.values) } : {}),
    },
  };
}

/**
 * The event that ends a dispute about a form: of the decisions that stand side by side the one of `hash` counts, and every
 * other has been seen. `undefined` where it does not stand there (any more).
 */
export function settleDecision({ review, head, standing }: ReviewState, hash: string): Draft | undefined {
  const chosen = standing.find((given) => given.hash === hash);
  if (!chosen || standing.length < 2) return undefined;
  const { id: reviewId, packId, target } = review;
  const { decision, comment, criterionIds, machine, content } = chosen;
  return {
    entity: `review:${reviewId}`,
    base: head,
    settles: standing.map((given) => given.hash).filter((each) => each !== head),
    payload: {
      kind: 'review.decided',
      reviewId,
      packId,
      target,
      decision,
      comment,
      criterionIds: [...criterionIds],
      ...(machine ? { machine } : {}),
      ...(content === undefined ? {} : { content }),
    },
  };
}

/** Events that take decisions back, each as far as its author had seen: whatever was said since stays. */
export function undoDrafts(events: readonly JournalEvent[]): Draft[] {
  return events.flatMap(({ entity, hash, payload }): Draft[] => {
    if (payload.kind !== 'review.decided') return [];
    const { reviewId, packId, target } = payload;
    return [
      {
        entity,
        base: hash,
        payload: {
          kind: 'review.decided',
          reviewId,
          packId,
          target,
          decision: 'reopened',
          comment: '',
          criterionIds: [],
        },
      },
    ];
  });
}

/** What checks said of a form: `review` with whatever they could not tell, broken checks among it. */
export interface MachineCounts {
  pass: number;
  fail: number;
  review: number;
}

/** Why a form is left out of a decision about many. */
export type LeftOut =
  | 'noPack'
  | 'disputed'
  | 'notNow'
  | 'unchecked'
  | 'machineFail'
  | 'machineReview'
  | 'notMet'
  | 'pending';

export interface BulkPlan {
  chosen: ReviewItem[];
  /** By reason, in the order of {@link LeftOut}; each form under the first that holds. */
  left: Map<LeftOut, ReviewItem[]>;
}

/**
 * Which of many forms a decision is made about, and why not about the others. 通过 is for those alone where every check passed and
 * no person said otherwise: whoever passes one in spite of that does it form by form.
 * @param machine what checks say of a form now; `undefined` where nothing was checked, which is no pass
 */
export function planBulk(
  items: readonly ReviewItem[],
  decision: Decision,
  machine: (item: ReviewItem) => MachineCounts | undefined,
): BulkPlan {
  return planned(items, (item) => {
    const first = whyNotNow(item, decision);
    return first ?? (decision === 'passed' ? whyNotPassed(item, machine(item)) : undefined);
  });
}

/** The same for a form that the reviewer has before them: what speaks against it is theirs to weigh. */
export function planOne(items: readonly ReviewItem[], decision: Decision): BulkPlan {
  return planned(items, (item) => whyNotNow(item, decision));
}

function planned(items: readonly ReviewItem[], whyNot: (item: ReviewItem) => LeftOut | undefined): BulkPlan {
  const chosen: ReviewItem[] = [];
  const byReason = new Map<LeftOut, ReviewItem[]>();
  for (const item of items) {
    const reason = whyNot(item);
    if (reason === undefined) chosen.push(item);
    else byReason.set(reason, [...(byReason.get(reason) ?? []), item]);
  }
  const left = REASONS.flatMap((reason): [LeftOut, ReviewItem[]][] => {
    const own = byReason.get(reason);
    return own ? [[reason, own]] : [];
  });
  return { chosen, left: new Map(left) };
}

const REASONS: readonly LeftOut[] = [
  'noPack',
  'disputed',
  'notNow',
  'unchecked',
  'machineFail',
  'machineReview',
  'notMet',
  'pending',
];

function whyNotNow(item: ReviewItem, decision: Decision): LeftOut | undefined {
  if (item.packId === '') return 'noPack';
  if (item.disputed) return 'disputed';
  return decisionsAt(item.stage).includes(decision) ? undefined : 'notNow';
}

function whyNotPassed({ state }: ReviewItem, counts: MachineCounts | undefined): LeftOut | undefined {
  const verdicts = state?.review.verdicts ?? [];
  if (!counts) return 'unchecked';
  if (counts.fail > 0) return 'machineFail';
  if (counts.review > 0) return 'machineReview';
  if (verdicts.some(({ verdict }) => verdict === 'notMet')) return 'notMet';
  return verdicts.some(({ verdict }) => verdict === 'pending') ? 'pending' : undefined;
}
