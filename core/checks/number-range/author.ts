import type { AuthorShape } from '../author.ts';
import { boundsSaid } from '../said.ts';

export default {
  id: 'number-range',
  type: '数值范围',
  passesWhen: '所填的数不小于“最少”、不大于“最多”，为合格',
  passesWhenEn: 'the number is at least “最少” and at most “最多”',
  params: [
    { key: 'path', column: '字段', label: '字段', kind: 'field', required: true },
    { key: 'min', column: '最少', label: '最少', kind: 'number' },
    { key: 'max', column: '最多', label: '最多', kind: 'number' },
    { key: 'whole', column: '其他参数', label: '只能是整数', kind: 'flag' },
  ],
  example: { 字段: '得分', 最少: '0', 最多: '100' },
  says: (said, locale) =>
    locale === 'en'
      ? `the number is ${boundsSaid(said, locale, ['at least', 'at most'])}`
      : `所填的数${boundsSaid(said, locale, ['不小于', '不大于'])}`,
} satisfies AuthorShape;
