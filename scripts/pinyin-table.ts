import { writeFileSync } from 'node:fs';
import { polyphonic } from 'pinyin-pro';
import { charactersInOrder, firstLevel, type PackedReadings, STEP_ZERO } from '../core/text/pinyin/packed.ts';

/**
 * Packs the readings that pinyin-pro knows into `core/text/pinyin/table.json`. Run it by hand after an update of
 * pinyin-pro; a test compares the table with the package.
 */
const isUro = (code: number): boolean => code >= 0x4e00 && code <= 0x9fff;
const outside = Array.from({ length: 0x40000 - 0x80 }, (_, i) => i + 0x80)
  .filter((code) => !isUro(code) && !(code >= 0xd800 && code <= 0xdfff))
  .map((code) => String.fromCodePoint(code))
  .filter((character) => readingsOf(character).length > 0)
  .join('');
const characters = charactersInOrder(outside);
const readings = characters.map(readingsOf);
const common = firstLevel().length;

// The order of readings means nothing to a search, so that order is taken which packs best.
const runs: [syllable: string, count: number][] = [];
for (const [i, list] of readings.slice(0, common).entries()) {
  const [before, count] = runs.at(-1) ?? ['', 0];
  const first = list.find((reading) => reading >= before) ?? list[0] ?? '';
  const taken = list.includes(before) ? before : first;
  readings[i] = [taken, ...list.filter((reading) => reading !== taken)];
  if (taken === before) runs[runs.length - 1] = [before, count + 1];
  else runs.push([taken, 1]);
}
const byFrequency = frequentFirst(readings.flat());
const rank = new Map(['', ...byFrequency].map((syllable, i) => [syllable, i]));
for (const list of readings.slice(common)) list.sort((a, b) => rankOf(a) - rankOf(b));

const further = readings.flatMap((list, i) => list.slice(1).map((reading) => ({ i, reading })));
const numbers = [
  ...readings.slice(common).map(([first]) => rankOf(first ?? '')),
  ...further.map(({ reading }) => rankOf(reading)),
];
const table: PackedReadings = {
  syllables: [...rank.keys()].join(' '),
  firstLevel: runs.flat().join(''),
  outside,
  steps: further.map(({ i }, n) => String.fromCodePoint(STEP_ZERO + i - (further[n - 1]?.i ?? 0))).join(''),
  sixteens: numbers.map((number) => Math.floor(number / 16).toString(36)).join(''),
  units: numbers.map((number) => (number % 16).toString(16)).join(''),
};
writeFileSync(
  new URL('../core/text/pinyin/table.json', import.meta.url),
  `${JSON.stringify(table, null, 2)}\n`,
);

function readingsOf(character: string): string[] {
  const [found = ''] = polyphonic(character, { toneType: 'none', type: 'array' });
  const list = Array.isArray(found) ? found : [found];
  // ê is a letter of no keyboard.
  return [
    ...new Set(list.filter((reading) => reading !== character).map((reading) => reading.replace('ê', 'e'))),
  ];
}

function frequentFirst(syllables: string[]): string[] {
  const counts = new Map<string, number>();
  for (const syllable of syllables) counts.set(syllable, (counts.get(syllable) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]).map(([syllable]) => syllable);
}

function rankOf(syllable: string): number {
  return rank.get(syllable) ?? 0;
}
