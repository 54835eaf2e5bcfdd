import type { CriterionVerdict, Review, ReviewTarget } from '#core/model/review.ts';
import { foldReviews, type ReviewState } from '#core/review/fold.ts';
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
  target: Pick<ReviewTarget, 'page' | 'subjectName' | 'formTypeId'>,
  packId: string,
): Promise<{ reviewId: string; review: Review | undefined }> {
  const reviews = [...(await allReviews()).values()].map((state) => state.review);
  const review = reviews.findLast(
    (each) =>
      each.packId === packId &&
      each.target.page === target.page &&
      each.target.subjectName === target.subjectName &&
      each.target.formTypeId === target.formTypeId,
  );
  return { reviewId: review?.id ?? crypto.randomUUID(), review };
}

/** Stores a verdict; answers after the strict commit. */
export async function judge({ reviewId, packId, verdict, ...about }: Judgement): Promise<void> {
  const { page, subjectName, formId: formTypeId } = about;
  const base = (await allReviews()).get(reviewId)?.head ?? null;
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
  const base = (await allReviews()).get(reviewId)?.head;
  if (base === undefined) return;
  await openJournal().append([
    { entity: `review:${reviewId}`, base, payload: { kind: 'review.withdrawn', reviewId, criterionId } },
  ]);
}

async function allReviews(): Promise<Map<string, ReviewState>> {
  const journal = openJournal();
  const [given, withdrawn] = await Promise.all([
    journal.eventsOfKind('review.verdict'),
    journal.eventsOfKind('review.withdrawn'),
  ]);
  const events = [...given, ...withdrawn];
  events.sort((a, b) => a.sequence - b.sequence);
  return foldReviews(events);
}
