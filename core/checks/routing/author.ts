import type { AuthorShape } from '../author.ts';

export default {
  id: 'routing',
  type: '报送去向',
  passesWhen: '“对照字段”所填去向是“规定”表为“字段”所填角色规定的去向，为合格',
  passesWhenEn: '“对照字段” is where the sheet 规定 sends the role in “字段”',
  params: [
    { key: 'rolePath', column: '字段', label: '承诺人角色', kind: 'field', required: true },
    { key: 'toPath', column: '对照字段', label: '报送去向', kind: 'field', required: true },
  ],
  example: { 字段: '承诺人身份', 对照字段: '报送去向' },
} satisfies AuthorShape;
