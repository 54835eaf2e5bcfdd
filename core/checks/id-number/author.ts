import type { AuthorShape } from '../author.ts';

export default {
  id: 'id-number',
  type: '身份证号',
  passesWhen: '号码为18位、校验码正确，并与性别、出生日期一致，为合格',
  passesWhenEn: 'the number has 18 digits with the right check digit, and agrees with sex and birth date',
  params: [
    { key: 'path', column: '字段', label: '字段', kind: 'field', required: true },
    { key: 'gender', column: '其他参数', label: '性别字段', kind: 'field' },
    { key: 'birthDate', column: '其他参数', label: '出生日期字段', kind: 'field' },
  ],
  example: { 字段: '身份证号' },
} satisfies AuthorShape;
