import { actionsIn, slogansIn } from './action.ts';
import { clausesIn } from './clauses.ts';
import { deadlinesIn } from './deadline.ts';
import { quantitiesIn } from './quantity.ts';
import type { Quote } from './normalise.ts';

/** How much of a text only means well: `slogans` are the clauses that do, of `clauses` in all. */
export interface SloganShare {
  slogans: readonly Quote[];
  clauses: number;
  /** 0…1; 0 for a text without clauses. */
  share: number;
}

/** A clause is a slogan where it has words of good intention, and no quantity, time or visible action beside them. */
export function sloganShareOf(text: string): SloganShare {
  const clauses = clausesIn(text);
  const meansWell = holding(slogansIn(text));
  const concrete = holding([...quantitiesIn(text), ...deadlinesIn(text), ...actionsIn(text)]);
  const slogans = clauses.filter((clause) => meansWell(clause) && !concrete(clause));
  return {
    slogans,
    clauses: clauses.length,
    share: clauses.length === 0 ? 0 : slogans.length / clauses.length,
  };
}

/** Whether any of the quotes touches a place; the places are asked in the order of the text. */
export function holding(quotes: readonly Quote[]): (place: Quote) => boolean {
  const sorted = [...quotes].sort((a, b) => a.start - b.start);
  let at = 0;
  return ({ start, end }) => {
    while (at < sorted.length && (sorted[at]?.end ?? 0) <= start) at += 1;
    return (sorted[at]?.start ?? Infinity) < end;
  };
}
