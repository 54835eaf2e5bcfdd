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

/**
 * All criteria by set, each with the machine's outcome and my verdict side by side. Those that this form is not about stand below,
 * put away until one of them is at hand or nothing else is listed.
 */
export function CriterionList(props: CriterionListProps) {
  const { criteria, listed, current } = props;
  const isElsewhere = (index: number): boolean => criteria[index]?.how?.elsewhere === true;
  const here = listed.filter((index) => !isElsewhere(index));
  const elsewhere = listed.filter(isElsewhere);
  return (
    <nav aria-label={t('overlay.criteria')}>
      <Sets {...props} listed={here} />
      {elsewhere.length > 0 && (
        <details class="overlay__elsewhere" open={here.length === 0 || elsewhere.includes(current)}>
          <summary>{t('overlay.elsewhere', { count: elsewhere.length })}</summary>
          <Sets {...props} listed={elsewhere} />
        </details>
      )}
    </nav>
  );
}

function Sets({ criteria, listed, current, unsaved, onChoose }: CriterionListProps) {
  const sets = [...new Set(listed.map((index) => criteria[index]?.set ?? ''))];
  const shown = new Set(listed);
  return (
    <>
      {sets.map((set) => (
        <section key={set} class="overlay__set" aria-label={set}>
          <h3>{set}</h3>
          <ol class="overlay__list">
            {criteria.map(
              (criterion, index) =>
                criterion.set === set &&
                shown.has(index) && (
                  <CriterionItem
                    key={criterion.id}
                    criterion={criterion}
                    isCurrent={index === current}
                    unsaved={unsaved}
                    onChoose={() => onChoose(index)}
                  />
                ),
            )}
          </ol>
        </section>
      ))}
    </>
  );
}

function CriterionItem({
  criterion,
  isCurrent,
  unsaved,
  onChoose,
}: {
  criterion: ChecklistCriterion;
  isCurrent: boolean;
  unsaved: OverlayView['unsaved'];
  onChoose: () => void;
}) {
  return (
    <li>
      <button
        type="button"
        class="overlay__item"
        aria-current={isCurrent ? 'true' : undefined}
        onClick={onChoose}
      >
        <span class="overlay__itemname">{criterion.name}</span>
        {criterion.machine && <OutcomeBadge outcome={criterion.machine} />}
        <span class={criterion.verdict ? 'overlay__mine' : 'jn-muted'}>
          {criterion.standing.length > 1 && `${t('overlay.conflict.short')} `}
          {criterion.verdict ? t(`verdict.${criterion.verdict.verdict}`) : '—'}
          {criterion.verdict?.score !== undefined &&
            ` ${t('overlay.score.short', { score: criterion.verdict.score })}`}
        </span>
        {criterion.quoteGone && <span class="overlay__unsaved">{t('overlay.quote.changed')}</span>}
        {unsaved.has(criterion.id) && (
          <span class="overlay__unsaved">{unsavedWords(unsaved.get(criterion.id))}</span>
        )}
      </button>
    </li>
  );
}

function unsavedWords(verdict: Verdict | undefined): string {
  if (verdict === undefined) return t('overlay.unsaved.short.draft');
  return t('overlay.unsaved.short', { verdict: t(`verdict.${verdict}`) });
}
