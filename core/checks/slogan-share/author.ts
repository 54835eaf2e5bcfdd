import type { AuthorShape } from '../author.ts';
import { shareSaid } from '../said.ts';

export default {
  id: 'slogan-share',
  type: '空话占比',
  passesWhen: '只有表态的句子不超过“最多”所写的百分比，为合格；超过的由人判断',
  passesWhenEn: 'at most “最多” percent of the sentences only mean well; with more a person judges',
  params: [
    { key: 'path', column: '字段', label: '字段', kind: 'field', required: true },
    { key: 'most', column: '最多', label: '最多百分比', kind: 'number', required: true, percent: true },
  ],
  example: { 字段: '承诺事项', 最多: '50' },
  says: (said, locale) =>
    locale === 'en'
      ? `at most ${shareSaid(said('most'), locale)} of the sentences only mean well; with more a person judges`
      : `只有表态的句子不超过${shareSaid(said('most'), locale)}；超过的由人判断`,
} satisfies AuthorShape;
