import { readings } from './readings.ts';

/**
 * Where a query of Latin letters finds a text: positions of the matched characters, which have no gaps, or `undefined`.
 * Each character is spelled by its first letter or by any of its readings in full; the last one also by a beginning.
 * ü is typed as v or as u. Of several finds the first is taken, and of those the longest.
 */
export function matchPinyin(text: string, query: string): number[] | undefined {
  const spellings = [...text].map(spellingsOf);
  for (let start = 0; start < spellings.length; start++) {
    const end = endOfMatch(spellings, start, query);
    if (end !== undefined) return Array.from({ length: end - start }, (_, i) => start + i);
  }
  return undefined;
}

/** After the last character of the longest match that begins at `start`. */
function endOfMatch(spellings: string[][], start: number, query: string): number | undefined {
  let end: number | undefined;
  // Lengths of the query that the characters so far may have used up.
  let used = new Set([0]);
  for (let at = start; at < spellings.length && used.size > 0; at++) {
    const next = new Set<number>();
    for (const length of used) {
      const rest = query.slice(length);
      for (const spelling of spellings[at] ?? []) {
        if (spelling.startsWith(rest)) {
          end = at + 1;
          continue;
        }
        if (rest.startsWith(spelling)) next.add(length + spelling.length);
        if (rest[0] === spelling[0]) next.add(length + 1);
      }
    }
    used = next;
  }
  return end;
}

/** A list of thousands of names has some hundreds of characters. */
const spelled = new Map<string, string[]>();

function spellingsOf(character: string): string[] {
  const known = spelled.get(character);
  if (known) return known;
  const made = spell(character);
  spelled.set(character, made);
  return made;
}

function spell(character: string): string[] {
  const known = readings.get(character) ?? [];
  const typed = known.flatMap((reading) => ['v', 'u'].map((letter) => reading.replace('ü', letter)));
  return [character, ...new Set(typed)];
}
