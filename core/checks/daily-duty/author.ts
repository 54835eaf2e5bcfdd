import type { AuthorShape } from '../author.ts';

export default {
  id: 'daily-duty',
  type: '高于日常本职',
  passesWhen: '写的不只是按时上下班、备课上课一类本来就要做的事，为合格；只有这些的由人判断',
  passesWhenEn:
    'the text says more than what is everybody’s duty anyway, such as keeping hours or preparing lessons; where it has only that a person judges',
  params: [{ key: 'path', column: '字段', label: '字段', kind: 'field', required: true }],
  example: { 字段: '承诺事项' },
} satisfies AuthorShape;
