import type { CriterionVerdict, Review } from '#core/model/review.ts';
import { foldReview, type ReviewState } from '#core/review/fold.ts';
import { openJournal } from '#utils/journal/open.ts';

export interface Judgement {
  reviewId: string;
  packId: string;
  page: string;
  formId: string;
  subjectName: string;
  verdict: CriterionVerdict;
}

/** The latest review of a page, person, form and pack; a new id where there is none yet. */
export async function findReview(
  target: { page: string; subjectName: string; formTypeId: string },
  packId: string,
): Promise<{ reviewId: string; review: Review | undefined }> {
  const given = await openJournal().verdictsAbout(target.page, target.subjectName);
  const reviewId = given
    .flatMap(({ payload }) => (payload.kind === 'review.verdict' ? [payload] : []))
    .findLast((each) => each.packId === packId && each.target.formTypeId === target.formTypeId)?.reviewId;
  if (reviewId === undefined) return { reviewId: crypto.randomUUID(), review: undefined };
  return { reviewId, review: (await stateOf(reviewId))?.review };
}

/** Stores a verdict; answers after the strict commit. */
export async function judge({ reviewId, packId, verdict, ...about }: Judgement): Promise<void> {
  const { page, subjectName, formId: formTypeId } = about;
  const base = (await stateOf(reviewId))?.head ?? null;
  const target = { page, subjectName, formTypeId };
  await openJournal().append([
    {
      entity: `review:${reviewId}`,
      base,
      payload: { kind: 'review.verdict', reviewId, packId, target, verdict },
    },
  ]);
}

/** Takes a verdict back; nothing happens where none was given. */
export async function withdraw(reviewId: string, criterionId: string): Promise<void> {
  const base = (await stateOf(reviewId))?.head;
  if (base === undefined) return;
  await openJournal().append([
    { entity: `review:${reviewId}`, base, payload: { kind: 'review.withdrawn', reviewId, criterionId } },
  ]);
}

async function stateOf(reviewId: string): Promise<ReviewState | undefined> {
  return foldReview(await openJournal().history(`review:${reviewId}`), reviewId);
}
