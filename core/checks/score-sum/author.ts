import type { AuthorShape } from '../author.ts';

export default {
  id: 'score-sum',
  type: '合计相符',
  passesWhen: '“字段”各数相加等于“对照字段”的合计，为合格',
  passesWhenEn: 'the numbers of “字段” add up to “对照字段”',
  params: [
    { key: 'parts', column: '字段', label: '字段', kind: 'fields', required: true },
    { key: 'total', column: '对照字段', label: '合计字段', kind: 'field', required: true },
  ],
  example: { 字段: '得分', 对照字段: '总分' },
} satisfies AuthorShape;
