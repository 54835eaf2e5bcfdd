import type { AuthorShape } from '../author.ts';

export default {
  id: 'one-of',
  type: '至少填一项',
  passesWhen: '所列字段至少有一处填写了内容，为合格',
  passesWhenEn: 'at least one of the fields is filled in',
  params: [{ key: 'paths', column: '字段', label: '字段', kind: 'fields', required: true }],
  example: { 字段: '承诺事项、承诺内容' },
} satisfies AuthorShape;
