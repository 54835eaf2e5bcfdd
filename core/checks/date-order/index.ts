import { z } from '../../model/zod.ts';
import { evidenceOf, type Place } from '../../model/place.ts';
import { type FieldPath, type IsoDate, rowsOf } from '../../model/values.ts';
import { addMonths, boundsOf, parseDateValue, type PartialDate } from '../../text/calendar.ts';
import { isYearless } from '../../text/deadline-days.ts';
import { ENDING } from '../../text/deadline.ts';
import { placeInStage } from '../../text/in-stage.ts';
import { limitsIn } from '../../text/limit.ts';
import { type CheckContext, type CheckResult, defineCheck } from '../check.ts';
import { dateAt, isTrouble } from '../dates.ts';
import { absent, absentRows, isFilled, PathPattern, placeAt } from '../places.ts';
import type { CodeOf } from '../words.ts';
import { spanOf } from './span.ts';
import type words from './words.ts';

const Params = z.strictObject({
  /** Both may be a column of the same rows (`pledges[].doneOn`); each row is then judged by itself. */
  before: PathPattern,
  after: PathPattern,
  /** Months that must lie between the two at least. */
  minimumMonths: z.optional(z.int().check(z.nonnegative())),
  /** The later one is a time limit, in words or as a day: only that it ends too early is told. */
  limit: z._default(z.boolean(), false),
});

type Params = z.infer<typeof Params>;
type Result = CheckResult<CodeOf<typeof words>>;
type Answer = Pick<Result, 'outcome' | 'code'>;

/** One date does not come before the other, or comes so many months after it. */
export default defineCheck<Params, typeof words>({
  id: 'date-order',
  params: Params,
  run(context, params) {
    const pattern = [params.before, params.after].find((path) => path.includes('[]'));
    if (pattern === undefined) return judge(context, params);
    const rows = rowsOf(context.values, pattern.split('[')[0] ?? '');
    if (rows.length === 0) return [absentRows(context, pattern)];
    return rows.flatMap((_, index) =>
      judge(context, { ...params, before: inRow(params.before, index), after: inRow(params.after, index) }),
    );
  },
});

function inRow(path: PathPattern, index: number): FieldPath {
  return path.replace('[]', `[${index}]`);
}

function judge(context: CheckContext, { before, after, minimumMonths = 0, limit }: Params): Result[] {
  const places = [placeAt(context, before), placeAt(context, after)] as const;
  const [first, second] = places;
  if (!isFilled(first)) return [absent(first)];
  if (!isFilled(second)) return [absent(second)];
  const earlier = dateAt(first);
  const answer = (told: Answer): Result => ({
    ...told,
    params: {
      before: first.label,
      after: second.label,
      earlier: first.text.trim(),
      later: second.text.trim(),
      ...spanOf(before, minimumMonths),
    },
    evidence: places.flatMap((place) => evidenceOf(place)),
    path: after,
  });
  if (limit) return isTrouble(earlier) ? [earlier] : [answer(againstLimit(earlier, second))];
  const later = dateAt(second);
  if (isTrouble(earlier)) return isTrouble(later) ? [earlier, later] : [earlier];
  if (isTrouble(later)) return [later];
  return [answer(compare(earlier, boundsOf(later), minimumMonths, later.day === undefined))];
}

function compare(
  before: PartialDate,
  later: { from: IsoDate; to: IsoDate },
  months: number,
  isMonth: boolean,
): Answer {
  const earlier = boundsOf(before);
  if (earlier.from > later.to) return { outcome: 'fail', code: 'wrong-order' };
  if (addMonths(earlier.from, months) > later.to) return { outcome: 'fail', code: 'too-close' };
  // Where a form asks for months only, so many months apart is what it means.
  const byMonth = months > 0 && before.day === undefined && isMonth;
  const sure = addMonths(byMonth ? earlier.from : earlier.to, months) <= later.from;
  return sure ? { outcome: 'pass', code: 'in-order' } : { outcome: 'review', code: 'month-only' };
}

/** A limit of a month ends with its last day. One that names no day of a known year settles nothing, and is no fault of its form. */
function againstLimit(before: PartialDate, { text }: Place & { text: string }): Answer {
  const date = parseDateValue(text);
  if (typeof date !== 'string') {
    const { to } = boundsOf(date);
    return compare(before, { from: to, to }, 0, false);
  }
  const { from } = boundsOf(before);
  const ends = limitsIn(text).filter((each) => ENDING.has(each.kind) && !isYearless(each));
  const days = ends.map((each) => placeInStage(each, { from }, from).days);
  const isSure = days.length > 0 && days.every((each) => each !== undefined && !each.estimated);
  if (!isSure) return { outcome: 'na', code: 'no-day' };
  const last = days.map((each) => each?.latest ?? from).reduce((one, other) => (one > other ? one : other));
  return compare(before, { from: last, to: last }, 0, false);
}
