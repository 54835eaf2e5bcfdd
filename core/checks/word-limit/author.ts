import type { AuthorShape } from '../author.ts';
import { boundsSaid } from '../said.ts';

export default {
  id: 'word-limit',
  type: '字数',
  passesWhen: '字数不少于“最少”、不多于“最多”，为合格',
  passesWhenEn: 'the length is at least “最少” and at most “最多” characters',
  params: [
    { key: 'path', column: '字段', label: '字段', kind: 'field', required: true },
    { key: 'min', column: '最少', label: '最少字数', kind: 'number' },
    { key: 'max', column: '最多', label: '最多字数', kind: 'number' },
  ],
  example: { 字段: '承诺事项', 最少: '10', 最多: '200' },
  says: (said, locale) =>
    locale === 'en'
      ? `the length is ${boundsSaid(said, locale, ['at least', 'at most'])} characters`
      : `字数${boundsSaid(said, locale, ['不少于', '不多于'])}`,
} satisfies AuthorShape;
