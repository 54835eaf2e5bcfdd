import type { Judged } from '#components/overlay/model.ts';
import { JiannuoError } from '#core/errors.ts';
import { type Clue, relationOf } from '#core/matching/same-person.ts';
import type { Payload } from '#core/model/event.ts';
import { type About, chooseAbout, cluesAbout } from '#core/review/choose.ts';
import { foldReview, type ReviewState } from '#core/review/fold.ts';
import { reviewsIn } from '#core/review/reviews-in.ts';
import { keysOf } from '#core/review/target.ts';
import { openJournal } from '#utils/journal/open.ts';
import type { OverlayRequest } from '#utils/messages.ts';
import { readSettings } from '#utils/settings.ts';

export type Judgement = Omit<Extract<OverlayRequest, { type: 'overlay.judge' }>, 'type'>;
export type Withdrawal = Omit<Extract<OverlayRequest, { type: 'overlay.withdraw' }>, 'type'>;

/** Whom and what a review is about. */
interface Target {
  page: string;
  subjectName: string;
  typed?: string | undefined;
  clues: readonly Clue[];
  formId: string;
  packId: string;
}

/**
 * The review of a page, person, form and pack; a new id where there is none yet, or where nothing tells which of
 * several it is.
 * @param kept the review at hand of the same person; it may have no verdict yet
 */
export async function findReview(
  target: Target,
  kept?: string,
): Promise<{ reviewId: string; state: ReviewState | undefined }> {
  const reviews = await reviewsAt(target);
  const chosen = chooseAbout(reviews, cluesAbout(target), kept);
  if (chosen !== undefined) return { reviewId: chosen, state: await stateOf(chosen) };
  const unused = kept !== undefined && !reviews.some(({ id }) => id === kept);
  return { reviewId: unused ? kept : crypto.randomUUID(), state: undefined };
}

/**
 * Stores a verdict; answers after the strict commit. Its base is what the reviewer saw, so that a verdict given
 * meanwhile in another window stays beside it.
 * @throws `review.otherPerson` where the review is about somebody or something else
 */
export async function judge({ verdict, seen, ...about }: Judgement): Promise<Judged> {
  const state = await stateOf(about.reviewId);
  const reviews = await reviewsAt(about);
  const own = reviews.find(({ id }) => id === about.reviewId);
  if (state && (!own || relationOf(own.clues, cluesAbout(about)) === 'other')) {
    throw new JiannuoError('review.otherPerson', { name: state.review.target.subjectName });
  }
  // Another window may have begun the review since this one looked: then both verdicts belong to that one.
  const reviewId = state ? about.reviewId : (chooseAbout(reviews, cluesAbout(about)) ?? about.reviewId);
  const { page, pageTitle, subjectName, formId: formTypeId, packId } = about;
  const target = { page, pageTitle, subjectName, formTypeId, ...keysOf(cluesAbout(about)) };
  return append(
    reviewId,
    seen,
    { kind: 'review.verdict', reviewId, packId, target, verdict },
    verdict.criterionId,
  );
}

/** Takes a verdict back, as far as the reviewer saw it. */
export async function withdraw({ reviewId, criterionId, seen }: Withdrawal): Promise<Judged> {
  return append(reviewId, seen, { kind: 'review.withdrawn', reviewId, criterionId }, criterionId);
}

/** The reviews of one page, name, form and pack with all that their verdicts say of the person; the latest last. */
async function reviewsAt({ page, subjectName, formId, packId }: Target): Promise<About[]> {
  const { who } = await readSettings();
  return reviewsIn(await openJournal().verdictsAbout(page, subjectName), { formTypeId: formId, packId, who });
}

async function append(
  reviewId: string,
  { base, settles }: Judgement['seen'],
  payload: Payload,
  criterionId: string,
): Promise<Judged> {
  const [event] = await openJournal().append([{ entity: `review:${reviewId}`, base, settles, payload }]);
  const judged = (await stateOf(reviewId))?.judged ?? [];
  const standing = judged.find((each) => each.criterionId === criterionId)?.heads ?? [];
  return { reviewId, head: event?.hash ?? '', standing };
}

async function stateOf(reviewId: string): Promise<ReviewState | undefined> {
  return foldReview(await openJournal().history(`review:${reviewId}`), reviewId);
}
