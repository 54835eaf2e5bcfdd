import { useEffect, useState } from 'preact/hooks';
import type { Decision } from '#core/model/review.ts';
import type { ChecklistCriterion } from '#core/review/shown.ts';
import { t } from '#locales/index.ts';
import type { Judging } from './use-judging.ts';
import type { Question } from './use-decisions.ts';

/**
 * Asks for a decision once what was typed is stored, about the form as it stands then; what could not be stored is told.
 * @param ask asks the question for this decision, with what else speaks against it
 * @returns what a press on a decision does
 */
export function useAskedDecision(
  judging: Pick<Judging, 'saveTyped' | 'unsaved'>,
  criteria: readonly ChecklistCriterion[],
  ask: (decision: Decision, against: Question['against']) => void,
): (decision: Decision) => void {
  const [wanted, setWanted] = useState<Decision>();
  useEffect(() => {
    if (!wanted) return;
    setWanted(undefined);
    const named = criteria.filter(({ id }) => judging.unsaved.has(id)).map(({ name }) => name);
    const words = { count: named.length, names: named.join(t('overlay.comma')) };
    ask(wanted, named.length > 0 ? [t('overlay.decide.unsaved', words)] : []);
    // The press alone asks; all else is as it stands when it does.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [wanted]);
  return (decision) => void judging.saveTyped().then(() => setWanted(decision));
}
