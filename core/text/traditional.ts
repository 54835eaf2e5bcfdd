import { toSimplified, unpackPairs } from '../matching/han.ts';
import packed from './traditional.json' with { type: 'json' };

/**
 * Traditional characters beyond those that stand in forms (`scripts/han-pairs.ts`). Only for comparing texts: where one character
 * has two simplified forms it takes one of them.
 */
const simplifiedOf = unpackPairs(packed);

/** One character in its simplified form. */
export function simplified(character: string): string {
  return simplifiedOf.get(character) ?? toSimplified(character);
}
