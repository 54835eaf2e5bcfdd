import { Reviews, type ReviewRow } from '#components/workbench/Reviews.tsx';
import { JiannuoError } from '#core/errors.ts';
import { maskIds } from '#core/model/mask.ts';
import { foldReviews, type ReviewState } from '#core/review/fold.ts';
import { settle } from '#core/review/settle.ts';
import { shownKey } from '#core/review/shown-key.ts';
import { t } from '#locales/index.ts';
import { timeText } from './labels.ts';
import type { RouteProps } from './route-props.ts';
import type { Labels } from './shelf-labels.ts';
import { useWork } from './use-work.ts';

export function ReviewsRoute({ store }: RouteProps) {
  const { busy, answers, run } = useWork<string>();
  const { labels } = store;
  const reviews = foldReviews(store.verdicts);
  const choose = async (reviewId: string, criterionId: string, hash: string): Promise<string> => {
    const state = reviews.get(reviewId);
    const draft = state && settle(state, criterionId, hash);
    // Chosen meanwhile in another window.
    if (!draft) throw new JiannuoError('review.settledAlready');
    await store.append([draft]);
    const { payload } = draft;
    const verdict =
      payload.kind === 'review.verdict' ? t(`verdict.${payload.verdict.verdict}`) : t('reviews.withdrawn');
    return t('reviews.settled', { criterion: labels.criterionName(criterionId), verdict });
  };
  const rows = [...reviews.values()].map((review) => rowOf(review, labels));
  rows.reverse();
  return (
    <Reviews
      rows={rows}
      busy={busy}
      answers={answers}
      onSettle={(reviewId, ...which) => void run(reviewId, () => choose(reviewId, ...which))}
    />
  );
}

function rowOf({ review, claimedAt, who, conflicts }: ReviewState, labels: Labels): ReviewRow {
  const { criterionName, formTitle, packTitle } = labels;
  const { page, pageTitle = '', subjectName, formTypeId } = review.target;
  return {
    id: review.id,
    name: subjectName,
    key: shownKey(review.target),
    form: formTitle(formTypeId),
    pack: packTitle(review.packId),
    page: page === undefined ? undefined : { title: pageTitle, address: page },
    who: who || t('settings.who.none'),
    updated: timeText(claimedAt),
    verdicts: review.verdicts.map((verdict) => ({
      ...masked(verdict),
      ...(verdict.quote === undefined ? {} : { quote: maskIds(verdict.quote) }),
      criterion: criterionName(verdict.criterionId),
    })),
    conflicts: conflicts.map(({ criterionId, heads }) => ({
      criterionId,
      criterion: criterionName(criterionId),
      given: heads.map((head) => ({
        hash: head.hash,
        who: head.who || t('settings.who.none'),
        at: timeText(head.claimedAt),
        verdict: head.verdict && masked(head.verdict),
      })),
    })),
  };
}

/** A comment may name somebody by number; here nobody needs it in full. */
function masked<Judged extends { comment: string }>(judged: Judged): Judged {
  return { ...judged, comment: maskIds(judged.comment) };
}
