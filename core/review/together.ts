import type { Verdict } from '../model/review.ts';
import { isAsked } from './asked.ts';
import type { ChecklistCriterion } from './shown.ts';

type Open = Pick<ChecklistCriterion, 'machine' | 'verdict' | 'standing'> &
  Partial<Pick<ChecklistCriterion, 'how'>>;

/** Verdicts that several criteria may be given by one act: those that need no comment of their own. */
export const TOGETHER = ['met', 'mostlyMet', 'notApplicable'] as const satisfies readonly Verdict[];
export type TogetherVerdict = (typeof TOGETHER)[number];

export function isTogether(verdict: Verdict): verdict is TogetherVerdict {
  return (TOGETHER as readonly Verdict[]).includes(verdict);
}

/**
 * Criteria that may be taken as 符合 together because the machine's outcome is `pass`, and no person's verdict stands there. What the
 * machine cannot tell, or found wanting, is for a person to judge (law 5).
 */
export function openPassed<Shown extends Open>(criteria: readonly Shown[]): Shown[] {
  return criteria.filter((criterion) => criterion.machine === 'pass' && isOpen(criterion));
}

/**
 * Criteria of one set that a person may judge together, having looked at all of them: no person's verdict stands there, and the
 * machine found nothing wanting. What failed is looked at one by one, and so is what is not asked about on this form.
 */
export function openInSet<Shown extends Open & Pick<ChecklistCriterion, 'set'>>(
  criteria: readonly Shown[],
  set: string,
): Shown[] {
  return criteria.filter(
    (criterion) =>
      criterion.set === set && criterion.machine !== 'fail' && isOpen(criterion) && isAsked(criterion),
  );
}

/**
 * Criteria that one act may judge now.
 * @param set its title; `undefined`: those that the machine passed, of any set
 * @param begun ids of criteria about which something was pressed or typed that is not stored: somebody is about to judge them
 */
export function judgeableTogether<Shown extends Open & Pick<ChecklistCriterion, 'id' | 'set'>>(
  criteria: readonly Shown[],
  set: string | undefined,
  begun: { has(criterionId: string): boolean },
): Shown[] {
  const open = set === undefined ? openPassed(criteria) : openInSet(criteria, set);
  return open.filter(({ id }) => !begun.has(id));
}

function isOpen({ verdict, standing }: Open): boolean {
  return verdict === undefined && standing.every((given) => given.verdict === null);
}
