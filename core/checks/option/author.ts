import type { AuthorShape } from '../author.ts';

export default {
  id: 'option',
  type: '选项正确',
  passesWhen: '所填内容是该字段的一个选项（或选项的别名），为合格',
  passesWhenEn: 'what is filled in is an option of the field, or another name of one',
  params: [{ key: 'path', column: '字段', label: '字段', kind: 'field', required: true }],
  example: { 字段: '性别' },
} satisfies AuthorShape;
