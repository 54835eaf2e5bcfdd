import type { Subject } from '../model/subject.ts';
import { textOf, type Values } from '../model/values.ts';

/** Which stored person a row speaks of. */
export type Identity =
  | { kind: 'new' }
  | { kind: 'same'; subject: Subject; by: string }
  /** One of these, or nobody of them: the row does not say which. */
  | { kind: 'ambiguous'; candidates: Subject[] };

/** Keys that tell namesakes apart: the first that both have decides, either way. */
const DECIDING = ['idNumber', 'employeeNumber', 'birthDate'] as const;
/** A unit or branch is shared by most of a roster: it tells nobody apart. A telephone number is one person's while it lasts. */
const SUPPORTING = 'phone';

/**
 * Finds the person among those of the same name, by a second key (DESIGN section 6). A name alone never decides,
 * unless nobody of that name is stored.
 */
export function identify(values: Values, people: readonly Subject[]): Identity {
  const name = textOf(values, 'name');
  const namesakes = people.filter((person) => textOf(person.values, 'name') === name);
  const open: Subject[] = [];
  for (const person of namesakes) {
    const decided = decide(values, person.values);
    if (decided?.same) return { kind: 'same', subject: person, by: decided.key };
    if (!decided) open.push(person);
  }
  if (open.length === 0) return { kind: 'new' };
  const own = textOf(values, SUPPORTING);
  const equal = open.filter((person) => own !== undefined && textOf(person.values, SUPPORTING) === own);
  const [only] = equal;
  if (equal.length === 1 && only) return { kind: 'same', subject: only, by: SUPPORTING };
  return { kind: 'ambiguous', candidates: open };
}

/** Whether a row holds anything that may tell its person from others of the name. */
export function hasKey(values: Values): boolean {
  return [...DECIDING, SUPPORTING].some((key) => textOf(values, key) !== undefined);
}

/** How well a row says who it is by itself: by ID number, by the number in the office, or not at all. */
export function ownKeyRank(values: Values): number {
  if (textOf(values, 'idNumber') !== undefined) return 2;
  return textOf(values, 'employeeNumber') === undefined ? 0 : 1;
}

/** Whether the strongest key that both have says the same person; `undefined` where they share no such key. */
function decide(one: Values, other: Values): { key: string; same: boolean } | undefined {
  for (const key of DECIDING) {
    const left = textOf(one, key);
    const right = textOf(other, key);
    if (left === undefined || right === undefined) continue;
    // A birth month agrees with a birth date in it.
    const same = left === right || (key === 'birthDate' && sameMonth(left, right));
    // Namesakes may share a day of birth: with another telephone number it decides nothing.
    if (same && key === 'birthDate' && phonesDiffer(one, other)) return undefined;
    return { key, same };
  }
  return undefined;
}

function sameMonth(one: string, other: string): boolean {
  return one.length !== other.length && (one.startsWith(other) || other.startsWith(one));
}

function phonesDiffer(one: Values, other: Values): boolean {
  const [left, right] = [textOf(one, SUPPORTING), textOf(other, SUPPORTING)];
  return left !== undefined && right !== undefined && left !== right;
}
