import type { AuthorShape } from '../author.ts';

export default {
  id: 'condition',
  type: '合格条件',
  passesWhen: '满足所写的条件，为合格',
  params: [
    { key: 'expression', column: '条件', label: '条件', kind: 'expression', required: true },
    { key: 'message', column: '其他参数', label: '不合格时的提示', kind: 'text' },
  ],
  example: {
    条件: '承诺条数 >= 3 且 每条(承诺事项, 字数(承诺事项) >= 10)',
    其他参数: '不合格时的提示=承诺不少于三条，每条不少于十个字',
  },
} satisfies AuthorShape;
