import { z } from '../../model/zod.ts';
import { doubtIn, isUnfilled, placeholderIn, placeholdersIn } from '../../text/placeholder.ts';
import { type CheckResult, defineCheck } from '../check.ts';
import { absent, absentRows, PathPattern, placesOf } from '../places.ts';
import { evidenceOf } from '../../model/place.ts';
import type { CodeOf } from '../words.ts';
import type words from './words.ts';

const Params = z.strictObject({ path: PathPattern });
const MOST_QUOTES = 3;

type Params = z.infer<typeof Params>;
type Result = CheckResult<CodeOf<typeof words>>;

/** Nothing is left for later: no XX, ____ or 待定. Unlike `required`, a gap inside a text counts. */
export default defineCheck<Params, typeof words>({
  id: 'placeholders',
  params: Params,
  run(context, { path }) {
    const places = placesOf(context, path);
    if (places.length === 0) return [absentRows(context, path)];
    return places.map((place): Result => {
      const { text } = place;
      if (text === undefined) return absent(place);
      const kind = isUnfilled(text) ? 'unfilled' : placeholderIn(text)?.kind;
      const doubt = doubtIn(text);
      const [answer, outcome] = ANSWERS[kind ?? (doubt ? 'doubt' : 'complete')];
      const found = doubt ? [doubt] : placeholdersIn(text).slice(0, MOST_QUOTES);
      return {
        outcome,
        code: answer,
        params: { field: place.label, quote: found.map(({ quote }) => quote).join('、') },
        evidence: found.flatMap((quote) => evidenceOf(place, quote)),
        path: place.path,
      };
    });
  },
});

const ANSWERS = {
  complete: ['complete', 'pass'],
  whole: ['whole-placeholder', 'fail'],
  elsewhere: ['elsewhere', 'review'],
  unfilled: ['unfilled', 'fail'],
  part: ['gap', 'review'],
  doubt: ['doubt', 'review'],
  none: ['none', 'review'],
} as const;
