// It exists in every browser and in Node; core has no DOM library.
declare const TextDecoder: new (label: string) => { decode(bytes: Uint8Array): string };

/**
 * Readings of characters, packed by `scripts/pinyin-table.ts`. Characters are never written out where their order is
 * known: the first level of GB 2312, which that standard orders by pinyin, then the rest of U+4E00–9FFF.
 */
export interface PackedReadings {
  /** Every syllable there is, frequent ones first, separated by blanks; no tones, ü written as such. */
  syllables: string;
  /** Readings of the first level, in its order: a syllable and how many characters in a row have it. */
  firstLevel: string;
  /** Characters outside U+4E00–9FFF that have a reading. */
  outside: string;
  /** Further readings: for each the distance from the character of the reading before, as a code point. */
  steps: string;
  /**
   * Numbers of syllables: one for each character after the first level, then one for each further reading. Sixteens and
   * units stand apart, as each compresses better alone.
   */
  sixteens: string;
  units: string;
}

/** Distances begin at this code point, so that most of them are letters. */
export const STEP_ZERO = 0x30;

/** The first level of GB 2312: 3,755 characters in rows 16 to 55. */
export function firstLevel(): string[] {
  const bytes: number[] = [];
  for (let row = 0xb0; row <= 0xd7; row++) {
    const last = row === 0xd7 ? 0xf9 : 0xfe;
    for (let cell = 0xa1; cell <= last; cell++) bytes.push(row, cell);
  }
  return [...new TextDecoder('gb18030').decode(Uint8Array.from(bytes))];
}

/** All characters of the table, the first level first. */
export function charactersInOrder(outside: string): string[] {
  const characters = new Set(firstLevel());
  for (let code = 0x4e00; code <= 0x9fff; code++) characters.add(String.fromCodePoint(code));
  for (const character of outside) characters.add(character);
  return [...characters];
}

/** Every reading of every character that has one. */
export function unpackReadings(table: PackedReadings): Map<string, string[]> {
  const syllables = table.syllables.split(' ');
  const numbered = Array.from(table.units, (unit, i) => {
    return syllables[16 * Number.parseInt(table.sixteens[i] ?? '', 36) + Number.parseInt(unit, 16)] ?? '';
  });
  const runs = [...table.firstLevel.matchAll(/(\D+)(\d+)/g)].flatMap(([, syllable = '', count]) =>
    Array.from({ length: Number(count) }, () => syllable),
  );
  const all = [...runs, ...numbered];
  const characters = charactersInOrder(table.outside);
  const readings = new Map(characters.map((character, i) => [character, [all[i] ?? '']]));
  let at = 0;
  Array.from(table.steps, (step) => (step.codePointAt(0) ?? 0) - STEP_ZERO).forEach((step, i) => {
    at += step;
    readings.get(characters[at] ?? '')?.push(all[characters.length + i] ?? '');
  });
  // The empty syllable stands for characters without a reading.
  return new Map([...readings].filter(([, [first]]) => first !== ''));
}
