import type { AuthorShape } from '../author.ts';
import { fieldAt } from '../places.ts';
import type { Params } from './index.ts';

export default {
  id: 'totals',
  type: '汇总与明细',
  passesWhen: '汇总表填的数等于各份明细相加（不写“字段”则按份数），为合格',
  passesWhenEn:
    'the number in the summary is the sum over the single records (their count, where no field is named)',
  params: [
    {
      key: 'total',
      column: '对照字段',
      label: '汇总字段',
      kind: 'field',
      required: true,
      on: { form: 'summaryForm' },
    },
    { key: 'part', column: '字段', label: '明细字段', kind: 'field', on: { besides: 'summaryForm' } },
    { key: 'summaryForm', column: '其他参数', label: '汇总表单', kind: 'form', required: true },
    { key: 'groupBy', column: '其他参数', label: '单位字段', kind: 'field', on: { besides: 'summaryForm' } },
    {
      key: 'summaryGroupBy',
      column: '其他参数',
      label: '汇总单位字段',
      kind: 'field',
      on: { form: 'summaryForm' },
    },
  ],
  example: {
    字段: '得票数',
    对照字段: '得票合计',
    其他参数: '汇总表单=评选汇总表；单位字段=所在班级；汇总单位字段=班级',
  },
  lint({ groupBy, summaryGroupBy, summaryForm }: Params, { formType }) {
    const isFound = groupBy === undefined || summaryGroupBy !== undefined || fieldAt(formType, groupBy);
    return formType.id !== summaryForm || isFound
      ? []
      : [{ key: 'groupBy', code: 'checks.noSummaryGroup', params: { form: formType.title } }];
  },
  says(said, locale) {
    const [total, part] = [said('total')?.text ?? '', said('part')?.text];
    if (locale === 'en')
      return part === undefined
        ? `“${total}” in the summary is the number of single records`
        : `“${total}” in the summary is the sum of “${part}” over the single records`;
    return part === undefined
      ? `汇总表的“${total}”等于明细的份数`
      : `汇总表的“${total}”等于各份明细的“${part}”相加`;
  },
} satisfies AuthorShape;
