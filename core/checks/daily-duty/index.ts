import { z } from '../../model/zod.ts';
import { dutiesIn, isDailyDutyOnly } from '../../text/daily-duty.ts';
import { type CheckResult, defineCheck } from '../check.ts';
import { forEachFilled, PathPattern } from '../places.ts';
import { evidenceOf } from '../../model/place.ts';
import type { CodeOf } from '../words.ts';
import type words from './words.ts';

const Params = z.strictObject({ path: PathPattern });
const MOST_QUOTES = 3;

type Params = z.infer<typeof Params>;
type Result = CheckResult<CodeOf<typeof words>>;

/** A pledge promises more than what everybody must do anyway: 按时上下班, 认真备课. */
export default defineCheck<Params, typeof words>({
  id: 'daily-duty',
  params: Params,
  advisory: true,
  run(context, { path }) {
    return forEachFilled(context, path, (place): Result => {
      const params = { field: place.label };
      if (!isDailyDutyOnly(place.text)) return { outcome: 'pass', code: 'more', params, path: place.path };
      const duties = dutiesIn(place.text).slice(0, MOST_QUOTES);
      return {
        outcome: 'review',
        code: 'daily-only',
        params: { ...params, quote: duties.map(({ quote }) => quote).join('、') },
        evidence: duties.flatMap((quote) => evidenceOf(place, quote)),
        path: place.path,
      };
    });
  },
});
