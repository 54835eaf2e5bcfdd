import { type OwnComment, ownCommentsIn } from '#core/review/own-comments.ts';
import { openJournal } from '#utils/journal/open.ts';
import { readSettings } from '#utils/settings.ts';

/** Events that are looked through: what was written longer ago is out of use. */
const MOST_LOOKED = 1000;

/** What this reviewer wrote on a criterion before, or on whole forms. */
export async function ownComments(criterionId: string | undefined): Promise<OwnComment[]> {
  const { who } = await readSettings();
  const kind = criterionId === undefined ? 'review.decided' : 'review.verdict';
  return ownCommentsIn(await openJournal().latestOfKind(kind, MOST_LOOKED), who, criterionId);
}
