import { BREAK } from './fold.ts';
import { lettersIn } from './letters.ts';
import { type Shared, sharedOf } from './rewritten.ts';
import { type Run, runsOf } from './runs.ts';

/**
 * What differs between the earlier text and the later: nothing (`same`); punctuation, spaces, width or script; numbers; the
 * writer's own name; single words; the order of the clauses; clauses that the later one has more or fewer of; clauses replaced
 * by others; or only a part of both is the same.
 */
export type DuplicateKind =
  | 'same'
  | 'punctuation'
  | 'numbers'
  | 'names'
  | 'wording'
  | 'order'
  | 'added'
  | 'removed'
  | 'replaced'
  | 'partial';

/** Letters of a word that was changed, that joins, or that was put in. */
const WORD = 5;
/** Letters that may stand in place of others within a clause: a name with its post or unit. */
const LONG_WORD = 8;
/** Share of a text that may differ though all its clauses are there. */
const TRIFLE = 0.06;
/** Share of a text that clauses may be replaced in; where more is another's, what is the same is a part. */
const MOST_REPLACED = 0.45;

/** How a text that is not the same, letter by letter, differs from an earlier one. Both are folded. */
export function kindOf(earlier: Uint16Array, later: Uint16Array): DuplicateKind {
  const runs = runsOf(earlier, later);
  const shared = sharedOf(earlier, later, runs);
  const isSwapped = isRewritten(shared);
  const before = missing(earlier, shared.has[0], isSwapped);
  const after = missing(later, shared.has[1], isSwapped);
  const most = Math.max(before.share, after.share);
  if (!before.clauses && !after.clauses && most <= 0.5) return isInOrder(runs) ? 'wording' : 'order';
  if (isWhole(before)) return 'added';
  if (isWhole(after)) return 'removed';
  return most <= MOST_REPLACED ? 'replaced' : 'partial';
}

interface Missing {
  /** Of all letters of the text. */
  share: number;
  /** A clause, or more than a word, is among what the other text has not. */
  clauses: boolean;
}

function isWhole({ share, clauses }: Missing): boolean {
  return !clauses && share <= TRIFLE;
}

/** Whether words stand in place of others: both texts lack something of the other within clauses that they share. */
function isRewritten({ clauses, has }: Shared): boolean {
  return clauses.every((own, side) =>
    own.some(({ start, end, shared }) => shared > 0 && has[side]?.subarray(start, end).includes(0)),
  );
}

function missing(codes: Uint16Array, has: Uint8Array, isSwapped: boolean): Missing {
  const letters = lettersIn(codes);
  const isEdge = (place: number): boolean => codes[place] === undefined || codes[place] === BREAK;
  let [lacking, clauses] = [0, false];
  for (let from = 0; from < letters.length;) {
    if (has[letters[from] as number] === 1) {
      from += 1;
      continue;
    }
    let to = from;
    while (to < letters.length && has[letters[to] as number] === 0) to += 1;
    const [first, last] = [letters[from] as number, letters[to - 1] as number];
    const length = to - from;
    // What begins and ends with a clause is one, however short.
    const isClause = isEdge(first - 1) && isEdge(last + 1) && length > 2;
    if (isClause || length > (isSwapped ? LONG_WORD : WORD)) clauses = true;
    lacking += length;
    from = to;
  }
  return { share: lacking / Math.max(1, letters.length), clauses };
}

function isInOrder(runs: readonly Run[]): boolean {
  return runs.every((run, at) => at === 0 || run.one.start >= (runs[at - 1] as Run).one.end);
}
