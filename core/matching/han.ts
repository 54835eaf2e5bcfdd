import packed from './han.json' with { type: 'json' };

/** Where the characters begin. */
export const FIRST = 0x4e00;
/** Digits that end a number, from `#` to `[`, and digits that it goes on behind, from `]` to `~`: all that no string has to escape. */
export const ENDS = 57;
export const ON = 34;
export const FIRST_END = 0x23;
export const FIRST_ON = 0x5d;
/** Whether a traditional character is so near to its simplified one that the next pair is counted from it. */
export function isInRow(distance: number): boolean {
  return Math.abs(distance) < 1000;
}

/**
 * Simplified forms by traditional characters. In the order of the simplified ones each pair is two numbers: how far its simplified
 * character lies behind that of the pair before, and how much further its traditional one lies from it than that of the
 * last pair in the row, twice that, or less one if it is less far. `scripts/han-tables.ts` writes them: the characters themselves would take twice the room.
 */
export function unpackPairs(text: string): Map<string, string> {
  const pairs = new Map<string, string>();
  const numbers = numbersIn(text);
  let [simplified, inRow] = [FIRST, 0];
  for (let at = 0; at + 1 < numbers.length; at += 2) {
    const turn = numbers[at + 1] ?? 0;
    simplified += numbers[at] ?? 0;
    const distance = inRow + (turn % 2 === 0 ? turn / 2 : -(turn + 1) / 2);
    if (isInRow(distance)) inRow = distance;
    pairs.set(String.fromCharCode(simplified + distance), String.fromCharCode(simplified));
  }
  return pairs;
}

/** Lowest digits first; what goes on counts from behind the last number of one digit less. */
function numbersIn(text: string): number[] {
  const numbers: number[] = [];
  let [number, weight] = [0, 1];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= FIRST_ON) {
      number += weight * (ENDS + code - FIRST_ON);
      weight *= ON;
    } else {
      numbers.push(number + weight * (code - FIRST_END));
      [number, weight] = [0, 1];
    }
  }
  return numbers;
}

/** Traditional characters that office forms and pledges use. */
const simplifiedOf = unpackPairs(packed);

const TRADITIONAL = new RegExp(`[${[...simplifiedOf.keys()].join('')}]`, 'g');

/** Replaces the traditional characters of the table; all others stay. */
export function toSimplified(text: string): string {
  return text.replace(TRADITIONAL, (character) => simplifiedOf.get(character) ?? character);
}
