import { z } from '../../model/zod.ts';
import type { Criterion } from '../../model/pack.ts';
import { JiannuoError } from '../../errors.ts';
import { criterionLexicon } from '../../text/criterion-lexicon.ts';
import type { Mention } from '../../text/lexicon.ts';
import type { Quote } from '../../text/normalise.ts';
import { isHollow, isOnlyMeant } from '../../text/vague.ts';
import { type CheckResult, defineCheck } from '../check.ts';
import { absent, absentRows, isFilled, PathPattern, placesOf } from '../places.ts';
import { evidenceOf, type Place } from '../../model/place.ts';
import type { CodeOf } from '../words.ts';
import type words from './words.ts';

const Params = z.strictObject({ paths: z.array(PathPattern).check(z.minLength(1)), setId: z.string() });
const MOST_QUOTES = 3;

type Params = z.infer<typeof Params>;
type Result = CheckResult<CodeOf<typeof words>>;

/**
 * Looks in the text for the name and the author's words of each criterion of a set. Words are evidence at best: silence
 * never fails, and what only looks like a deed of the criterion is shown to a person.
 */
export default defineCheck<Params, typeof words>({
  id: 'coverage',
  params: Params,
  advisory: true,
  run(context, { paths, setId }) {
    const set = context.pack.sets.find((candidate) => candidate.id === setId);
    if (!set) throw new JiannuoError('checks.unknownSet', { set: setId, pack: context.pack.id });
    const places = paths.flatMap((pattern) => {
      const found = placesOf(context, pattern);
      return found.length === 0 ? [] : found;
    });
    const filled = places.filter(isFilled);
    const [first] = paths;
    if (filled.length === 0) {
      return [places[0] ? absent(places[0]) : absentRows(context, first ?? '')];
    }
    const lexicon = criterionLexicon(set);
    // 遵守公德 beside 每月自查1次 in its row tells a deed; alone it only names the criterion.
    const telling = new Set(filled.filter(({ text }) => !isHollow(text)).map(rowOf));
    const mentions = filled.flatMap((place) =>
      lexicon.mentionsIn(place.text).map((mention) => ({
        place,
        mention,
        isNamed: !telling.has(rowOf(place)) || isOnlyMeant(place.text, mention),
      })),
    );
    const hints = filled
      .filter((place) => telling.has(rowOf(place)))
      .flatMap((place) => lexicon.hintsIn(place.text).map((hint) => ({ place, ...hint })));
    return set.criteria.map((criterion) =>
      answer(
        criterion,
        mentions.filter(({ mention }) => mention.ids.includes(criterion.id)),
        hints.filter(({ ids }) => ids.includes(criterion.id)),
      ),
    );
  },
});

/** A word of a criterion; `isNamed`: nothing beside it tells a deed. */
interface Found {
  place: Place;
  mention: Mention;
  isNamed: boolean;
}

/** The row that a place belongs to, or the field. */
function rowOf({ path }: Place): string {
  return path.split('.')[0] ?? path;
}

function answer(
  criterion: Criterion,
  found: readonly Found[],
  hints: readonly (Quote & { place: Place })[],
): Result {
  const affirmed = found.filter(({ mention, isNamed }) => !mention.negated && !isNamed);
  const named = found.filter(({ mention, isNamed }) => !mention.negated && isNamed);
  const byPerson = criterion.checkability === 'person';
  if (affirmed.length > 0) {
    return byPerson
      ? { outcome: 'review', code: 'person-decides', ...told(criterion, quotesOf(affirmed)) }
      : { outcome: 'pass', code: 'evidence', ...told(criterion, quotesOf(affirmed)) };
  }
  if (named.length > 0) return { outcome: 'review', code: 'named', ...told(criterion, quotesOf(named)) };
  if (found.length > 0) return { outcome: 'review', code: 'negated', ...told(criterion, quotesOf(found)) };
  if (hints.length > 0) return { outcome: 'review', code: 'deed', ...told(criterion, hints) };
  const code = byPerson && criterion.lexicon.length === 0 ? 'person-decides' : 'no-evidence';
  return { outcome: 'review', code, ...told(criterion, []) };
}

function quotesOf(found: readonly Found[]): (Quote & { place: Place })[] {
  return found.map(({ place, mention: { quote, start, end } }) => ({ place, quote, start, end }));
}

function told(
  criterion: Criterion,
  quotes: readonly (Quote & { place: Place })[],
): Pick<CheckResult, 'params' | 'evidence' | 'criterionIds' | 'path'> {
  const shown = quotes.slice(0, MOST_QUOTES);
  const [first] = shown;
  return {
    params: {
      criterion: criterion.name,
      quote: [...new Set(shown.map(({ quote }) => quote))].join('、'),
    },
    evidence: shown.flatMap(({ place, ...quote }) => evidenceOf(place, quote)),
    criterionIds: [criterion.id],
    ...(first ? { path: first.place.path } : {}),
  };
}
