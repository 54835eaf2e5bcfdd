import { z } from '../../model/zod.ts';
import { FieldPath } from '../../model/values.ts';
import { type BatchPlace, evidenceIn, groupsOf, placeIn } from '../batch.ts';
import { type BatchContext, type BatchRecord, type BatchResult, defineBatchCheck } from '../check.ts';
import { NUMBER_TROUBLE, numberAt, rounded } from '../numbers.ts';
import { isFilled } from '../places.ts';

const Params = z.strictObject({
  /** Total that a summing-up form states. */
  total: FieldPath,
  /** Form that states it. */
  summaryForm: z.string(),
  /** Number that is added over the other records; without it the records themselves are counted. */
  part: z.optional(FieldPath),
  /** Field that says of whom a record speaks, the same on the forms: the organisation. */
  groupBy: z.optional(FieldPath),
});
type Params = z.infer<typeof Params>;

/** What a summing-up form states is what the single forms add up to. */
export default defineBatchCheck({
  id: 'totals',
  title: { zh: '汇总与明细', en: 'Summary and details' },
  params: Params,
  author: {
    type: '汇总与明细',
    passesWhen: '汇总表填的数等于各份明细相加（不写“字段”则按份数），为合格',
    params: [
      { key: 'total', column: '对照字段', label: '汇总字段', kind: 'field', required: true },
      { key: 'part', column: '字段', label: '明细字段', kind: 'field' },
      { key: 'summaryForm', column: '其他参数', label: '汇总表单', kind: 'form', required: true },
      { key: 'groupBy', column: '其他参数', label: '单位字段', kind: 'field' },
    ],
    example: { 对照字段: '有效票数', 其他参数: '汇总表单=党员公开承诺书' },
  },
  messages: {
    ...NUMBER_TROUBLE,
    equal: {
      zh: '{group}明细{count}份合计{sum}，与汇总相符。',
      en: '{group}{count} forms add up to {sum}, as stated.',
    },
    different: {
      zh: '{group}“{field}”填的是{written}，明细{count}份合计{sum}，请核对。',
      en: '{group}"{field}" says {written}, but {count} forms add up to {sum}.',
      review: {
        zh: '{group}“{field}”填的是{written}，明细{count}份合计{sum}，请人工核对。',
        en: '{group}"{field}" says {written}, but {count} forms add up to {sum}. A person must look.',
      },
    },
    'part-open': {
      zh: '{group}有{open}份明细没有填或认不出，其余{count}份合计{sum}，汇总填的是{written}，请人工核对。',
      en: '{group}{open} forms cannot be added; the other {count} come to {sum}, the summary says {written}.',
    },
    'no-summary': { zh: '{group}没有汇总表，未作核对。', en: '{group}There is no summing-up form.' },
  },
  runTogether(context, params) {
    return groupsOf(context, params.groupBy).flatMap(({ name, records }) =>
      judge(context, params, name, records),
    );
  },
});

function judge(
  context: BatchContext,
  params: Params,
  name: string,
  records: readonly BatchRecord[],
): BatchResult[] {
  const group = name === '' ? '' : `${name}：`;
  const summaries = records.filter(({ formType }) => formType.id === params.summaryForm);
  const details = records.filter(({ formType }) => formType.id !== params.summaryForm);
  if (summaries.length === 0) return [{ outcome: 'na', code: 'no-summary', params: { group } }];
  return summaries.map((summary): BatchResult => {
    const total = placeIn(context, summary, params.total);
    const written = numberAt(total);
    if (typeof written !== 'number') return { ...written, recordId: summary.id, evidence: evidenceIn(total) };
    const { sum, count, open, places } = added(context, params, details);
    const code = sum === rounded(written) && open === 0 ? 'equal' : open > 0 ? 'part-open' : 'different';
    return {
      outcome: code === 'equal' ? 'pass' : code === 'different' ? 'fail' : 'review',
      code,
      params: { group, field: total.label, written, sum, count, open },
      evidence: [total, ...places].flatMap(evidenceIn),
      path: total.path,
      recordId: summary.id,
    };
  });
}

function added(
  context: BatchContext,
  { part }: Params,
  details: readonly BatchRecord[],
): { sum: number; count: number; open: number; places: BatchPlace[] } {
  if (part === undefined) return { sum: details.length, count: details.length, open: 0, places: [] };
  const places = details.map((record) => placeIn(context, record, part));
  const numbers = places.map((place) => (isFilled(place) ? numberAt(place) : undefined));
  const known = numbers.filter((number) => typeof number === 'number');
  const sum = rounded(known.reduce((before, number) => before + number, 0));
  return { sum, count: known.length, open: numbers.length - known.length, places: places.filter(isFilled) };
}
