import { z } from '../../model/zod.ts';
import { FieldPath } from '../../model/values.ts';
import { boundsOf, daysBetween, type PartialDate } from '../../text/calendar.ts';
import { type CheckResult, defineCheck } from '../check.ts';
import { DATE_TROUBLE, dateAt, isTrouble } from '../dates.ts';
import { ABSENT, absent, isFilled, placeAt } from '../places.ts';
import { evidenceOf, type Place } from '../../model/place.ts';
import { WORKING_WORDS, workingAnswer } from './working.ts';

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

/** Publicity follows approval, does not end before it begins, and lasts as long as the source asks. */
export default defineCheck({
  id: 'publicity',
  title: { zh: '公示', en: 'Publicity' },
  params: Params,
  // Without the others every day counts, and the yearly notices stand.
  unset: { told: ['minimumDays'], defaults: ['dayKind', 'holidays'] },
  messages: {
    ...ABSENT,
    ...DATE_TROUBLE,
    'after-approval': { zh: '公示在审核之后开始。', en: 'Publicity begins after approval.' },
    'before-approval': {
      zh: '“{from}”（{start}）早于“{approved}”（{approval}），应先审核后公示。',
      en: '"{from}" ({start}) lies before "{approved}" ({approval}). Approval comes first.',
    },
    period: { zh: '公示起止日期顺序正确。', en: 'Publicity begins before it ends.' },
    'ends-before-start': {
      zh: '“{to}”（{end}）早于“{from}”（{start}），请核对。',
      en: '"{to}" ({end}) lies before "{from}" ({start}).',
    },
    'long-enough': { zh: '公示{days}天，符合要求。', en: 'Publicity lasts {days} days, as asked.' },
    'too-short': {
      zh: '公示{days}天，少于要求的{minimum}天。',
      en: 'Publicity lasts {days} days; at least {minimum} are asked.',
    },
    'no-minimum': {
      zh: '文件没有规定公示天数，未检查时长。',
      en: 'The source sets no length, so it was not checked.',
    },
    ...WORKING_WORDS,
    'month-only': {
      zh: '公示或审核日期只写到月，无法确定先后或天数，请人工核对。',
      en: 'A date gives only the month, which settles neither order nor length.',
    },
  },
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
  date: PartialDate | CheckResult;
}
type Ends = Record<'approved' | 'from' | 'to', End>;

function read(place: Place): End {
  return { place, date: isFilled(place) ? dateAt(place) : absent(place) };
}

function answer(
  ends: Ends,
  shown: readonly End[],
  path: FieldPath,
): Pick<CheckResult, 'params' | 'evidence' | 'path'> {
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
  [right, wrong]: readonly [string, string],
  path: FieldPath,
): CheckResult[] {
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

function lasting(ends: Ends, { minimum, dayKind, holidays }: Asked, path: FieldPath): CheckResult[] {
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
