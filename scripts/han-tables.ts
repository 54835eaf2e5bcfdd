import { writeFileSync } from 'node:fs';
import { ENDS, FIRST, FIRST_END, FIRST_ON, isInRow, ON } from '../core/matching/han.ts';
import { formPairs, furtherPairs, type Pairs } from './han-pairs.ts';

/**
 * Packs the pairs of traditional and simplified characters for `core/`. Run it by hand after a change of `han-pairs.ts`; a test
 * compares both.
 */
write('matching/han.json', formPairs);
write('text/traditional.json', furtherPairs);

function write(file: string, pairs: Pairs): void {
  const text = JSON.stringify(packPairs(pairs));
  writeFileSync(new URL(`../core/${file}`, import.meta.url), `${text}\n`);
}

function packPairs(pairs: Pairs): string {
  const codes = [...pairs]
    .map((pair) => pair.map((character) => character.charCodeAt(0)))
    .map(([traditional = 0, simplified = 0]) => ({ traditional, simplified }))
    .sort((a, b) => a.simplified - b.simplified || a.traditional - b.traditional);
  let [last, inRow] = [FIRST, 0];
  let packed = '';
  for (const { traditional, simplified } of codes) {
    const distance = traditional - simplified;
    const turn = distance - inRow;
    packed += digits(simplified - last) + digits(turn < 0 ? -2 * turn - 1 : 2 * turn);
    last = simplified;
    if (isInRow(distance)) inRow = distance;
  }
  return packed;
}

function digits(number: number): string {
  if (number < ENDS) return String.fromCharCode(FIRST_END + number);
  const rest = number - ENDS;
  return String.fromCharCode(FIRST_ON + (rest % ON)) + digits(Math.floor(rest / ON));
}
