import { z } from '../../model/zod.ts';
import { sloganShareOf } from '../../text/slogan.ts';
import { type CheckResult, defineCheck } from '../check.ts';
import { forEachFilled, PathPattern } from '../places.ts';
import { evidenceOf } from '../../model/place.ts';
import type { CodeOf } from '../words.ts';
import type words from './words.ts';

const Params = z.strictObject({
  path: PathPattern,
  /** Most of the clauses that may only mean well, in percent. */
  most: z.number().check(z.gte(0), z.lte(100)),
});
const MOST_QUOTES = 3;

type Params = z.infer<typeof Params>;
type Result = CheckResult<CodeOf<typeof words>>;

/** How much of a text only means well, clause by clause. */
export default defineCheck<Params, typeof words>({
  id: 'slogan-share',
  params: Params,
  advisory: true,
  run(context, { path, most }) {
    return forEachFilled(context, path, (place): Result => {
      const { slogans, clauses, share } = sloganShareOf(place.text);
      const isMany = share * 100 > most;
      return {
        outcome: isMany ? 'review' : 'pass',
        code: !isMany ? 'few' : share === 1 ? 'all' : 'many',
        params: {
          field: place.label,
          clauses,
          slogans: slogans.length,
          percent: Math.round(share * 100),
          most,
        },
        evidence: slogans.slice(0, MOST_QUOTES).flatMap((quote) => evidenceOf(place, quote)),
        path: place.path,
      };
    });
  },
});
