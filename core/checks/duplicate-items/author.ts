import type { AuthorShape } from '../author.ts';

export default {
  id: 'duplicate-items',
  type: '不重复',
  passesWhen: '表格各行的这一列没有相同的内容，为合格',
  passesWhenEn: 'no two rows of the table say the same in this column',
  params: [{ key: 'path', column: '字段', label: '字段', kind: 'field', required: true }],
  example: { 字段: '承诺事项' },
} satisfies AuthorShape;
