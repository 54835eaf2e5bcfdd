import { z } from '../../model/zod.ts';
import { type CheckResult, defineCheck } from '../check.ts';
import { numberAt } from '../numbers.ts';
import { evidenceOf } from '../../model/place.ts';
import { fieldAt, forEachFilled, PathPattern } from '../places.ts';
import type { CodeOf } from '../words.ts';
import type words from './words.ts';

const Params = z
  .strictObject({
    path: PathPattern,
    min: z.optional(z.number()),
    max: z.optional(z.number()),
    /** Whole numbers only. */
    whole: z._default(z.boolean(), false),
  })
  .check(
    z.refine(({ min, max, whole }) => min !== undefined || max !== undefined || whole, { path: ['max'] }),
  );

type Params = z.infer<typeof Params>;
type Result = CheckResult<CodeOf<typeof words>>;

/** A number lies between two bounds, both included. */
export default defineCheck<Params, typeof words>({
  id: 'number-range',
  params: Params,
  unset: { bounds: ['min', 'max'] },
  run(context, { path, min, max, whole }) {
    return forEachFilled(context, path, (place): Result => {
      const value = numberAt(place, fieldAt(context.formType, place.path)?.unit);
      if (typeof value !== 'number') return value;
      const answer = (outcome: Result['outcome'], code: Result['code']): Result => ({
        outcome,
        code,
        params: { field: place.label, value, min: min ?? '', max: max ?? '' },
        evidence: evidenceOf(place),
        path: place.path,
      });
      if (min !== undefined && value < min) return answer('fail', 'too-small');
      if (max !== undefined && value > max) return answer('fail', 'too-large');
      if (whole && !Number.isInteger(value)) return answer('fail', 'not-whole');
      return answer('pass', 'inside');
    });
  },
});
