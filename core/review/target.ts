import { type Clue, keptKey } from '../matching/same-person.ts';
import type { ReviewTarget } from '../model/review.ts';
import { SECOND_KEYS, type Subject } from '../model/subject.ts';
import { textOf } from '../model/values.ts';

/** All that a stored verdict says of its person; the masked ID number of older ones among it. */
export function cluesOfTarget({ subjectName, subjectKey, subjectKeys = {} }: ReviewTarget): Clue[] {
  const older = subjectKey === undefined ? {} : { idNumber: subjectKey };
  const keys = Object.entries({ ...older, ...subjectKeys });
  return [{ path: 'name', value: subjectName }, ...keys.map(([path, value]) => ({ path, value }))];
}

/** All that tells a person of the roster from others. */
export function cluesOfSubject({ values }: Pick<Subject, 'values'>): Clue[] {
  return ['name', ...SECOND_KEYS].flatMap((path) => {
    const value = textOf(values, path);
    return value === undefined ? [] : [{ path, value }];
  });
}

/** The second keys as a verdict is stored with them. */
export function keysOf(clues: readonly Clue[]): Pick<ReviewTarget, 'subjectKeys'> {
  const keys = clues.filter(({ path }) => path !== 'name');
  if (keys.length === 0) return {};
  return { subjectKeys: Object.fromEntries(keys.map((clue) => [clue.path, keptKey(clue)])) };
}
