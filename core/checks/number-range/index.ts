import { z } from '../../model/zod.ts';
import { type CheckResult, defineCheck } from '../check.ts';
import { NUMBER_TROUBLE, numberAt } from '../numbers.ts';
import { evidenceOf } from '../../model/place.ts';
import { fieldAt, forEachFilled, PathPattern } from '../places.ts';

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

/** A number lies between two bounds, both included. */
export default defineCheck({
  id: 'number-range',
  title: { zh: '数值范围', en: 'Range of a number' },
  params: Params,
  unset: { bounds: ['min', 'max'] },
  messages: {
    ...NUMBER_TROUBLE,
    inside: { zh: '“{field}”{value}，在规定范围内。', en: '"{field}" {value} is in range.' },
    'too-small': {
      zh: '“{field}”{value}，小于规定的{min}，请核对。',
      en: '"{field}" {value} is below {min}.',
      review: {
        zh: '“{field}”{value}，小于{min}，请人工判断。',
        en: '"{field}" {value} is below {min}. A person must judge.',
      },
    },
    'too-large': {
      zh: '“{field}”{value}，大于规定的{max}，请核对。',
      en: '"{field}" {value} is above {max}.',
      review: {
        zh: '“{field}”{value}，大于{max}，请人工判断。',
        en: '"{field}" {value} is above {max}. A person must judge.',
      },
    },
    'not-whole': {
      zh: '“{field}”{value}，这里只能填整数，请核对。',
      en: '"{field}" {value} must be a whole number.',
    },
  },
  run(context, { path, min, max, whole }) {
    return forEachFilled(context, path, (place): CheckResult => {
      const value = numberAt(place, fieldAt(context.formType, place.path)?.unit);
      if (typeof value !== 'number') return value;
      const answer = (outcome: CheckResult['outcome'], code: string): CheckResult => ({
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
