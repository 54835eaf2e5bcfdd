import { OutcomeBadge } from '../base/Badge.tsx';
import { t } from '#locales/index.ts';
import type { Verdict } from '#core/model/review.ts';
import type { OverlayView } from './model.ts';
import type { ChecklistCriterion } from '#core/review/shown.ts';

export interface CriterionListProps {
  criteria: readonly ChecklistCriterion[];
  /** Indices of those that are listed. */
  listed: readonly number[];
  current: number;
  unsaved: OverlayView['unsaved'];
  onChoose: (index: number) => void;
}

/** All criteria by set, each with the machine's outcome and my verdict side by side. */
export function CriterionList({ criteria, listed, current, unsaved, onChoose }: CriterionListProps) {
  const shown = new Set(listed);
  const sets = [...new Set(listed.map((index) => criteria[index]?.set ?? ''))];
  return (
    <nav aria-label={t('overlay.criteria')}>
      {sets.map((set) => (
        <section key={set} class="overlay__set" aria-label={set}>
          <h3>{set}</h3>
          <ol class="overlay__list">
            {criteria.map(
              (criterion, index) =>
                criterion.set === set &&
                shown.has(index) && (
                  <li key={criterion.id}>
                    <button
                      type="button"
                      class="overlay__item"
                      aria-current={index === current ? 'true' : undefined}
                      onClick={() => onChoose(index)}
                    >
                      <span class="overlay__itemname">{criterion.name}</span>
                      {criterion.machine && <OutcomeBadge outcome={criterion.machine} />}
                      <span class={criterion.verdict ? 'overlay__mine' : 'jn-muted'}>
                        {criterion.standing.length > 1 && `${t('overlay.conflict.short')} `}
                        {criterion.verdict ? t(`verdict.${criterion.verdict.verdict}`) : '—'}
                        {criterion.verdict?.score !== undefined &&
                          ` ${t('overlay.score.short', { score: criterion.verdict.score })}`}
                      </span>
                      {criterion.quoteGone && (
                        <span class="overlay__unsaved">{t('overlay.quote.changed')}</span>
                      )}
                      {unsaved.has(criterion.id) && (
                        <span class="overlay__unsaved">{unsavedWords(unsaved.get(criterion.id))}</span>
                      )}
                    </button>
                  </li>
                ),
            )}
          </ol>
        </section>
      ))}
    </nav>
  );
}

function unsavedWords(verdict: Verdict | undefined): string {
  if (verdict === undefined) return t('overlay.unsaved.short.draft');
  return t('overlay.unsaved.short', { verdict: t(`verdict.${verdict}`) });
}
