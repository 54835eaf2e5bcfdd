import type { Quote } from '../text/normalise.ts';
import { BREAK, Folder } from './fold.ts';
import { type Run, runsOf } from './runs.ts';

/** A clause, or what is left of one, as it stands in both texts. */
export interface SharedClause {
  one: Quote;
  other: Quote;
}

/** Letters of a piece that is worth showing. */
const SHOWN = 5;

/**
 * What two texts have in common, side by side in the order of the second, a line per clause; numbers, punctuation and names may
 * differ. Offsets are UTF-16 units into the texts as they stand, ends exclusive.
 */
export function sharedClauses(
  one: string,
  other: string,
  names: readonly [one: readonly string[], other: readonly string[]] = [[], []],
): SharedClause[] {
  const [mine, theirs] = [new Folder(), new Folder()];
  mine.read(one, names[0]);
  theirs.read(other, names[1]);
  const runs = runsOf(mine.codes.subarray(0, mine.length), theirs.codes.subarray(0, theirs.length));
  return runs
    .flatMap((run) => clausesIn(run, mine, theirs))
    .filter(({ letters }) => letters >= SHOWN)
    .map((run) => ({ one: quoteOf(one, mine, run.one), other: quoteOf(other, theirs, run.other) }));
}

/** A piece cut where a clause of the second text ends. */
function clausesIn(run: Run, mine: Folder, theirs: Folder): Run[] {
  const found: Run[] = [];
  let [here, there] = [run.one.start, run.other.start];
  let [start, from, letters] = [here, there, 0];
  while (there < run.other.end) {
    if (theirs.codes[there] === BREAK) {
      found.push({ one: { start, end: here }, other: { start: from, end: there }, letters });
      there += 1;
      if (mine.codes[here] === BREAK) here += 1;
      [start, from, letters] = [here, there, 0];
      continue;
    }
    if (mine.codes[here] === BREAK) here += 1;
    here += 1;
    there += 1;
    letters += 1;
  }
  found.push({ one: { start, end: here }, other: { start: from, end: there }, letters });
  return found;
}

function quoteOf(text: string, { starts, ends }: Folder, span: { start: number; end: number }): Quote {
  const start = starts[span.start] as number;
  const end = ends[span.end - 1] as number;
  return { quote: text.slice(start, end), start, end };
}
