import { z } from '../../model/zod.ts';
import { FieldPath } from '../../model/values.ts';
import { addMonths, boundsOf, type PartialDate } from '../../text/calendar.ts';
import { type CheckResult, defineCheck } from '../check.ts';
import { DATE_TROUBLE, dateAt, isTrouble } from '../dates.ts';
import { ABSENT, absent, isFilled, placeAt } from '../places.ts';
import { evidenceOf } from '../../model/place.ts';

const Params = z.strictObject({
  before: FieldPath,
  after: FieldPath,
  /** Months that must lie between the two at least. */
  minimumMonths: z.optional(z.int().check(z.nonnegative())),
});

/** One date does not come before the other, or comes so many months after it. */
export default defineCheck({
  id: 'date-order',
  title: { zh: '日期先后', en: 'Order of dates' },
  params: Params,
  messages: {
    ...ABSENT,
    ...DATE_TROUBLE,
    'in-order': { zh: '“{before}”在“{after}”之前。', en: '"{before}" comes before "{after}".' },
    'wrong-order': {
      zh: '“{after}”（{later}）早于“{before}”（{earlier}），请核对。',
      en: '"{after}" ({later}) lies before "{before}" ({earlier}).',
    },
    'too-close': {
      zh: '“{before}”（{earlier}）到“{after}”（{later}）不足{months}个月，请核对。',
      en: '"{before}" ({earlier}) and "{after}" ({later}) are less than {months} months apart.',
    },
    'month-only': {
      zh: '“{before}”和“{after}”有一项只写到月，无法确定先后，请人工核对。',
      en: '"{before}" or "{after}" gives only a month, which does not settle the order.',
    },
  },
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

function compare(
  before: PartialDate,
  after: PartialDate,
  months: number,
): Pick<CheckResult, 'outcome' | 'code'> {
  const earlier = boundsOf(before);
  const later = boundsOf(after);
  if (earlier.from > later.to) return { outcome: 'fail', code: 'wrong-order' };
  if (addMonths(earlier.from, months) > later.to) return { outcome: 'fail', code: 'too-close' };
  // Where a form asks for months only, so many months apart is what it means.
  const byMonth = months > 0 && before.day === undefined && after.day === undefined;
  const sure = addMonths(byMonth ? earlier.from : earlier.to, months) <= later.from;
  return sure ? { outcome: 'pass', code: 'in-order' } : { outcome: 'review', code: 'month-only' };
}
