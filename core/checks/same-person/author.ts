import type { AuthorShape } from '../author.ts';

export default {
  id: 'same-person',
  type: '同一人各表一致',
  passesWhen: '同一个人在各份表里的所列字段都一致，为合格',
  passesWhenEn: 'the fields say the same in every form of one person',
  params: [
    { key: 'paths', column: '字段', label: '字段', kind: 'fields', required: true },
    { key: 'idNumber', column: '其他参数', label: '证件号字段', kind: 'field' },
    { key: 'name', column: '其他参数', label: '姓名字段', kind: 'field' },
  ],
  example: { 字段: '出生日期、入党时间' },
} satisfies AuthorShape;
