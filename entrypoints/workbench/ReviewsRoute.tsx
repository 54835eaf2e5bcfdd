import { useState } from 'preact/hooks';
import { packs } from '#catalog/packs.ts';
import { Reviews, type ReviewRow } from '#components/workbench/Reviews.tsx';
import { foldReviews, type ReviewState } from '#core/review/fold.ts';
import { settle } from '#core/review/settle.ts';
import { t } from '#locales/index.ts';
import { formTitle, timeText } from './labels.ts';
import type { RouteProps } from './route-props.ts';

export function ReviewsRoute({ store, fail }: RouteProps) {
  const [settled, setSettled] = useState<string>();
  const reviews = foldReviews(store.verdicts);
  const onSettle = async (reviewId: string, criterionId: string, hash: string): Promise<void> => {
    const state = reviews.get(reviewId);
    const draft = state && settle(state, criterionId, hash);
    if (!draft) return;
    try {
      setSettled(undefined);
      await store.append([draft]);
      const { payload } = draft;
      const verdict =
        payload.kind === 'review.verdict' ? t(`verdict.${payload.verdict.verdict}`) : t('reviews.withdrawn');
      const criterion = namesOf(state.review.packId)(criterionId);
      setSettled(t('reviews.settled', { criterion, verdict }));
    } catch (error) {
      fail(error);
    }
  };
  const rows = [...reviews.values()].map(rowOf);
  rows.reverse();
  return <Reviews rows={rows} settled={settled} onSettle={(...which) => void onSettle(...which)} />;
}

function rowOf({ review, claimedAt, who, conflicts }: ReviewState): ReviewRow {
  const { page, pageTitle = '', subjectName, subjectKey = '', formTypeId } = review.target;
  const nameOf = namesOf(review.packId);
  return {
    id: review.id,
    name: subjectName,
    key: subjectKey,
    form: formTitle(formTypeId),
    pack: packs.find(({ id }) => id === review.packId)?.title ?? review.packId,
    page: page === undefined ? undefined : { title: pageTitle, address: page },
    who: who || t('settings.who.none'),
    updated: timeText(claimedAt),
    verdicts: review.verdicts.map((verdict) => ({ ...verdict, criterion: nameOf(verdict.criterionId) })),
    conflicts: conflicts.map(({ criterionId, heads }) => ({
      criterionId,
      criterion: nameOf(criterionId),
      given: heads.map((head) => ({
        hash: head.hash,
        who: head.who || t('settings.who.none'),
        at: timeText(head.claimedAt),
        verdict: head.verdict,
      })),
    })),
  };
}

/** The name of a criterion with its set; its id where this build lacks the pack. */
function namesOf(packId: string): (criterionId: string) => string {
  const sets = packs.find(({ id }) => id === packId)?.sets ?? [];
  const names = new Map(
    sets.flatMap((set) => set.criteria.map((criterion) => [criterion.id, `${set.name} · ${criterion.name}`])),
  );
  return (criterionId) => names.get(criterionId) ?? criterionId;
}
