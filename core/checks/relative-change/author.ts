import type { AuthorShape } from '../author.ts';

export default {
  id: 'relative-change',
  type: '提高有基数',
  passesWhen: '写了提高、下降多少的，也写明从多少起或达到多少，为合格；没有写的由人判断',
  passesWhenEn:
    'whoever writes by how much something rises or falls also says from what or to what; where not a person judges',
  params: [{ key: 'path', column: '字段', label: '字段', kind: 'field', required: true }],
  example: { 字段: '承诺事项' },
} satisfies AuthorShape;
