import { lettersIn } from './letters.ts';
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

/** Letters that stand alone and make no clause: a changed word, a word that joins. */
const WORD = 5;
/** Share of a text that may differ though all its clauses are there. */
const TRIFLE = 0.06;

/** How a text that is not the same, letter by letter, differs from an earlier one. Both are folded. */
export function kindOf(earlier: Uint16Array, later: Uint16Array): DuplicateKind {
  const runs = runsOf(earlier, later);
  const [before, after] = [missing(earlier, runs, 'one'), missing(later, runs, 'other')];
  if (isWhole(before) && isWhole(after)) return isInOrder(runs) ? 'wording' : 'order';
  if (isWhole(before)) return 'added';
  if (isWhole(after)) return 'removed';
  if (before.longest <= WORD && after.longest <= WORD) return isInOrder(runs) ? 'wording' : 'order';
  return before.share <= 0.5 && after.share <= 0.5 ? 'replaced' : 'partial';
}

interface Missing {
  letters: number;
  /** Of all letters of the text. */
  share: number;
  /** Letters of the longest piece that the other text has not. */
  longest: number;
}

function isWhole({ letters, share, longest }: Missing): boolean {
  return letters <= 2 || (share <= TRIFLE && longest <= WORD);
}

function missing(codes: Uint16Array, runs: readonly Run[], side: 'one' | 'other'): Missing {
  const has = new Uint8Array(codes.length);
  for (const run of runs) has.fill(1, run[side].start, run[side].end);
  const letters = lettersIn(codes);
  let [lacking, piece, longest] = [0, 0, 0];
  for (const place of letters) {
    piece = has[place] === 1 ? 0 : piece + 1;
    if (piece > 0) lacking += 1;
    longest = Math.max(longest, piece);
  }
  return { letters: lacking, share: lacking / Math.max(1, letters.length), longest };
}

function isInOrder(runs: readonly Run[]): boolean {
  return runs.every((run, at) => at === 0 || run.one.start >= (runs[at - 1] as Run).one.end);
}
