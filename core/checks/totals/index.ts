import { z } from '../../model/zod.ts';
import { FieldPath } from '../../model/values.ts';
import {
  type BatchPlace,
  evidenceIn,
  groupsOf,
  NO_GROUP,
  placeIn,
  type RecordGroup,
  withoutGroup,
} from '../batch.ts';
import { type BatchContext, type BatchRecord, type BatchResult, defineBatchCheck } from '../check.ts';
import { commonUnit, type Measure, measureAt, NUMBER_TROUBLE, sumIn } from '../numbers.ts';
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
    passesWhenEn:
      'the number in the summary is the sum over the single records (their count, where no field is named)',
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
    ...NO_GROUP,
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
    'no-details': {
      zh: '{group}只有汇总表，没有明细，未作核对。',
      en: '{group}There are no single forms to add up.',
    },
    'no-summary': { zh: '{group}没有汇总表，未作核对。', en: '{group}There is no summing-up form.' },
  },
  runTogether(context, params) {
    const { groups, blank } = groupsOf(context, params.groupBy);
    return [
      ...groups.flatMap((group) => judge(context, params, group, blank)),
      ...withoutGroup(context, params.groupBy, blank),
    ];
  },
});

/** Details without a group may belong to this one: they leave its sum open. */
function judge(
  context: BatchContext,
  params: Params,
  { name, records }: RecordGroup,
  blank: readonly BatchRecord[],
): BatchResult[] {
  const group = name === '' ? '' : `${name}：`;
  const isSummary = ({ formType }: BatchRecord): boolean => formType.id === params.summaryForm;
  const summaries = records.filter(isSummary);
  const details = records.filter((record) => !isSummary(record));
  const stray = blank.filter((record) => !isSummary(record)).length;
  if (summaries.length === 0) return [{ outcome: 'na', code: 'no-summary', params: { group } }];
  if (details.length + stray === 0) return [{ outcome: 'na', code: 'no-details', params: { group } }];
  return summaries.map((summary): BatchResult => {
    const total = placeIn(context, summary, params.total);
    const stated = measureAt(total);
    if ('outcome' in stated) return { ...stated, recordId: summary.id, evidence: evidenceIn(total) };
    const { sum, written, count, unread, places } = added(context, params, details, stated);
    const open = unread + stray;
    const code = open > 0 ? 'part-open' : sum === written ? 'equal' : 'different';
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

interface Sum {
  sum: number;
  /** What the summary states, in the same unit. */
  written: number;
  count: number;
  /** Details that cannot be added: blank, no number, or in a unit of another kind. */
  unread: number;
  places: BatchPlace[];
}

function added(
  context: BatchContext,
  { part }: Params,
  details: readonly BatchRecord[],
  stated: Measure,
): Sum {
  if (part === undefined) {
    return { sum: details.length, written: stated.value, count: details.length, unread: 0, places: [] };
  }
  const places = details.map((record) => placeIn(context, record, part)).filter(isFilled);
  const known = places.flatMap((place) => {
    const measure = measureAt(place);
    return 'outcome' in measure || commonUnit([stated, measure]) === undefined ? [] : [measure];
  });
  const unit = commonUnit([stated, ...known]);
  const fitting = unit === undefined ? [] : known;
  const [sum, written] = [sumIn(unit ?? '', fitting), sumIn(unit ?? '', [stated])];
  const count = fitting.length;
  return { sum, written, count, unread: details.length - count, places };
}
