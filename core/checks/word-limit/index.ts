import { z } from '../../model/zod.ts';
import { type CheckResult, defineCheck } from '../check.ts';
import { forEachFilled, PathPattern } from '../places.ts';
import { evidenceOf } from '../../model/place.ts';
import type { CodeOf } from '../words.ts';
import type words from './words.ts';

const Params = z
  .strictObject({
    path: PathPattern,
    min: z.optional(z.int().check(z.nonnegative())),
    max: z.optional(z.int().check(z.positive())),
  })
  .check(z.refine(({ min, max }) => min !== undefined || max !== undefined, { path: ['max'] }));

type Params = z.infer<typeof Params>;
type Result = CheckResult<CodeOf<typeof words>>;

/** Length in characters. Where spaces or punctuation decide, a person does: sources rarely say how they count. */
export default defineCheck<Params, typeof words>({
  id: 'word-limit',
  params: Params,
  unset: { bounds: ['min', 'max'] },
  run(context, { path, min, max }) {
    return forEachFilled(context, path, (place): Result => {
      const counts = countings(place.text);
      const most = Math.max(...counts);
      const least = Math.min(...counts);
      const answer = {
        params: { field: place.label, count: most, letters: least, min: min ?? 0, max: max ?? 0 },
        evidence: evidenceOf(place),
        path: place.path,
      };
      if (max !== undefined && least > max) return { outcome: 'fail', code: 'too-long', ...answer };
      if (min !== undefined && most < min) return { outcome: 'fail', code: 'too-short', ...answer };
      const fits = (max === undefined || most <= max) && (min === undefined || least >= min);
      return fits
        ? { outcome: 'pass', code: 'inside', ...answer }
        : { outcome: 'review', code: 'depends-on-counting', ...answer };
    });
  },
});

/** All characters, those without white space, those without punctuation either; code points. */
function countings(text: string): number[] {
  const solid = text.replace(/\s+/g, '');
  return [text.trim(), solid, solid.replace(/[\p{P}\p{S}]+/gu, '')].map((part) => Array.from(part).length);
}
