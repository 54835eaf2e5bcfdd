import { packs } from '#catalog/packs.ts';
import { Reviews, type ReviewRow } from '#components/workbench/Reviews.tsx';
import { foldReviews } from '#core/review/fold.ts';
import { t } from '#locales/index.ts';
import { formTitle, timeText } from './labels.ts';
import type { RouteProps } from './route-props.ts';

export function ReviewsRoute({ store }: RouteProps) {
  const rows = [...foldReviews(store.verdicts).values()].map(
    ({ review, claimedAt, conflicts }): ReviewRow => {
      const pack = packs.find((candidate) => candidate.id === review.packId);
      const names = new Map(
        pack?.sets.flatMap((set) =>
          set.criteria.map((criterion) => [criterion.id, `${set.name} · ${criterion.name}`]),
        ),
      );
      const nameOf = (criterionId: string): string => names.get(criterionId) ?? criterionId;
      return {
        id: review.id,
        name: review.target.subjectName,
        form: formTitle(review.target.formTypeId),
        pack: pack?.title ?? review.packId,
        page: review.target.page ?? '',
        updated: timeText(claimedAt),
        verdicts: review.verdicts.map((verdict) => ({
          ...verdict,
          criterion: nameOf(verdict.criterionId),
        })),
        conflicts: conflicts.map(({ criterionId, heads }) => ({
          criterionId,
          criterion: nameOf(criterionId),
          given: heads.map((head) => ({
            who: head.who || t('settings.who.none'),
            at: timeText(head.claimedAt),
            verdict: head.verdict?.verdict ?? null,
          })),
        })),
      };
    },
  );
  rows.reverse();
  return <Reviews rows={rows} />;
}
