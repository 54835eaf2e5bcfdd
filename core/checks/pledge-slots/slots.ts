import { mayNameSomebody } from '../../text/agents.ts';
import { normaliseCells } from '../../text/cells.ts';
import { ENDING } from '../../text/deadline.ts';
import { limitsIn } from '../../text/limit.ts';
import { measureSaidIn } from '../../text/measure.ts';
import { comparisonKey, type Quote } from '../../text/normalise.ts';
import { personsIn } from '../../text/person.ts';
import { placeholdersIn } from '../../text/placeholder.ts';
import { hasLooseNumeral, quantitiesIn, unnumberedIn } from '../../text/quantity.ts';
import { holding } from '../../text/slogan.ts';
import { maySetTime } from '../../text/time-left.ts';
import { isVagueOnly } from '../../text/vague.ts';
import type { CheckResult } from '../check.ts';
import type { CodeOf } from '../words.ts';
import type words from './words.ts';
import { evidenceOf, type Place } from '../../model/place.ts';
import { isFilled } from '../places.ts';

export type Need = 'item' | 'quantity' | 'deadline' | 'person' | 'measure';
/** The cells of one pledge. */
export type Pledge = Record<'item' | 'measure' | 'deadline' | 'person', Place>;
type Filled = Place & { text: string };
type Answer = Pick<CheckResult<CodeOf<typeof words>>, 'outcome' | 'code' | 'evidence'>;

const MOST_QUOTES = 3;
const PERSON_HINT =
  /负责|牵头|责任(?!事故|心|感|意识|书|状|制|田)|主管|分管|带领|包保|承包|专人|专班|各自|第[\d一二三四五六七八九十]+(?:党?支部|党?小组|组)/;
/**
 * One answer per need: found (with quotes), surely missing, or for a person to judge. Only a text that is explained is
 * surely without: where words are left that by their form could be a time, a person, a number or a way of doing, a `fail`
 * would be a guess about words that we cannot read, and the form would be sent back for what it has.
 */
export const judges: Readonly<Record<Need, (pledge: Pledge) => Answer>> = {
  item({ item, measure, deadline }) {
    if (isFilled(item)) return { outcome: 'pass', code: 'item', evidence: evidenceOf(item) };
    const others = [measure, deadline].filter(isFilled);
    // Who answers stands in every row of a printed table, and promises nothing.
    return others.length > 0
      ? { outcome: 'fail', code: 'no-item', evidence: whole(others) }
      : { outcome: 'na', code: 'blank-row' };
  },
  quantity({ item, measure }) {
    const places = [item, measure].filter(isFilled);
    const found = quotesIn(places, (text) => promisedIn(text));
    if (found.length > 0) return { outcome: 'pass', code: 'quantity', evidence: found };
    const vague = quotesIn(places, unnumberedIn);
    const loose = places.some(({ text }) => hasLooseNumeral(text));
    return vague.length > 0 || loose
      ? { outcome: 'review', code: 'unclear-quantity', evidence: vague.length > 0 ? vague : whole(places) }
      : { outcome: 'fail', code: 'no-quantity', evidence: whole(places) };
  },
  deadline({ item, measure, deadline }) {
    const own = isFilled(deadline);
    const places = (own ? [deadline] : [item, measure]).filter(isFilled);
    const found = quotesIn(places, (text) => limitsIn(text).filter(({ kind }) => ENDING.has(kind)));
    if (found.length > 0) return { outcome: 'pass', code: 'deadline', evidence: found };
    const impossible = quotesIn(places, (text) => limitsIn(text).filter(({ kind }) => kind === 'impossible'));
    if (impossible.length > 0)
      return { outcome: 'review', code: 'impossible-deadline', evidence: impossible };
    const hinted = places.some((place) => place === deadline || maySetTime(place.text));
    return hinted
      ? { outcome: 'review', code: 'unclear-deadline', evidence: whole(places) }
      : { outcome: 'fail', code: 'no-deadline', evidence: whole(places) };
  },
  person({ item, measure, person }) {
    if (isFilled(person)) return { outcome: 'pass', code: 'person', evidence: evidenceOf(person) };
    const places = [item, measure].filter(isFilled);
    const found = quotesIn(places, (text) => personsIn(text).filter(({ kind }) => kind !== 'mention'));
    if (found.length > 0) return { outcome: 'pass', code: 'person', evidence: found };
    const mentioned = quotesIn(places, personsIn);
    if (mentioned.length > 0) return { outcome: 'review', code: 'unclear-person', evidence: mentioned };
    return places.some(({ text }) => speaksOfSomebody(text))
      ? { outcome: 'review', code: 'unclear-person', evidence: whole(places) }
      : { outcome: 'fail', code: 'no-person', evidence: whole(places) };
  },
  measure({ item, measure }) {
    if (isFilled(measure)) {
      const copied = isFilled(item) && comparisonKey(item.text) === comparisonKey(measure.text);
      if (copied) return { outcome: 'review', code: 'copied-measure', evidence: evidenceOf(measure) };
      if (!isVagueOnly(measure.text))
        return { outcome: 'pass', code: 'measure', evidence: evidenceOf(measure) };
      const outcome = measureSaidIn(measure.text) === 'none' ? 'fail' : 'review';
      return { outcome, code: 'hollow-measure', evidence: evidenceOf(measure) };
    }
    const places = [item].filter(isFilled);
    const said = new Set(places.map(({ text }) => measureSaidIn(text)));
    if (said.has('said')) return { outcome: 'pass', code: 'measure', evidence: whole(places) };
    return said.has('unclear')
      ? { outcome: 'review', code: 'unclear-measure', evidence: whole(places) }
      : { outcome: 'fail', code: 'no-measure', evidence: whole(places) };
  },
};

/** How much is promised: no stretches of time, and nothing that a gap asks for (不超过200字). */
function promisedIn(text: string): readonly Quote[] {
  const isGap = holding(placeholdersIn(text));
  return quantitiesIn(text).filter(
    (quantity) => (quantity.kind !== 'duration' || quantity.period !== undefined) && !isGap(quantity),
  );
}

function speaksOfSomebody(text: string): boolean {
  const { text: celled } = normaliseCells(text);
  return PERSON_HINT.test(celled) || mayNameSomebody(celled);
}

function quotesIn(
  places: readonly Filled[],
  find: (text: string) => readonly Quote[],
): NonNullable<Answer['evidence']> {
  return places
    .flatMap((place) => find(place.text).flatMap((quote) => evidenceOf(place, quote)))
    .slice(0, MOST_QUOTES);
}

function whole(places: readonly Filled[]): NonNullable<Answer['evidence']> {
  return places.flatMap((place) => evidenceOf(place));
}
