import type { AuthorShape } from '../author.ts';

export default {
  id: 'duplicate-pledges',
  type: '雷同',
  passesWhen: '各份“字段”的文字互不雷同，为合格；雷同的由人判断',
  passesWhenEn: 'no two records say nearly the same in “字段”; where they do a person judges',
  params: [
    { key: 'path', column: '字段', label: '字段', kind: 'field', required: true },
    { key: 'threshold', column: '最少', label: '最低相似度（0 到 1）', kind: 'number' },
  ],
  example: { 字段: '承诺事项', 最少: '0.6' },
} satisfies AuthorShape;
