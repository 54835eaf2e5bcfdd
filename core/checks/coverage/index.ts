import { z } from '../../model/zod.ts';
import type { Criterion } from '../../model/pack.ts';
import { JiannuoError } from '../../errors.ts';
import { criterionLexicon } from '../../text/criterion-lexicon.ts';
import type { Mention } from '../../text/lexicon.ts';
import { isHollow } from '../../text/vague.ts';
import { type CheckResult, defineCheck } from '../check.ts';
import { absent, absentRows, isFilled, PathPattern, placesOf } from '../places.ts';
import { evidenceOf, type Place } from '../../model/place.ts';
import type { CodeOf } from '../words.ts';
import type words from './words.ts';

const Params = z.strictObject({ paths: z.array(PathPattern).check(z.minLength(1)), setId: z.string() });
const MOST_QUOTES = 3;

type Params = z.infer<typeof Params>;
type Result = CheckResult<CodeOf<typeof words>>;

/** Looks in the text for words of each criterion of a set. Words are evidence at best: silence never fails. */
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
      lexicon
        .mentionsIn(place.text)
        .map((mention) => ({ place, mention, isNamed: !telling.has(rowOf(place)) })),
    );
    return set.criteria.map((criterion) =>
      answer(
        criterion,
        mentions.filter(({ mention }) => mention.ids.includes(criterion.id)),
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

function answer(criterion: Criterion, found: readonly Found[]): Result {
  const affirmed = found.filter(({ mention, isNamed }) => !mention.negated && !isNamed);
  const named = found.filter(({ mention, isNamed }) => !mention.negated && isNamed);
  const best = [affirmed, named].find(({ length }) => length > 0) ?? found;
  const shown = best.slice(0, MOST_QUOTES);
  const [first] = shown;
  const rest = {
    params: {
      criterion: criterion.name,
      quote: [...new Set(shown.map(({ mention }) => mention.quote))].join('、'),
    },
    evidence: shown.flatMap(({ place, mention }) => evidenceOf(place, mention)),
    criterionIds: [criterion.id],
    ...(first ? { path: first.place.path } : {}),
  };
  const byPerson = criterion.checkability === 'person';
  if (affirmed.length > 0) {
    return byPerson
      ? { outcome: 'review', code: 'person-decides', ...rest }
      : { outcome: 'pass', code: 'evidence', ...rest };
  }
  if (named.length > 0) return { outcome: 'review', code: 'named', ...rest };
  if (found.length > 0) return { outcome: 'review', code: 'negated', ...rest };
  const code = byPerson && criterion.lexicon.length === 0 ? 'person-decides' : 'no-evidence';
  return { outcome: 'review', code, ...rest };
}
