import { type OwnComment, ownCommentsIn } from '#core/review/own-comments.ts';
import { openJournal } from '#utils/journal/open.ts';
import { readSettings } from '#utils/settings.ts';

/** Events of a kind that are looked through: what was written longer ago is out of use. */
const MOST_LOOKED = 1000;

/** What this reviewer wrote on a criterion before, or on whole forms, and did not take back. */
export async function ownComments(criterionId: string | undefined): Promise<OwnComment[]> {
  const { who } = await readSettings();
  const kinds =
    criterionId === undefined
      ? (['review.decided'] as const)
      : (['review.verdict', 'review.withdrawn'] as const);
  const journal = openJournal();
  const found = await Promise.all(kinds.map((kind) => journal.latestOfKind(kind, MOST_LOOKED)));
  const latestFirst = found.flat().sort((a, b) => b.sequence - a.sequence);
  return ownCommentsIn(latestFirst, who, criterionId);
}
