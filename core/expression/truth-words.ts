import { nameKey } from './names.ts';
import type { Node } from './node.ts';
import type { Token } from './token.ts';

/** What spreadsheets call met and not met: a part of an IF that is known without looking at the form. */
const TRUTHS: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['真', true],
  ['成立', true],
  ['false', false],
  ['假', false],
  ['不成立', false],
]);

export function isTruthWord(name: string): boolean {
  return TRUTHS.has(nameKey(name));
}

/** What such a word says where it stands alone; `undefined` for everything else, and for a field of that name. */
export function truthOf(part: Node | Token): boolean | undefined {
  return part.type === 'name' && part.candidates.length === 0 ? TRUTHS.get(nameKey(part.name)) : undefined;
}
