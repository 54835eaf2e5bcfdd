import { type AuthorShape, GROUPED } from '../author.ts';

export default {
  id: 'meetings-per-month',
  type: '每月会议次数',
  passesWhen: '每个月的会议记录都不少于“最少”次，为合格（当月未过完的不算少）',
  passesWhenEn: 'every month has at least “最少” meeting records (a month that is not over is not short)',
  params: [
    { key: 'date', column: '字段', label: '会议日期', kind: 'field', required: true },
    { key: 'minimum', column: '最少', label: '每月次数', kind: 'number', required: true },
    { key: 'stageId', column: '阶段', label: '阶段', kind: 'stage' },
    ...GROUPED,
    { key: 'kind.path', column: '其他参数', label: '会议类别字段', kind: 'field' },
    { key: 'kind.is', column: '其他参数', label: '会议类别', kind: 'text' },
    { key: 'from', column: '其他参数', label: '开始日期', kind: 'date' },
    { key: 'to', column: '其他参数', label: '结束日期', kind: 'date' },
  ],
  example: { 字段: '会议日期', 最少: '2', 阶段: '全面推进阶段' },
} satisfies AuthorShape;
