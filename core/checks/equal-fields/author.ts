import type { AuthorShape } from '../author.ts';

export default {
  id: 'equal-fields',
  type: '两处一致',
  passesWhen: '“字段”与“对照字段”填的相同，为合格（全角半角、空格、日期写法不同不算不同）',
  passesWhenEn: '“字段” and “对照字段” say the same (width, spaces and ways of writing a date aside)',
  params: [
    { key: 'one', column: '字段', label: '字段', kind: 'field', required: true },
    { key: 'other', column: '对照字段', label: '对照字段', kind: 'field', required: true },
  ],
  example: { 字段: '姓名', 对照字段: '承诺人' },
} satisfies AuthorShape;
