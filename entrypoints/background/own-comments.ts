import type { OwnComment } from '#components/overlay/model.ts';
import type { JournalEvent } from '#core/model/event.ts';
import { maskNumbers } from '#core/model/mask.ts';
import { asPhrase } from '#core/review/comment-bank.ts';
import { openJournal } from '#utils/journal/open.ts';
import { readSettings } from '#utils/settings.ts';

/** Events that are looked through: what was written longer ago is out of use. */
const MOST_LOOKED = 1000;
const MOST_SHOWN = 8;

/** What this reviewer wrote on a criterion before, or on whole forms; each text once, the latest first. */
export async function ownComments(criterionId: string | undefined): Promise<OwnComment[]> {
  const { who } = await readSettings();
  const kind = criterionId === undefined ? 'review.decided' : 'review.verdict';
  const events = await openJournal().latestOfKind(kind, MOST_LOOKED);
  const comments = events
    .filter((event) => event.who === who)
    .flatMap((event) => commentIn(event, criterionId));
  const found = new Map<string, OwnComment>();
  for (const comment of comments) {
    const key = `${comment.verdict} ${comment.text}`;
    if (comment.text !== '' && !found.has(key)) found.set(key, comment);
  }
  return [...found.values()].slice(0, MOST_SHOWN);
}

function commentIn({ payload }: JournalEvent, criterionId: string | undefined): OwnComment[] {
  switch (payload.kind) {
    case 'review.verdict':
      return payload.origin === undefined && payload.verdict.criterionId === criterionId
        ? [commentOn(payload.verdict.verdict, payload.verdict.comment, payload.target.subjectName)]
        : [];
    case 'review.decided':
      return payload.origin === undefined
        ? [commentOn(payload.decision, payload.comment, payload.target.subjectName)]
        : [];
    default:
      return [];
  }
}

function commentOn(verdict: OwnComment['verdict'], comment: string, name: string): OwnComment {
  return { verdict, text: maskNumbers(asPhrase(comment.trim(), name)) };
}
