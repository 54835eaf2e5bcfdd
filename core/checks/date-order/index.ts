import { z } from '../../model/zod.ts';
import { FieldPath } from '../../model/values.ts';
import { addMonths, boundsOf, type PartialDate } from '../../text/calendar.ts';
import { type CheckResult, defineCheck } from '../check.ts';
import { dateAt, isTrouble } from '../dates.ts';
import { absent, isFilled, placeAt } from '../places.ts';
import { evidenceOf } from '../../model/place.ts';
import type { CodeOf } from '../words.ts';
import type words from './words.ts';

const Params = z.strictObject({
  before: FieldPath,
  after: FieldPath,
  /** Months that must lie between the two at least. */
  minimumMonths: z.optional(z.int().check(z.nonnegative())),
});

type Params = z.infer<typeof Params>;
type Result = CheckResult<CodeOf<typeof words>>;

/** One date does not come before the other, or comes so many months after it. */
export default defineCheck<Params, typeof words>({
  id: 'date-order',
  params: Params,
  run(context, { before, after, minimumMonths = 0 }) {
    const places = [placeAt(context, before), placeAt(context, after)] as const;
    const [first, second] = places;
    if (!isFilled(first)) return [absent(first)];
    if (!isFilled(second)) return [absent(second)];
    const earlier = dateAt(first);
    const later = dateAt(second);
    if (isTrouble(earlier)) return isTrouble(later) ? [earlier, later] : [earlier];
    if (isTrouble(later)) return [later];
    return [
      {
        ...compare(earlier, later, minimumMonths),
        params: {
          before: first.label,
          after: second.label,
          earlier: first.text.trim(),
          later: second.text.trim(),
          months: minimumMonths,
        },
        evidence: places.flatMap((place) => evidenceOf(place)),
        path: after,
      },
    ];
  },
});

function compare(before: PartialDate, after: PartialDate, months: number): Pick<Result, 'outcome' | 'code'> {
  const earlier = boundsOf(before);
  const later = boundsOf(after);
  if (earlier.from > later.to) return { outcome: 'fail', code: 'wrong-order' };
  if (addMonths(earlier.from, months) > later.to) return { outcome: 'fail', code: 'too-close' };
  // Where a form asks for months only, so many months apart is what it means.
  const byMonth = months > 0 && before.day === undefined && after.day === undefined;
  const sure = addMonths(byMonth ? earlier.from : earlier.to, months) <= later.from;
  return sure ? { outcome: 'pass', code: 'in-order' } : { outcome: 'review', code: 'month-only' };
}
