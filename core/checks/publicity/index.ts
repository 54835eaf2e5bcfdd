import { z } from '../../model/zod.ts';
import { FieldPath } from '../../model/values.ts';
import { boundsOf, daysBetween, type PartialDate } from '../../text/calendar.ts';
import { type CheckResult, defineCheck } from '../check.ts';
import { dateAt, isTrouble } from '../dates.ts';
import { absent, isFilled, placeAt } from '../places.ts';
import { evidenceOf, type Place } from '../../model/place.ts';
import { workingAnswer } from './working.ts';
import type { CodeOf } from '../words.ts';
import type words from './words.ts';

const Params = z.strictObject({
  approvedPath: FieldPath,
  fromPath: FieldPath,
  toPath: FieldPath,
  /** First and last day both count. */
  minimumDays: z.optional(z.int().check(z.positive())),
  /** Which days count; every day where it is not said. */
  dayKind: z.optional(z.enum(['自然日', '工作日'])),
  /** Days added to the shipped arrangements or in place of theirs, as `core/text/holidays.ts` reads them. */
  holidays: z.optional(z.string()),
});
export type Params = z.infer<typeof Params>;
type Result = CheckResult<CodeOf<typeof words>>;

/** Publicity follows approval, does not end before it begins, and lasts as long as the source asks. */
export default defineCheck<Params, typeof words>({
  id: 'publicity',
  params: Params,
  // Without the others every day counts, and the yearly notices stand.
  unset: { told: ['minimumDays'], defaults: ['dayKind', 'holidays'] },
  run(context, { approvedPath, fromPath, toPath, minimumDays, dayKind, holidays }) {
    const approved = read(placeAt(context, approvedPath));
    const from = read(placeAt(context, fromPath));
    const to = read(placeAt(context, toPath));
    const troubles = [approved, from, to].flatMap((end) => (isTrouble(end.date) ? [end.date] : []));
    const ends = { approved, from, to };
    return [
      ...troubles,
      ...ordered(approved, from, ends, ['after-approval', 'before-approval'], fromPath),
      ...ordered(from, to, ends, ['period', 'ends-before-start'], toPath),
      ...lasting(ends, { minimum: minimumDays, dayKind, holidays }, toPath),
    ];
  },
});

interface End {
  place: Place;
  date: PartialDate | Result;
}
type Ends = Record<'approved' | 'from' | 'to', End>;

function read(place: Place): End {
  return { place, date: isFilled(place) ? dateAt(place) : absent(place) };
}

function answer(
  ends: Ends,
  shown: readonly End[],
  path: FieldPath,
): Pick<Result, 'params' | 'evidence' | 'path'> {
  return {
    params: {
      approved: ends.approved.place.label,
      from: ends.from.place.label,
      to: ends.to.place.label,
      approval: ends.approved.place.text ?? '',
      start: ends.from.place.text ?? '',
      end: ends.to.place.text ?? '',
    },
    evidence: shown.flatMap(({ place }) => evidenceOf(place)),
    path,
  };
}

/** Nothing where a date is missing: that was said already. */
function ordered(
  first: End,
  second: End,
  ends: Ends,
  [right, wrong]: readonly [Result['code'], Result['code']],
  path: FieldPath,
): Result[] {
  if (isTrouble(first.date) || isTrouble(second.date)) return [];
  const rest = answer(ends, [first, second], path);
  const earlier = boundsOf(first.date);
  const later = boundsOf(second.date);
  if (later.to < earlier.from) return [{ outcome: 'fail', code: wrong, ...rest }];
  if (earlier.to <= later.from) return [{ outcome: 'pass', code: right, ...rest }];
  return [{ outcome: 'review', code: 'month-only', ...rest }];
}

/** What the source asks of the length. */
interface Asked {
  minimum: number | undefined;
  dayKind: '自然日' | '工作日' | undefined;
  holidays: string | undefined;
}

function lasting(ends: Ends, { minimum, dayKind, holidays }: Asked, path: FieldPath): Result[] {
  const { from, to } = ends;
  if (isTrouble(from.date) || isTrouble(to.date)) return [];
  const rest = answer(ends, [from, to], path);
  if (minimum === undefined) return [{ ...rest, outcome: 'na', code: 'no-minimum', evidence: [] }];
  const first = boundsOf(from.date);
  const last = boundsOf(to.date);
  const most = daysBetween(first.from, last.to) + 1;
  const least = daysBetween(first.to, last.from) + 1;
  if (most < 1) return [];
  if (dayKind === '工作日') {
    const { params, ...others } = workingAnswer(first, last, minimum, holidays);
    return [{ ...rest, ...others, params: { ...rest.params, ...params } }];
  }
  const params = { ...rest.params, days: most, minimum };
  if (most < minimum) return [{ ...rest, outcome: 'fail', code: 'too-short', params }];
  if (least >= minimum) return [{ ...rest, outcome: 'pass', code: 'long-enough', params }];
  return [{ ...rest, outcome: 'review', code: 'month-only', params }];
}
