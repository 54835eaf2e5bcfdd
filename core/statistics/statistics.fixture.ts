import type { Draft } from '../model/event.ts';
import { chain, EMPTY_HEAD } from '../model/journal.ts';
import type { FormRecord } from '../model/record.ts';
import type { ReviewTarget } from '../model/review.ts';
import type { Subject } from '../model/subject.ts';
import type { Values } from '../model/values.ts';
import { foldReviews, type ReviewState } from '../review/fold.ts';

/** A UUID that tells its number. */
export function id(number: number): string {
  return `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
}

export function person(number: number, values: Values): Subject {
  return { id: id(number), kind: 'person', values };
}

export function record(
  number: number,
  subject: number,
  formTypeId: string,
  values: Values = { vow: '有' },
): FormRecord {
  return { id: id(number), formTypeId, subjectId: id(subject), values };
}

/** A reviewer's act without what all of them share. */
export type Act =
  | {
      decide: 'passed' | 'returned' | 'incomplete' | 'resubmitted' | 'reopened';
      comment?: string;
      for?: string[];
    }
  | {
      judge: string;
      verdict: 'met' | 'mostlyMet' | 'notMet' | 'notApplicable' | 'pending';
      machine?: 'pass' | 'fail' | 'review' | 'na';
      score?: number;
    };

export interface Reviewed {
  packId?: string;
  who?: string;
  target: Partial<ReviewTarget>;
  acts: readonly Act[];
}

/** Reviews as they fold from acts, each act having seen those before it. Times go on by a minute from review to review. */
export function reviewed(...reviews: readonly Reviewed[]): ReviewState[] {
  let head = EMPTY_HEAD;
  let counter = 0;
  const events = reviews.flatMap(({ packId = 'pack', who = '审核员甲', target, acts }, number) => {
    const reviewId = id(9000 + number);
    const about = { packId, target: { subjectName: '样例甲', formTypeId: 'form', ...target } };
    let base: string | null = null;
    return acts.flatMap((act) => {
      const draft = { entity: `review:${reviewId}` as const, base, payload: payloadOf(act, reviewId, about) };
      counter += 1;
      const claimedAt = `2026-05-01T08:${String(number).padStart(2, '0')}:${String(counter).padStart(2, '0')}.000Z`;
      const stamp = { device: id(1), counter: counter - 1, claimedAt, who };
      const added = chain([draft], head, stamp);
      const [event] = added;
      if (event) {
        head = { count: event.sequence, hash: event.hash };
        base = event.hash;
      }
      return added;
    });
  });
  return [...foldReviews(events).values()];
}

function payloadOf(
  act: Act,
  reviewId: string,
  about: { packId: string; target: ReviewTarget },
): Draft['payload'] {
  if ('decide' in act) {
    const { decide: decision, comment = '', for: criterionIds = [] } = act;
    return { kind: 'review.decided', reviewId, ...about, decision, comment, criterionIds };
  }
  const { judge: criterionId, verdict, machine = 'review', score } = act;
  const points = score === undefined ? {} : { score };
  return {
    kind: 'review.verdict',
    reviewId,
    ...about,
    verdict: { criterionId, verdict, machine, comment: '无', ...points },
  };
}
