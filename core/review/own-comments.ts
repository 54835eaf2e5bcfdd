import type { JournalEvent } from '../model/event.ts';
import { maskNumbers } from '../model/mask.ts';
import type { Decision, Verdict } from '../model/review.ts';
import { asPhrase } from './comment-bank.ts';

/** What a reviewer wrote before. */
export interface OwnComment {
  verdict: Verdict | Decision;
  /** With placeholders where it named somebody. */
  text: string;
}

const MOST_SHOWN = 8;

/**
 * What a reviewer wrote on a criterion before, or on whole forms; each text once, the latest first.
 * @param events the latest first
 * @param criterionId `undefined` for whole forms
 */
export function ownCommentsIn(
  events: readonly JournalEvent[],
  who: string,
  criterionId: string | undefined,
): OwnComment[] {
  const found = new Map<string, OwnComment>();
  for (const event of events) {
    if (found.size === MOST_SHOWN) break;
    const comment = event.who === who ? commentIn(event, criterionId) : undefined;
    if (comment && comment.text !== '') {
      const key = `${comment.verdict} ${comment.text}`;
      if (!found.has(key)) found.set(key, comment);
    }
  }
  return [...found.values()];
}

function commentIn({ payload }: JournalEvent, criterionId: string | undefined): OwnComment | undefined {
  if (payload.kind === 'review.verdict') {
    const { origin, verdict, target } = payload;
    if (origin !== undefined || verdict.criterionId !== criterionId) return undefined;
    return commentOn(verdict.verdict, verdict.comment, target.subjectName);
  }
  if (payload.kind !== 'review.decided' || criterionId !== undefined || payload.origin !== undefined) {
    return undefined;
  }
  return commentOn(payload.decision, payload.comment, payload.target.subjectName);
}

function commentOn(verdict: OwnComment['verdict'], comment: string, name: string): OwnComment {
  return { verdict, text: maskNumbers(asPhrase(comment.trim(), name)) };
}
