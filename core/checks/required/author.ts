import type { AuthorShape } from '../author.ts';

export default {
  id: 'required',
  type: '必填',
  passesWhen: '所列字段都填写了，而且不是“××”“待定”一类占位文字，为合格',
  passesWhenEn: 'all the fields are filled in, and not with words such as ×× or 待定',
  params: [
    { key: 'paths', column: '字段', label: '字段', kind: 'fields', required: true },
    { key: 'allowNone', column: '其他参数', label: '可以填无', kind: 'flag' },
  ],
  example: { 字段: '姓名、所在党支部', 其他参数: '可以填无=否' },
} satisfies AuthorShape;
