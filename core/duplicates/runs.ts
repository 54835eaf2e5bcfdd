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
  const { heads, next } = beginningsOf(one, mine);
  const taken = new Uint8Array(mine.length);
  const runs: Run[] = [];
  for (let at = 0; at + SHORTEST <= theirs.length;) {
    let [best, from] = [0, 0];
    let tried = 0;
    for (
      let place = heads[headOf(other, theirs, at) & (heads.length - 1)] as number;
      place !== 0 && tried < MOST_TRIED;
      place = next[place - 1] as number
    ) {
      tried += 1;
      const start = place - 1;
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

/** Places of pieces by the hash of their first letters, each list in the order of the text; places count from 1. */
interface Beginnings {
  heads: Uint32Array;
  /** Of each place the next one of its list, 0 after the last. */
  next: Uint32Array;
}

function beginningsOf(codes: Uint16Array, letters: Uint32Array): Beginnings {
  const heads = new Uint32Array(2 ** Math.ceil(Math.log2(letters.length * 2 + 2)));
  const next = new Uint32Array(letters.length);
  for (let at = letters.length - SHORTEST; at >= 0; at -= 1) {
    const head = headOf(codes, letters, at) & (heads.length - 1);
    next[at] = heads[head] as number;
    heads[head] = at + 1;
  }
  return { heads, next };
}

/** Hash of the first two letters of a piece. */
function headOf(codes: Uint16Array, letters: Uint32Array, at: number): number {
  const [first, second] = [
    codes[letters[at] as number] as number,
    codes[letters[at + 1] as number] as number,
  ];
  const hash = Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b);
  return hash ^ (hash >>> 15);
}

function spanOf(letters: Uint32Array, from: number, length: number): { start: number; end: number } {
  return { start: letters[from] as number, end: (letters[from + length - 1] as number) + 1 };
}
