import { actionsIn, slogansIn } from './action.ts';
import { clausesIn } from './clauses.ts';
import { namedDutiesIn } from './daily-duty.ts';
import { definiteTimesIn } from './limit.ts';
import { denialsIn } from './negation.ts';
import type { Quote } from './normalise.ts';
import { personsIn } from './person.ts';
import { placeholdersIn, saysNothing } from './placeholder.ts';
import { hasLooseNumeral, quantitiesIn } from './quantity.ts';

const DIGIT = /\d/;
/** 通过, 为了: a way or a purpose, before what is promised. */
const LEADS_UP = /^(?:通过|为了|围绕|由于|面对|作为|身为)/;

/** Whether a text only means well: good words, and no quantity, time, act or refusal that one could see. */
export function isVagueOnly(text: string): boolean {
  if (saysNothing(text)) return false;
  const concrete =
    quantitiesIn(text).length > 0 ||
    definiteTimesIn(text).length > 0 ||
    actionsIn(text).length > 0 ||
    namedDutiesIn(text).length > 0 ||
    personsIn(text).some(({ kind }) => kind === 'named');
  if (concrete) return false;
  if (slogansIn(text).length > 0) return true;
  // Plain words that name nothing: 把娃们教好就行. Numbers, gaps and refusals may be something that we cannot read.
  return (
    clausesIn(text).length > 0 &&
    !clausesIn(text).some((clause) => DIGIT.test(clause.text) || hasLooseNumeral(clause.text)) &&
    placeholdersIn(text).length === 0 &&
    denialsIn(text).length === 0
  );
}

/** Whether a text names good things and tells no deed: what it says of a criterion is no evidence. */
export function isHollow(text: string): boolean {
  return slogansIn(text).length > 0 && isVagueOnly(text);
}

/** Whether words stand in a clause that only leads up to what is promised, and counts nothing: 通过加强课后辅导. */
export function isOnlyMeant(text: string, { start, end }: Pick<Quote, 'start' | 'end'>): boolean {
  const clause = clausesIn(text).find((one) => one.start <= start && end <= one.end);
  return clause !== undefined && LEADS_UP.test(clause.text) && quantitiesIn(clause.text).length === 0;
}
