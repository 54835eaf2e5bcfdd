import { z } from '../../model/zod.ts';
import { FieldPath } from '../../model/values.ts';
import { matchDuty } from '../../text/duty-match.ts';
import { type CheckContext, type CheckResult, defineCheck } from '../check.ts';
import { forEachFilled, isFilled, PathPattern, placeAt } from '../places.ts';
import { evidenceOf } from '../../model/place.ts';
import type { CodeOf } from '../words.ts';
import type words from './words.ts';

const Params = z.strictObject({
  path: PathPattern,
  /** Field that holds the post or office. */
  role: FieldPath,
  /** Field that holds what the person is in charge of. */
  inCharge: z.optional(FieldPath),
});

type Params = z.infer<typeof Params>;
type Result = CheckResult<CodeOf<typeof words>>;

/** What is pledged belongs to the writer's post, or to what the writer is in charge of. */
export default defineCheck<Params, typeof words>({
  id: 'duty-match',
  params: Params,
  advisory: true,
  run(context, { path, role, inCharge }) {
    const duty = { role: textAt(context, role), inCharge: textAt(context, inCharge) };
    const told = [duty.inCharge, duty.role].filter((text) => text !== undefined).join('、');
    return forEachFilled(context, path, (place): Result => {
      if (told === '') return { outcome: 'na', code: 'no-post', path: place.path };
      const { matches, quote } = matchDuty(place.text, duty);
      const code = matches === null ? 'unclear' : matches ? 'own' : 'other';
      return {
        outcome: matches === true ? 'pass' : 'review',
        code,
        params: { field: place.label, duty: told, quote: quote?.quote ?? '' },
        evidence: quote ? evidenceOf(place, quote) : [],
        path: place.path,
      };
    });
  },
});

function textAt(context: CheckContext, path: FieldPath | undefined): string | undefined {
  if (path === undefined) return undefined;
  const place = placeAt(context, path);
  return isFilled(place) ? place.text.trim() : undefined;
}
