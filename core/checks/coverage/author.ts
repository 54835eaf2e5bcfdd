import type { AuthorShape } from '../author.ts';

export default {
  id: 'coverage',
  type: '标准覆盖',
  passesWhen: '内容写到某项标准的关键词或标准名称，不在否定句里，也不只是表态，该项为合格；其余由人判断',
  passesWhenEn:
    'the text has a key word or the name of a criterion of “标准组”, neither denied nor only well meant, for that criterion; else a person judges',
  params: [
    { key: 'paths', column: '字段', label: '字段', kind: 'fields', required: true },
    { key: 'setId', column: '标准组', label: '标准组', kind: 'criterionSet', required: true },
  ],
  example: { 字段: '承诺事项、具体措施', 标准组: '五带头' },
} satisfies AuthorShape;
