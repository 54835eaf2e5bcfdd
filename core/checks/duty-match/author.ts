import type { AuthorShape } from '../author.ts';

export default {
  id: 'duty-match',
  type: '与岗位相符',
  passesWhen: '写的工作属于本人的岗位或分管范围，为合格；看不出或是别的工作的由人判断',
  passesWhenEn:
    'the work belongs to the person’s post or charge; where that cannot be seen, or it is other work, a person judges',
  params: [
    { key: 'path', column: '字段', label: '字段', kind: 'field', required: true },
    { key: 'role', column: '对照字段', label: '岗位或职务', kind: 'field', required: true },
    { key: 'inCharge', column: '其他参数', label: '分管工作', kind: 'field' },
  ],
  example: { 字段: '承诺事项', 对照字段: '职务', 其他参数: '分管工作=分管工作' },
} satisfies AuthorShape;
