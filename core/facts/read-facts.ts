import type { Facts } from '../model/facts.ts';
import type { CriterionSet } from '../model/pack.ts';
import { measuresIn } from '../text/action.ts';
import { concretenessOf } from '../text/concreteness.ts';
import { isDailyDutyOnly } from '../text/daily-duty.ts';
import { deadlinesIn } from '../text/deadline.ts';
import { matchDuty } from '../text/duty-match.ts';
import type { StageDays } from '../text/in-stage.ts';
import { measureSaidIn } from '../text/measure.ts';
import { denialsIn } from '../text/negation.ts';
import type { Quote } from '../text/normalise.ts';
import { personsIn } from '../text/person.ts';
import { placeholdersIn, saysNothing } from '../text/placeholder.ts';
import { quantitiesIn } from '../text/quantity.ts';
import { changesWithoutBase } from '../text/relative-change.ts';
import { holding } from '../text/slogan.ts';
import { isVagueOnly } from '../text/vague.ts';
import { criteriaFacts } from './criteria.ts';
import { deadlineFacts } from './deadline-facts.ts';

/** A text, and what is known of its writer and of its time. */
export interface FactsInput {
  text: string;
  stage?: StageDays | undefined;
  /** Year of dates that are written without one; goes before those of the stage. */
  year?: number | undefined;
  /** 岗位 or 职务. */
  role?: string | undefined;
  /** 分管工作. */
  inCharge?: string | undefined;
}

/** Everything that the text reader finds in one text, with the words that the checks look at. */
export function readFacts(input: FactsInput, { sets = [] }: { sets?: readonly CriterionSet[] } = {}): Facts {
  const { text } = input;
  const deadlines = deadlineFacts(text, input);
  const isTime = holding(deadlinesIn(text).filter(({ kind }) => kind !== 'open' && kind !== 'recurring'));
  const gaps = placeholdersIn(text);
  const isGap = holding(gaps);
  const placeholders = quotesOf(gaps);
  const dailyDutyOnly = isDailyDutyOnly(text);
  return {
    quantities: quantitiesIn(text)
      // 三个月内 is a time limit and is not counted a second time; 不少于100字 in a gap is no promise.
      .filter((quantity) => !isTime(quantity) && !isGap(quantity))
      .map(({ quote, start, end, value, upper, unit, comparator, period }) => ({
        quote,
        start,
        end,
        value,
        ...(upper === undefined ? {} : { upper }),
        unit,
        comparator,
        period: period ?? null,
      })),
    deadlines,
    persons: personsIn(text)
      .filter(({ kind }) => kind !== 'mention')
      .flatMap(({ names }) => quotesOf(names))
      .filter((name) => !placeholders.includes(name)),
    hasMeasure: !dailyDutyOnly && (measuresIn(text).length > 0 || measureSaidIn(text) === 'said'),
    vagueOnly: isVagueOnly(text),
    placeholders,
    relativeChangeWithoutBase: changesWithoutBase(text).length > 0,
    dailyDutyOnly,
    matchesDuty: matchDuty(text, input).matches,
    negated: saysNothing(text) ? [] : quotesOf(denialsIn(text)),
    criteria: criteriaFacts(text, sets),
    concreteness: concretenessOf(text).score,
  };
}

function quotesOf(quotes: readonly Quote[]): string[] {
  return quotes.map(({ quote }) => quote);
}
