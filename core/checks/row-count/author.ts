import type { AuthorShape } from '../author.ts';
import { boundsSaid } from '../said.ts';

export default {
  id: 'row-count',
  type: '条数',
  passesWhen: '填写的条数不少于“最少”、不多于“最多”，为合格（空行不算）',
  passesWhenEn: 'there are at least “最少” and at most “最多” rows (blank ones not counted)',
  params: [
    { key: 'rows', column: '字段', label: '表格', kind: 'table', required: true },
    { key: 'min', column: '最少', label: '最少', kind: 'number' },
    { key: 'max', column: '最多', label: '最多', kind: 'number' },
  ],
  example: { 字段: '承诺事项', 最少: '3', 最多: '5' },
  says: (said, locale) =>
    locale === 'en'
      ? `there are ${boundsSaid(said, locale, ['at least', 'at most'])} rows (blank ones not counted)`
      : `填写的条数${boundsSaid(said, locale, ['不少于', '不多于'])}（空行不算）`,
} satisfies AuthorShape;
