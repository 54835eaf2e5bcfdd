import type { AuthorShape } from '../author.ts';

export default {
  id: 'totals',
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
} satisfies AuthorShape;
