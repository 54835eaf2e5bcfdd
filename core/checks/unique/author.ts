import type { AuthorShape } from '../author.ts';

export default {
  id: 'unique',
  type: '互不重复',
  passesWhen: '各份表的“字段”互不相同，为合格',
  passesWhenEn: 'no two records say the same in “字段”',
  params: [
    { key: 'path', column: '字段', label: '字段', kind: 'field', required: true },
    { key: 'with', column: '其他参数', label: '连同', kind: 'fields' },
    { key: 'unless', column: '其他参数', label: '已填的不比', kind: 'field' },
  ],
  example: { 字段: '身份证号' },
} satisfies AuthorShape;
