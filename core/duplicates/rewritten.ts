import { BREAK } from './fold.ts';
import type { Run } from './runs.ts';

/** A clause of a folded text: places of its codes, end exclusive, and how many of them the other text has. */
export interface Clause {
  start: number;
  end: number;
  shared: number;
}

/** Which letters of two texts the other has too, by place, with their clauses. */
export interface Shared {
  has: [Uint8Array, Uint8Array];
  clauses: [Clause[], Clause[]];
}

/** Share of a clause that the other text must have for it to be the same clause in other words. */
const SAME_CLAUSE = 0.5;
/** Clauses longer than this are none; of more than so many no one compares each with each. */
const LONGEST = 64;
const MOST = 8;

/**
 * What two texts have in common by {@link runsOf}, and in clauses that have little in common in one piece but most letters in the
 * same order: 每月集体讨论一次 is 每月集中交流一次 in other words.
 */
export function sharedOf(earlier: Uint16Array, later: Uint16Array, runs: readonly Run[]): Shared {
  const has: Shared['has'] = [new Uint8Array(earlier.length), new Uint8Array(later.length)];
  for (const { one, other } of runs) {
    has[0].fill(1, one.start, one.end);
    has[1].fill(1, other.start, other.end);
  }
  const clauses: Shared['clauses'] = [clausesOf(earlier, has[0]), clausesOf(later, has[1])];
  const [mine, theirs] = clauses.map((all) => all.filter(isLittleShared).slice(0, MOST));
  const open = new Set(theirs);
  for (const clause of mine ?? []) {
    for (const other of open) {
      const pairs = common(earlier, clause, later, other);
      const length = Math.max(clause.end - clause.start, other.end - other.start);
      if (pairs.length < length * SAME_CLAUSE) continue;
      for (const [at, there] of pairs) {
        has[0][at] = 1;
        has[1][there] = 1;
      }
      open.delete(other);
      break;
    }
  }
  return { has, clauses: [clausesOf(earlier, has[0]), clausesOf(later, has[1])] };
}

function isLittleShared({ start, end, shared }: Clause): boolean {
  return end - start <= LONGEST && shared < (end - start) * SAME_CLAUSE;
}

function clausesOf(codes: Uint16Array, has: Uint8Array): Clause[] {
  const clauses: Clause[] = [];
  let start = 0;
  let shared = 0;
  for (let at = 0; at <= codes.length; at += 1) {
    if (at < codes.length && codes[at] !== BREAK) {
      shared += has[at] as number;
      continue;
    }
    if (at > start) clauses.push({ start, end: at, shared });
    [start, shared] = [at + 1, 0];
  }
  return clauses;
}

/** Places of the letters that two clauses have in the same order, as many as can be. */
function common(one: Uint16Array, mine: Clause, other: Uint16Array, theirs: Clause): [number, number][] {
  const width = theirs.end - theirs.start + 1;
  const height = mine.end - mine.start + 1;
  const lengths = new Uint8Array(width * height);
  const at = (row: number, column: number): number => lengths[row * width + column] as number;
  const isEqual = (row: number, column: number): boolean =>
    one[mine.start + row] === other[theirs.start + column];
  for (let row = height - 2; row >= 0; row -= 1) {
    for (let column = width - 2; column >= 0; column -= 1) {
      lengths[row * width + column] = isEqual(row, column)
        ? at(row + 1, column + 1) + 1
        : Math.max(at(row + 1, column), at(row, column + 1));
    }
  }
  const pairs: [number, number][] = [];
  for (let [row, column] = [0, 0]; row < height - 1 && column < width - 1;) {
    if (isEqual(row, column)) {
      pairs.push([mine.start + row, theirs.start + column]);
      row += 1;
      column += 1;
    } else if (at(row + 1, column) >= at(row, column + 1)) row += 1;
    else column += 1;
  }
  return pairs;
}
