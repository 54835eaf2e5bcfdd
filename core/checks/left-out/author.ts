import type { AuthorShape } from '../author.ts';

export default {
  id: 'left-out',
  type: '同列漏填',
  passesWhen: '“字段”所列各项，多数记录填了的没有哪一份漏填，为合格',
  passesWhenEn: 'nobody leaves out what most records fill in of “字段”',
  params: [{ key: 'paths', column: '字段', label: '字段', kind: 'fields', required: true }],
  example: { 字段: '自评得分、互评得分' },
} satisfies AuthorShape;
