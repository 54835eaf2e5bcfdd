import type { Judged } from '#components/overlay/model.ts';
import { JiannuoError } from '#core/errors.ts';
import type { Payload } from '#core/model/event.ts';
import type { Review } from '#core/model/review.ts';
import { foldReview, type ReviewState } from '#core/review/fold.ts';
import { openJournal } from '#utils/journal/open.ts';
import type { OverlayRequest } from '#utils/messages.ts';

export type Judgement = Omit<Extract<OverlayRequest, { type: 'overlay.judge' }>, 'type'>;
export type Withdrawal = Omit<Extract<OverlayRequest, { type: 'overlay.withdraw' }>, 'type'>;

interface Target {
  page: string;
  subjectName: string;
  subjectKey: string | undefined;
  formTypeId: string;
}

/** The latest review of a page, person, form and pack; a new id where there is none yet. */
export async function findReview(
  target: Target,
  packId: string,
): Promise<{ reviewId: string; state: ReviewState | undefined }> {
  const given = await openJournal().verdictsAbout(target.page, target.subjectName);
  const reviewId = given
    .flatMap(({ payload }) => (payload.kind === 'review.verdict' ? [payload] : []))
    .findLast((each) => isAbout(each, target, packId))?.reviewId;
  if (reviewId === undefined) return { reviewId: crypto.randomUUID(), state: undefined };
  return { reviewId, state: await stateOf(reviewId) };
}

/**
 * Stores a verdict; answers after the strict commit. Its base is what the reviewer saw, so that a verdict given
 * meanwhile in another window stays beside it.
 * @throws `review.otherPerson` where the review is about somebody or something else
 */
export async function judge({ packId, verdict, seen, ...about }: Judgement): Promise<Judged> {
  const { page, pageTitle, subjectName, subjectKey, formId: formTypeId } = about;
  const target = { page, pageTitle, subjectName, subjectKey, formTypeId };
  const state = await stateOf(about.reviewId);
  if (state && !isAbout(state.review, target, packId)) {
    throw new JiannuoError('review.otherPerson', { name: state.review.target.subjectName });
  }
  const reviewId = state ? about.reviewId : await firstReviewId(about.reviewId, target, packId);
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

/** Another window may have begun the review since this one looked: then both verdicts belong to that one. */
async function firstReviewId(proposed: string, target: Target, packId: string): Promise<string> {
  const { reviewId, state } = await findReview(target, packId);
  return state ? reviewId : proposed;
}

function isAbout(
  { target, packId }: Pick<Review, 'target' | 'packId'>,
  wanted: Target,
  wantedPack: string,
): boolean {
  return (
    packId === wantedPack &&
    target.page === wanted.page &&
    target.subjectName === wanted.subjectName &&
    target.subjectKey === wanted.subjectKey &&
    target.formTypeId === wanted.formTypeId
  );
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
