import type { AuthorShape } from '../author.ts';

export default {
  id: 'vague',
  type: '空泛表述',
  passesWhen: '内容有数量、时限或看得见的做法，为合格；只有表态的，由人判断',
  passesWhenEn:
    'the text has a quantity, a time limit or something to be seen; where it only means well a person judges',
  params: [{ key: 'path', column: '字段', label: '字段', kind: 'field', required: true }],
  example: { 字段: '承诺事项' },
} satisfies AuthorShape;
