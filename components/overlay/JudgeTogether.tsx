import type { RefCallback } from 'preact';
import { judgeableTogether } from '#core/review/together.ts';
import type { ChecklistCriterion } from '#core/review/shown.ts';
import { t } from '#locales/index.ts';
import { Button } from '../base/Button.tsx';
import { AskPassed } from './AskPassed.tsx';
import { AskSet } from './AskSet.tsx';
import type { OverlayView, Together, TogetherActions } from './model.ts';

interface Parts {
  criteria: readonly ChecklistCriterion[];
  actions: TogetherActions;
}

/** What may be judged together, where there is something. One criterion alone is judged as ever. */
export function TogetherButtons({
  criteria,
  current,
  unsaved,
  actions,
}: Parts & Pick<OverlayView, 'current' | 'unsaved'>) {
  const of = (set: string | undefined) => judgeableTogether(criteria, set, unsaved).length;
  const count = of(criteria[current]?.set ?? '');
  const passed = of(undefined) > 0;
  if (!passed && count < 2) return null;
  return (
    <div class="jn-actions">
      {passed && (
        <Button shortcut="a" onClick={actions.togglePassed}>
          {t('overlay.together.passed.open')}
        </Button>
      )}
      {count > 1 && (
        <Button shortcut="g" onClick={actions.toggleSet}>
          {t('overlay.together.set.open', { count })}
        </Button>
      )}
    </div>
  );
}

/** What is asked before several criteria are judged by one act. */
export function JudgeTogether({
  criteria,
  actions,
  busy,
  takeFocus,
  together: { ids, verdict, set },
}: Parts & { busy: boolean; takeFocus: RefCallback<HTMLElement>; together: Together }) {
  const asked = {
    criteria: criteria.filter(({ id }) => ids.includes(id)),
    busy,
    takeFocus,
    onConfirm: actions.confirmTogether,
    onCancel: actions.togglePassed,
  };
  if (set === undefined) return <AskPassed {...asked} />;
  return <AskSet {...asked} set={set} verdict={verdict} onChoose={actions.chooseTogether} />;
}
