import type { ChecklistCriterion } from './shown.ts';

type Criterion = Pick<ChecklistCriterion, 'verdict'> & Partial<Pick<ChecklistCriterion, 'how'>>;

/**
 * Whether a criterion is asked about on the form at hand. One that the checks look at on other forms alone is not, and may be judged
 * all the same: then it counts like the rest.
 */
export function isAsked({ verdict, how }: Criterion): boolean {
  return verdict !== undefined || how?.elsewhere !== true;
}
