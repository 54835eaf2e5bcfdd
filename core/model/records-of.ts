import type { FormRecord } from './record.ts';

/**
 * A person's records of one form, of which the user says which is meant where there are several. A fill begins an empty one
 * where there was none, and two windows may have done so at a time: what holds nothing is no choice.
 */
export function recordsOf(all: readonly FormRecord[], formTypeId: string): FormRecord[] {
  const own = all.filter((record) => record.formTypeId === formTypeId);
  const filled = own.filter(({ values }) => Object.keys(values).length > 0);
  return filled.length > 0 ? filled : own.slice(0, 1);
}
