import { z } from '../../model/zod.ts';
import { actionsIn, slogansIn } from '../../text/action.ts';
import { definiteTimesIn } from '../../text/limit.ts';
import { quantitiesIn } from '../../text/quantity.ts';
import { type CheckResult, defineCheck } from '../check.ts';
import { forEachFilled, PathPattern } from '../places.ts';
import { evidenceOf } from '../../model/place.ts';
import type { CodeOf } from '../words.ts';
import type words from './words.ts';

const Params = z.strictObject({ path: PathPattern });
const MOST_QUOTES = 3;

type Params = z.infer<typeof Params>;
type Result = CheckResult<CodeOf<typeof words>>;

/** Finds texts that only promise good will: no quantity, no time and nothing that one can see done. */
export default defineCheck<Params, typeof words>({
  id: 'vague',
  params: Params,
  advisory: true,
  run(context, { path }) {
    return forEachFilled(context, path, (place): Result => {
      const { text } = place;
      const concrete = [...quantitiesIn(text), ...definiteTimesIn(text), ...actionsIn(text)];
      const shown = concrete.length > 0 ? concrete : slogansIn(text);
      return {
        outcome: concrete.length > 0 ? 'pass' : 'review',
        code: concrete.length > 0 ? 'concrete' : 'slogans-only',
        params: { field: place.label },
        evidence: shown.slice(0, MOST_QUOTES).flatMap((quote) => evidenceOf(place, quote)),
        path: place.path,
      };
    });
  },
});
