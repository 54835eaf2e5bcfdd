import type { Decided, Judged, JudgedTogether } from '#components/overlay/model.ts';
import { JiannuoError } from '#core/errors.ts';
import { type Clue, relationOf } from '#core/matching/same-person.ts';
import type { Payload } from '#core/model/event.ts';
import { type About, chooseAbout, cluesAbout, reviewsNear } from '#core/review/choose.ts';
import { foldReview, type ReviewState } from '#core/review/fold.ts';
import { reviewsIn } from '#core/review/reviews-in.ts';
import { stageAfter } from '#core/review/stage.ts';
import { keysOf } from '#core/review/target.ts';
import { openJournal } from '#utils/journal/open.ts';
import type { OverlayRequest } from '#utils/messages.ts';
import { parseUrl } from '#utils/url.ts';
import { readSettings } from '#utils/settings.ts';

export type Judgement = Omit<Extract<OverlayRequest, { type: 'overlay.judge' }>, 'type'>;
export type Decision = Omit<Extract<OverlayRequest, { type: 'overlay.decide' }>, 'type'>;
export type Withdrawal = Omit<Extract<OverlayRequest, { type: 'overlay.withdraw' }>, 'type'>;
export type JudgementTogether = Omit<Extract<OverlayRequest, { type: 'overlay.judgeTogether' }>, 'type'>;
export type TakenBack = Omit<Extract<OverlayRequest, { type: 'overlay.takeBack' }>, 'type'>;

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
export async function judge({ verdict, of, seen, ...about }: Judgement): Promise<Judged> {
  const { reviewId } = await reviewFor(about);
  const whose = of === undefined ? {} : { of };
  const payload = { kind: 'review.verdict', reviewId, ...targetOf(about), verdict, ...whose } as const;
  return append(reviewId, seen, payload, verdict.criterionId);
}

/**
 * Stores what was decided about the whole form. Only what follows from the stage that the reviewer saw is stored: a decision is
 * not made beside another one.
 * @throws `review.otherPerson`; `review.notNow`; `review.returnComment` where a form is sent back without a word
 */
export async function decide({
  decision,
  comment,
  criterionIds,
  machine,
  seen,
  ...about
}: Decision): Promise<Decided> {
  const { reviewId, state } = await reviewFor(about);
  const known = new Set([seen.base, ...(seen.settles ?? [])]);
  const unseen = (state?.standing ?? []).some(({ hash }) => !known.has(hash));
  const stage = state?.stage ?? 'open';
  if (unseen) throw new JiannuoError('review.notNow', { stage, decision });
  stageAfter(stage, decision, state?.standing.at(-1)?.before);
  if (decision === 'returned' && comment.trim() === '') throw new JiannuoError('review.returnComment');
  const payload = {
    kind: 'review.decided',
    reviewId,
    ...targetOf(about),
    decision,
    comment: comment.trim(),
    criterionIds,
    ...(machine ? { machine } : {}),
  } as const;
  const { base, settles } = seen;
  const [event] = await openJournal().append([{ entity: `review:${reviewId}`, base, settles, payload }]);
  const now = await stateOf(reviewId);
  return { reviewId, head: event?.hash ?? '', stage: now?.stage ?? stage, decided: now?.standing ?? [] };
}

type AboutReview = Omit<Judgement, 'verdict' | 'seen'>;

/** The review that an event belongs to. Another window may have begun it since this one looked: then it is that one's. */
async function reviewFor(about: AboutReview): Promise<{ reviewId: string; state: ReviewState | undefined }> {
  const state = await stateOf(about.reviewId);
  const reviews = await reviewsAt(about);
  const own = reviews.find(({ id }) => id === about.reviewId);
  if (state && (!own || relationOf(own.clues, cluesAbout(about)) === 'other')) {
    throw new JiannuoError('review.otherPerson', { name: state.review.target.subjectName });
  }
  if (state) return { reviewId: about.reviewId, state };
  const reviewId = chooseAbout(reviews, cluesAbout(about)) ?? about.reviewId;
  return { reviewId, state: await stateOf(reviewId) };
}

function targetOf({ page, pageTitle, subjectName, formId: formTypeId, packId, ...about }: AboutReview) {
  const target = { page, pageTitle, subjectName, formTypeId, ...keysOf(cluesAbout(about)) };
  return { packId, target };
}

/** Takes a verdict back, as far as the reviewer saw it. */
export async function withdraw({ reviewId, criterionId, seen }: Withdrawal): Promise<Judged> {
  return append(reviewId, seen, { kind: 'review.withdrawn', reviewId, criterionId }, criterionId);
}

/** The reviews of one name, form and pack, of the page or near it, with all that their events say of the person; the latest last. */
async function reviewsAt({
  page,
  subjectName,
  formId,
  packId,
  ...person
}: Target): Promise<readonly About[]> {
  const { who } = await readSettings();
  const verdicts = await openJournal().verdictsOn(subjectName);
  const among = (isThere: (at: string) => boolean): About[] =>
    reviewsIn(
      verdicts.filter(({ payload }) => 'target' in payload && isThere(payload.target.page ?? '')),
      { formTypeId: formId, packId, who },
    );
  const portal = parseUrl(page)?.origin;
  const elsewhere = (at: string): boolean => at !== page && parseUrl(at)?.origin === portal;
  return reviewsNear(
    among((at) => at === page),
    portal === undefined ? [] : among(elsewhere),
    cluesAbout(person),
  );
}

/** Stores the verdicts on several criteria in one batch. */
export async function judgeTogether({ verdicts, ...about }: JudgementTogether): Promise<JudgedTogether> {
  const { reviewId } = await reviewFor(about);
  const target = targetOf(about);
  return appendAll(
    reviewId,
    verdicts.map(({ seen, verdict }) => ({
      seen,
      criterionId: verdict.criterionId,
      payload: { kind: 'review.verdict', reviewId, ...target, verdict },
    })),
  );
}

/** Takes several verdicts back in one batch, each as far as the reviewer saw it. */
export async function takeBack({ verdicts, ...about }: TakenBack): Promise<JudgedTogether> {
  const { reviewId } = await reviewFor(about);
  return appendAll(
    reviewId,
    verdicts.map(({ seen, criterionId }) => ({
      seen,
      criterionId,
      payload: { kind: 'review.withdrawn', reviewId, criterionId },
    })),
  );
}

interface Said {
  seen: Judgement['seen'];
  criterionId: string;
  payload: Payload;
}

/** All of them are stored, or none. */
async function appendAll(reviewId: string, said: readonly Said[]): Promise<JudgedTogether> {
  const entity = `review:${reviewId}` as const;
  const drafts = said.map(({ seen: { base, settles }, payload }) => ({ entity, base, settles, payload }));
  const events = await openJournal().append(drafts);
  const judged = (await stateOf(reviewId))?.judged ?? [];
  const wanted = new Set(said.map(({ criterionId }) => criterionId));
  return {
    reviewId,
    head: events.at(-1)?.hash ?? '',
    standing: judged
      .filter(({ criterionId }) => wanted.has(criterionId))
      .map(({ criterionId, heads }) => ({ criterionId, heads })),
  };
}

async function append(
  reviewId: string,
  seen: Judgement['seen'],
  payload: Payload,
  criterionId: string,
): Promise<Judged> {
  const { head, standing } = await appendAll(reviewId, [{ seen, criterionId, payload }]);
  return { reviewId, head, standing: standing[0]?.heads ?? [] };
}

async function stateOf(reviewId: string): Promise<ReviewState | undefined> {
  return foldReview(await openJournal().history(`review:${reviewId}`), reviewId);
}
