import type { AuthorShape } from '../author.ts';

export default {
  id: 'concreteness',
  type: '具体程度',
  passesWhen: '数量、时间、人、做法、少空话这五项中，有的项数不少于“最少”，为合格；不足的由人判断',
  passesWhenEn:
    'of the five parts (quantity, time, people, how, few empty words) the text has at least “最少”; with fewer a person judges',
  params: [
    { key: 'path', column: '字段', label: '字段', kind: 'field', required: true },
    { key: 'atLeast', column: '最少', label: '最少项数', kind: 'number', required: true },
  ],
  example: { 字段: '承诺事项', 最少: '3' },
} satisfies AuthorShape;
