import { z } from '../../model/zod.ts';
import { boundsOf } from '../../text/calendar.ts';
import { type CheckResult, defineCheck } from '../check.ts';
import { dateAt, isTrouble } from '../dates.ts';
import { forEachFilled, PathPattern } from '../places.ts';
import { evidenceOf } from '../../model/place.ts';
import type { CodeOf } from '../words.ts';
import type words from './words.ts';

const Params = z.strictObject({ path: PathPattern, notAfterToday: z._default(z.boolean(), false) });

type Params = z.infer<typeof Params>;
type Result = CheckResult<CodeOf<typeof words>>;

/** A date field holds a day of the calendar that, where asked, has come already. */
export default defineCheck<Params, typeof words>({
  id: 'real-date',
  params: Params,
  run(context, { path, notAfterToday }) {
    return forEachFilled(context, path, (place): Result => {
      const date = dateAt(place);
      if (isTrouble(date)) return date;
      const late = notAfterToday && boundsOf(date).from > context.today;
      return {
        outcome: late ? 'fail' : 'pass',
        code: late ? 'in-future' : 'valid',
        params: { field: place.label, value: place.text.trim() },
        evidence: evidenceOf(place),
        path: place.path,
      };
    });
  },
});
