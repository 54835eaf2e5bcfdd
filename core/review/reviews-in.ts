import type { Clue } from '../matching/same-person.ts';
import type { JournalEvent } from '../model/event.ts';
import type { About } from './choose.ts';
import { cluesOfTarget } from './target.ts';

/**
 * The reviews behind verdicts, of one form and pack, with all that they say of the person; the one judged last stands last. Those that a
 * colleague began came with a file and stay theirs: only one's own go on here, also those that one began in another store.
 * @param who one's name; without one nothing that came with a file is one's own
 */
export function reviewsIn(
  verdicts: readonly Pick<JournalEvent, 'payload'>[],
  { formTypeId, packId, who }: { formTypeId: string; packId: string; who: string },
): About[] {
  const reviews = new Map<string, Clue[]>();
  const others = new Set<string>();
  for (const { payload } of verdicts) {
    if (payload.kind !== 'review.verdict' && payload.kind !== 'review.decided') continue;
    const { reviewId, target, origin } = payload;
    const known = reviews.get(reviewId);
    if (!known && origin && (who === '' || origin.who !== who)) others.add(reviewId);
    if (others.has(reviewId)) continue;
    if (payload.packId !== packId || target.formTypeId !== formTypeId) continue;
    reviews.delete(reviewId);
    reviews.set(reviewId, [...(known ?? []), ...cluesOfTarget(target)]);
  }
  return [...reviews].map(([id, clues]) => ({ id, clues }));
}
