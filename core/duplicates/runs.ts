import { lettersIn } from './letters.ts';

/** Letters that two texts have in one piece. Places are those of the codes, ends exclusive. */
export interface Run {
  one: { start: number; end: number };
  other: { start: number; end: number };
  letters: number;
}

/** Shorter pieces are chance. */
const SHORTEST = 4;
/** Places at which a piece may begin in the first text that are tried; a text that repeats itself has very many. */
const MOST_TRIED = 32;

/**
 * What two folded texts have in common, piece by piece in the order of the second, each letter once: from the left, the longest
 * piece that begins there.
 */
export function runsOf(one: Uint16Array, other: Uint16Array): Run[] {
  const [mine, theirs] = [lettersIn(one), lettersIn(other)];
  const beginnings = beginningsOf(one, mine);
  const taken = new Uint8Array(mine.length);
  const runs: Run[] = [];
  for (let at = 0; at + SHORTEST <= theirs.length;) {
    let [best, from] = [0, 0];
    const tried = beginnings.get(startOf(other, theirs, at)) ?? [];
    for (const start of tried) {
      let length = 0;
      while (
        start + length < mine.length &&
        at + length < theirs.length &&
        taken[start + length] === 0 &&
        one[mine[start + length] as number] === other[theirs[at + length] as number]
      )
        length += 1;
      if (length > best) [best, from] = [length, start];
    }
    if (best < SHORTEST) {
      at += 1;
      continue;
    }
    taken.fill(1, from, from + best);
    runs.push({ one: spanOf(mine, from, best), other: spanOf(theirs, at, best), letters: best });
    at += best;
  }
  return runs;
}

/** Places by the first two letters that stand there. */
function beginningsOf(codes: Uint16Array, letters: Uint32Array): Map<number, number[]> {
  const found = new Map<number, number[]>();
  for (let at = 0; at + SHORTEST <= letters.length; at += 1) {
    const key = startOf(codes, letters, at);
    const known = found.get(key);
    if (!known) found.set(key, [at]);
    else if (known.length < MOST_TRIED) known.push(at);
  }
  return found;
}

function startOf(codes: Uint16Array, letters: Uint32Array, at: number): number {
  return (codes[letters[at] as number] as number) * 65_536 + (codes[letters[at + 1] as number] as number);
}

function spanOf(letters: Uint32Array, from: number, length: number): { start: number; end: number } {
  return { start: letters[from] as number, end: (letters[from + length - 1] as number) + 1 };
}
