import { z } from '../../model/zod.ts';
import { JiannuoError } from '../../errors.ts';
import { FieldPath, IsoDate } from '../../model/values.ts';
import { addMonths, boundsOf } from '../../text/calendar.ts';
import { type BatchPlace, evidenceIn, groupsOf, placeIn } from '../batch.ts';
import { type BatchContext, type BatchRecord, type BatchResult, defineBatchCheck } from '../check.ts';
import { DATE_TROUBLE, dateAt, isTrouble } from '../dates.ts';
import { sameChoice } from '../options.ts';
import { fieldAt, isFilled } from '../places.ts';

const Params = z.strictObject({
  /** Day of the meeting. */
  date: FieldPath,
  minimum: z.int().check(z.positive()),
  /** First and last month are those of these days, or of the stage; else of the records themselves. */
  from: z.optional(IsoDate),
  to: z.optional(IsoDate),
  stageId: z.optional(z.string()),
  /** Only records whose field says this word: the kind of meeting. */
  kind: z.optional(z.strictObject({ path: FieldPath, is: z.string() })),
  groupBy: z.optional(FieldPath),
});
type Params = z.infer<typeof Params>;

/** So many meetings in every month of a span, by their records. */
export default defineBatchCheck({
  id: 'meetings-per-month',
  title: { zh: '每月会议次数', en: 'Meetings per month' },
  params: Params,
  author: {
    type: '每月会议次数',
    passesWhen: '每个月的会议记录都不少于“最少”次，为合格（当月未过完的不算少）',
    params: [
      { key: 'date', column: '字段', label: '会议日期', kind: 'field', required: true },
      { key: 'minimum', column: '最少', label: '每月次数', kind: 'number', required: true },
      { key: 'stageId', column: '阶段', label: '阶段', kind: 'stage' },
      { key: 'groupBy', column: '对照字段', label: '分别计算', kind: 'field' },
      { key: 'kind.path', column: '其他参数', label: '会议类别字段', kind: 'field' },
      { key: 'kind.is', column: '其他参数', label: '会议类别', kind: 'text' },
      { key: 'from', column: '其他参数', label: '开始日期', kind: 'date' },
      { key: 'to', column: '其他参数', label: '结束日期', kind: 'date' },
    ],
    example: { 字段: '会议日期', 最少: '2', 阶段: '全面推进阶段' },
  },
  messages: {
    ...DATE_TROUBLE,
    enough: {
      zh: '{group}{month}开会{count}次，达到每月{minimum}次。',
      en: '{group}{count} meetings in {month}; {minimum} are asked.',
    },
    'too-few': {
      zh: '{group}{month}有{count}次会议记录，不足每月{minimum}次，请补记录或说明。',
      en: '{group}{count} meetings are on record in {month}; {minimum} are asked.',
      review: {
        zh: '{group}{month}有{count}次会议记录，不足每月{minimum}次，请人工判断。',
        en: '{group}{count} meetings are on record in {month}; {minimum} are asked. A person must judge.',
      },
    },
    'not-over': {
      zh: '{group}{month}有{count}次会议记录，每月要{minimum}次，这个月还没有过完。',
      en: '{group}{count} of {minimum} meetings in {month}, which is not over.',
    },
    unsure: {
      zh: '{group}{month}有{count}次会议记录，每月要{minimum}次，另有{open}份记录的日期认不出，请人工核对。',
      en: '{group}{count} of {minimum} meetings in {month}, and {open} records whose date cannot be read.',
    },
    'no-dates': { zh: '没有一份记录写明会议日期，无法统计。', en: 'No record gives the day of a meeting.' },
  },
  runTogether(context, params) {
    return groupsOf(context, params.groupBy).flatMap(({ name, records }) =>
      judge(
        context,
        params,
        name,
        records.filter((record) => isOfKind(context, params, record)),
      ),
    );
  },
});

function isOfKind(context: BatchContext, { kind }: Params, record: BatchRecord): boolean {
  if (!kind) return true;
  const { text } = placeIn(context, record, kind.path);
  return text !== undefined && sameChoice(fieldAt(record.formType, kind.path), kind.is, text);
}

function judge(
  context: BatchContext,
  params: Params,
  name: string,
  records: readonly BatchRecord[],
): BatchResult[] {
  const places = records.map((record) => placeIn(context, record, params.date));
  const dated = places.flatMap((place) => {
    const date = isFilled(place) ? dateAt(place) : undefined;
    return date && !isTrouble(date) ? [{ place, month: boundsOf(date).from.slice(0, 7) }] : [];
  });
  const trouble = places.flatMap((place): BatchResult[] => {
    const date = isFilled(place) ? dateAt(place) : undefined;
    if (!date || !isTrouble(date)) return [];
    return [{ ...date, recordId: place.record.id, evidence: evidenceIn(place) }];
  });
  const span = spanOf(
    context,
    params,
    dated.map(({ month }) => month),
  );
  if (!span) return [...trouble, { outcome: 'review', code: 'no-dates' }];
  const open = places.length - dated.length;
  const months = monthsOf(span).map((month) =>
    answer(
      context,
      params,
      { name, month, open },
      dated.filter((each) => each.month === month).map(({ place }) => place),
    ),
  );
  return [...trouble, ...months];
}

function answer(
  { today }: BatchContext,
  { minimum }: Params,
  { name, month, open }: { name: string; month: string; open: number },
  held: readonly BatchPlace[],
): BatchResult {
  const count = held.length;
  const code =
    count >= minimum
      ? 'enough'
      : month >= today.slice(0, 7)
        ? 'not-over'
        : count + open >= minimum
          ? 'unsure'
          : 'too-few';
  const [year = '', number = ''] = month.split('-');
  return {
    outcome: code === 'enough' ? 'pass' : code === 'too-few' ? 'fail' : code === 'not-over' ? 'na' : 'review',
    code,
    params: {
      group: name === '' ? '' : `${name}：`,
      month: `${year}年${Number(number)}月`,
      count,
      minimum,
      open,
    },
    evidence: held.flatMap(evidenceIn),
  };
}

/** First and last month, `YYYY-MM`. A month that has not begun is not looked at. */
function spanOf(
  { pack, today }: BatchContext,
  { from, to, stageId }: Params,
  months: readonly string[],
): { first: string; last: string } | undefined {
  const stage = stageId === undefined ? undefined : pack.stages.find(({ id }) => id === stageId);
  if (stageId !== undefined && !stage) {
    throw new JiannuoError('checks.unknownStage', { stage: stageId, pack: pack.id });
  }
  const sorted = [...months].sort();
  const first = (from ?? stage?.from)?.slice(0, 7) ?? sorted[0];
  const last = (to ?? stage?.to)?.slice(0, 7) ?? sorted.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const thisMonth = today.slice(0, 7);
  return { first, last: last < thisMonth ? last : thisMonth };
}

function monthsOf({ first, last }: { first: string; last: string }): string[] {
  const months: string[] = [];
  for (let month = first; month <= last; month = addMonths(`${month}-01`, 1).slice(0, 7)) months.push(month);
  return months;
}
