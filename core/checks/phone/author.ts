import type { AuthorShape } from '../author.ts';

export default {
  id: 'phone',
  type: '手机号',
  passesWhen: '号码是手机号、带区号的座机号或服务号码，为合格',
  passesWhenEn: 'the number is a mobile number, a landline with its area code, or a service number',
  params: [{ key: 'path', column: '字段', label: '字段', kind: 'field', required: true }],
  example: { 字段: '联系电话' },
} satisfies AuthorShape;
