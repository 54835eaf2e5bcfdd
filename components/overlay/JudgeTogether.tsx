import { judgeableTogether } from '#core/review/accept.ts';
import { t } from '#locales/index.ts';
import { Button } from '../base/Button.tsx';
import { AcceptPassed } from './AcceptPassed.tsx';
import { JudgeSet } from './JudgeSet.tsx';
import type { ChecklistView, OverlayActions, OverlayRefs, OverlayView, Together } from './model.ts';

interface Parts {
  view: OverlayView;
  checklist: ChecklistView;
  actions: OverlayActions;
}

/** What may be judged together, where there is something. One criterion alone is judged as ever. */
export function TogetherButtons({ view, checklist, actions }: Parts) {
  const { criteria } = checklist;
  const of = (set: string | undefined) => judgeableTogether(criteria, set, view.unsaved).length;
  const count = of(criteria[view.current]?.set ?? '');
  const passed = of(undefined) > 0;
  if (!passed && count < 2) return null;
  return (
    <div class="jn-actions">
      {passed && (
        <Button shortcut="a" onClick={actions.toggleAccepting}>
          {t('overlay.accept.open')}
        </Button>
      )}
      {count > 1 && (
        <Button shortcut="g" onClick={actions.toggleSet}>
          {t('overlay.together.open', { count })}
        </Button>
      )}
    </div>
  );
}

/** What is asked before several criteria are judged by one act. */
export function JudgeTogether({
  view,
  checklist,
  actions,
  refs,
  together: { ids, verdict, set },
}: Parts & { refs: OverlayRefs; together: Together }) {
  const asked = {
    criteria: checklist.criteria.filter(({ id }) => ids.includes(id)),
    busy: view.saving,
    takeFocus: refs.accepting,
    onConfirm: actions.confirmAccepting,
    onCancel: actions.toggleAccepting,
  };
  if (set === undefined) return <AcceptPassed {...asked} />;
  return <JudgeSet {...asked} set={set} verdict={verdict} onChoose={actions.chooseTogether} />;
}
