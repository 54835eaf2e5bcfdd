import { z } from '../../model/zod.ts';
import { JiannuoError } from '../../errors.ts';
import type { WordList } from '../../model/pack.ts';
import { compileLexicon, type Lexicon, type Mention } from '../../text/lexicon.ts';
import { type CheckResult, defineCheck } from '../check.ts';
import { absent, absentRows, isFilled, PathPattern, placesOf } from '../places.ts';
import { evidenceOf, type Place } from '../../model/place.ts';
import type { CodeOf } from '../words.ts';
import type words from './words.ts';

const Params = z.strictObject({
  paths: z.array(PathPattern).check(z.minLength(1)),
  listId: z.string(),
  /** `forbidden`: none of the words. `any`: at least one. `each`: every one, in itself or a synonym. */
  mode: z.enum(['forbidden', 'any', 'each']),
});
export type Params = z.infer<typeof Params>;
type Result = CheckResult<CodeOf<typeof words>>;
const MOST_QUOTES = 5;
const lexicons = new WeakMap<WordList, Lexicon>();

/**
 * Words of a list are in a text, or are not. A forbidden word that stands there is certain; a word that is denied, and
 * silence where one is wanted, are for a person: there are other words for everything.
 */
export default defineCheck<Params, typeof words>({
  id: 'word-list',
  params: Params,
  run(context, { paths, listId, mode }) {
    const list = context.pack.wordLists.find(({ id }) => id === listId);
    if (!list) throw new JiannuoError('checks.unknownWordList', { list: listId, pack: context.pack.id });
    const places = paths.flatMap((pattern) => placesOf(context, pattern));
    const filled = places.filter(isFilled);
    if (filled.length === 0) return [places[0] ? absent(places[0]) : absentRows(context, paths[0] ?? '')];
    const found = filled.flatMap((place) =>
      lexiconOf(list)
        .mentionsIn(place.text)
        .map((mention) => ({ place, mention })),
    );
    if (mode === 'forbidden') return forbidden(list, found);
    const words = list.entries.map(({ word }) => word);
    if (mode === 'any') return [wanted(words.join('、'), found)];
    return words.map((word) =>
      wanted(
        word,
        found.filter(({ mention }) => mention.ids.includes(word)),
      ),
    );
  },
});

interface Found {
  place: Place;
  mention: Mention;
}

function lexiconOf(list: WordList): Lexicon {
  const known = lexicons.get(list);
  if (known) return known;
  const lexicon = compileLexicon(
    list.entries.map(({ word, synonyms }) => ({ id: word, terms: [word, ...synonyms] })),
  );
  lexicons.set(list, lexicon);
  return lexicon;
}

function forbidden(list: WordList, found: readonly Found[]): Result[] {
  if (found.length === 0) return [{ outcome: 'pass', code: 'clean', params: { list: list.name } }];
  return found.map(({ place, mention }) => ({
    outcome: mention.negated ? 'review' : 'fail',
    code: mention.negated ? 'forbidden-denied' : 'forbidden',
    params: { list: list.name, quote: mention.quote },
    evidence: evidenceOf(place, mention),
    path: place.path,
  }));
}

function wanted(word: string, found: readonly Found[]): Result {
  const affirmed = found.filter(({ mention }) => !mention.negated);
  const shown = (affirmed.length > 0 ? affirmed : found).slice(0, MOST_QUOTES);
  const code = affirmed.length > 0 ? 'found' : found.length > 0 ? 'denied' : 'not-found';
  const [first] = shown;
  return {
    outcome: code === 'found' ? 'pass' : 'review',
    code,
    params: { word, quote: [...new Set(shown.map(({ mention }) => mention.quote))].join('、') },
    evidence: shown.flatMap(({ place, mention }) => evidenceOf(place, mention)),
    ...(first ? { path: first.place.path } : {}),
  };
}
