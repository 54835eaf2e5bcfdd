import type { FillPlan } from '#core/model/page.ts';
import type { GoingOn } from '#utils/going-on.ts';

/**
 * Whether what a page asks for goes on with a form that was begun: none of what was filled is asked for again, and
 * nobody else stands there. A form that asks for the name anew is somebody else's until the user says whose.
 */
export function continues(plan: FillPlan, { filled }: GoingOn): boolean {
  const done = new Set(filled);
  return (
    !plan.writes.some(({ path }) => done.has(path)) &&
    !plan.leftAlone.some(({ reason }) => reason === 'otherPerson')
  );
}
