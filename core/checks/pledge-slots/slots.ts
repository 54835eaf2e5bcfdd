import { actionsIn } from '../../text/action.ts';
import { type Deadline, deadlinesIn } from '../../text/deadline.ts';
import { comparisonKey, normalise, type Quote } from '../../text/normalise.ts';
import { personsIn } from '../../text/person.ts';
import { hasLooseNumeral, quantitiesIn, unnumberedIn } from '../../text/quantity.ts';
import type { CheckResult } from '../check.ts';
import { evidenceOf, isFilled, type Place } from '../places.ts';

export type Need = 'quantity' | 'deadline' | 'person' | 'measure';
/** The cells of one pledge. */
export type Pledge = Record<'item' | 'measure' | 'deadline' | 'person', Place>;
type Filled = Place & { text: string };
type Answer = Pick<CheckResult, 'outcome' | 'code' | 'evidence'>;

const MOST_QUOTES = 3;
/** Words of time that are no deadline we can read, but may be one for a person. */
const TIME_HINT =
  /年(?!级)|月|日(?!常)|周|期|旬|之?前|(?<!彻)底|末|截止|时限|随时|及时|每|毕业|开学|放假|\d[.:/-]\d/;
const PERSON_HINT = /负责|牵头|责任|主管|分管|带领|包保|承包/;
const MEASURE_HINT =
  /通过|采取|采用|利用|借助|依托|制定|建立|健全|完善|组织|开展|实施|坚持|落实|按|每|做到|定期/;

/** One answer per need: found (with quotes), surely missing, or for a person to judge. */
export const judges: Readonly<Record<Need, (pledge: Pledge) => Answer>> = {
  quantity({ item, measure }) {
    const places = [item, measure].filter(isFilled);
    const found = quotesIn(places, (text) =>
      quantitiesIn(text).filter(({ kind, period }) => kind !== 'duration' || period !== undefined),
    );
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
    const found = quotesIn(places, (text) => deadlinesIn(text).filter((limit) => setsEnd(limit, own)));
    if (found.length > 0) return { outcome: 'pass', code: 'deadline', evidence: found };
    const hinted = places.some((place) => place === deadline || TIME_HINT.test(normalise(place.text).text));
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
    return places.some(({ text }) => PERSON_HINT.test(normalise(text).text))
      ? { outcome: 'review', code: 'unclear-person', evidence: whole(places) }
      : { outcome: 'fail', code: 'no-person', evidence: whole(places) };
  },
  measure({ item, measure }) {
    if (isFilled(measure)) {
      const copied = isFilled(item) && comparisonKey(item.text) === comparisonKey(measure.text);
      return copied
        ? { outcome: 'review', code: 'copied-measure', evidence: evidenceOf(measure) }
        : { outcome: 'pass', code: 'measure', evidence: evidenceOf(measure) };
    }
    const places = [item].filter(isFilled);
    const hinted = places.some(
      ({ text }) => actionsIn(text).length > 0 || MEASURE_HINT.test(normalise(text).text),
    );
    return hinted
      ? { outcome: 'review', code: 'unclear-measure', evidence: whole(places) }
      : { outcome: 'fail', code: 'no-measure', evidence: whole(places) };
  },
};

/** Kinds that set an end; 每月 and 长期 set none, broken dates are another check's matter. */
const DATED: ReadonlySet<string> = new Set(['point', 'season', 'within', 'current', 'stage']);

/** In its own column 2016年 is a time limit; in a sentence (今年我将…) it only says when one writes. */
function setsEnd(deadline: Deadline, own: boolean): boolean {
  if (!DATED.has(deadline.kind)) return false;
  if (deadline.kind !== 'point' || own || deadline.before) return true;
  return deadline.to.month !== undefined || deadline.to.partOfYear !== undefined;
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
