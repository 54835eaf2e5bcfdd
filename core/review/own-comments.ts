import type { JournalEvent } from '../model/event.ts';
import { maskNumbers } from '../model/mask.ts';
import type { CriterionVerdict, Decision, Verdict } from '../model/review.ts';
import { asPhrase } from './comment-bank.ts';
import { isReviewPayload } from './merged.ts';

/** What a reviewer wrote before. */
export interface OwnComment {
  verdict: Verdict | Decision;
  /** With placeholders where it named somebody. */
  text: string;
}

const MOST_SHOWN = 8;

/**
 * What a reviewer wrote on a criterion before, or on whole forms, and did not take back; each text once, the latest first.
 * @param events the latest first; verdicts with withdrawals, or decisions
 * @param criterionId `undefined` for whole forms
 */
export function ownCommentsIn(
  events: readonly JournalEvent[],
  who: string,
  criterionId: string | undefined,
): OwnComment[] {
  const found = new Map<string, OwnComment>();
  const upheld = upheldIn(events, criterionId);
  for (const event of events) {
    if (found.size === MOST_SHOWN) break;
    const comment = event.who === who && upheld.has(event) ? commentIn(event) : undefined;
    if (comment && comment.text !== '') {
      const key = `${comment.verdict} ${comment.text}`;
      if (!found.has(key)) found.set(key, comment);
    }
  }
  return [...found.values()];
}

/** What was said there and neither taken back nor undone. */
function upheldIn(events: readonly JournalEvent[], criterionId: string | undefined): Set<JournalEvent> {
  const said = new Map<string, readonly JournalEvent[]>();
  for (const event of [...events].reverse()) {
    const { payload } = event;
    if (!isReviewPayload(payload)) continue;
    const before = said.get(payload.reviewId) ?? [];
    said.set(payload.reviewId, withNext(before, event, criterionId));
  }
  return new Set([...said.values()].flat());
}

/**
 * Undoing says again what was said before: whatever came in between is undone by that. A decision that is taken back leaves the
 * ones before it in force.
 */
function withNext(
  said: readonly JournalEvent[],
  event: JournalEvent,
  criterionId: string | undefined,
): readonly JournalEvent[] {
  const { payload } = event;
  switch (payload.kind) {
    case 'review.verdict': {
      const { verdict } = payload;
      if (verdict.criterionId !== criterionId) return said;
      const at = said.findIndex((each) => says(each, verdict));
      return [...(at < 0 ? said : said.slice(0, at)), event];
    }
    case 'review.withdrawn':
      return payload.criterionId === criterionId ? [] : said;
    case 'review.decided':
      if (criterionId !== undefined) return said;
      return payload.decision === 'reopened' ? said.slice(0, -1) : [...said, event];
    default:
      return said;
  }
}

function says({ payload }: JournalEvent, { verdict, comment, score }: CriterionVerdict): boolean {
  if (payload.kind !== 'review.verdict') return false;
  const given = payload.verdict;
  return given.verdict === verdict && given.comment === comment && given.score === score;
}

function commentIn({ payload }: JournalEvent): OwnComment | undefined {
  if (payload.kind === 'review.verdict' && payload.origin === undefined) {
    return commentOn(payload.verdict.verdict, payload.verdict.comment, payload.target.subjectName);
  }
  if (payload.kind === 'review.decided' && payload.origin === undefined) {
    return commentOn(payload.decision, payload.comment, payload.target.subjectName);
  }
  return undefined;
}

function commentOn(verdict: OwnComment['verdict'], comment: string, name: string): OwnComment {
  return { verdict, text: maskNumbers(asPhrase(comment.trim(), name)) };
}
