import type { JournalEvent, Payload } from '../model/event.ts';
import { chain, EMPTY_HEAD, type JournalHead } from '../model/journal.ts';
import type { Decision, Verdict } from '../model/review.ts';

export const reviewId = '00000000-0000-4000-8000-000000000001';
export const otherId = '00000000-0000-4000-8000-000000000002';
export const target = { subjectName: '示例甲', formTypeId: 'member-pledge' };
export const service = 'three-compare-2016/compare/service';
export const ethos = 'three-compare-2016/compare/ethos';

/** A journal that grows event by event; each step names the base its author saw. */
export class Journal {
  readonly events: JournalEvent[] = [];
  #head: JournalHead = EMPTY_HEAD;

  add(payload: Payload, base: JournalEvent | null, settles?: JournalEvent[]): JournalEvent {
    const draft = {
      entity: `review:${reviewId}` as const,
      base: base?.hash ?? null,
      settles: settles?.map((event) => event.hash),
      payload,
    };
    const stamp = {
      device: '00000000-0000-4000-8000-0000000000dd',
      counter: this.#head.count,
      claimedAt: '2026-11-20T08:00:00.000Z',
      who: '审核员甲',
    };
    const [event] = chain([draft], this.#head, stamp);
    if (!event) throw new Error('nothing was chained');
    this.#head = { count: event.sequence, hash: event.hash };
    this.events.push(event);
    return event;
  }
}

export function given(criterionId: string, verdict: Verdict, comment = '', id = reviewId): Payload {
  return {
    kind: 'review.verdict',
    reviewId: id,
    packId: 'three-compare-2016',
    target,
    verdict: { criterionId, verdict, machine: 'review', comment },
  };
}

export const withdrawn = (criterionId: string): Payload => ({
  kind: 'review.withdrawn',
  reviewId,
  criterionId,
});
export const decided = (decision: Decision, comment = ''): Payload => ({
  kind: 'review.decided',
  reviewId,
  packId: 'three-compare-2016',
  target,
  decision,
  comment,
  criterionIds: [],
});
