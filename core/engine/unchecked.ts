import type { Pack } from '../model/pack.ts';

/** Whether a pack has anything to check a form by: where it has not, silence is no praise (law 5). */
export function checksForm({ checks }: Pick<Pack, 'checks'>, formTypeId: string): boolean {
  return checks.some(({ enabled, formTypeIds }) => enabled && formTypeIds.includes(formTypeId));
}
