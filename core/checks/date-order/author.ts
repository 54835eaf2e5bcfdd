import type { AuthorShape } from '../author.ts';

export default {
  id: 'date-order',
  type: '日期先后',
  passesWhen: '“字段”的日期不晚于“对照字段”的日期（填了“最少”的，还须至少隔这么多个月），为合格',
  passesWhenEn:
    'the date in “字段” is not after that in “对照字段” (with at least “最少” months between them, where that is filled in)',
  params: [
    { key: 'before', column: '字段', label: '较早的日期', kind: 'field', required: true },
    { key: 'after', column: '对照字段', label: '较晚的日期', kind: 'field', required: true },
    { key: 'minimumMonths', column: '最少', label: '至少间隔月数', kind: 'number' },
    { key: 'limit', column: '其他参数', label: '较晚的是时限', kind: 'flag' },
  ],
  example: { 字段: '出生日期', 对照字段: '入党时间' },
} satisfies AuthorShape;
