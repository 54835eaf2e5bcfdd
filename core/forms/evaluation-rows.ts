import type { FieldInput } from '../model/form-type.ts';

/** What an evaluation says of persons and indicators: one grade each. Matched by subject and indicator, never by order. */
export const ratings = {
  id: 'ratings',
  label: '评议结果明细',
  aliases: ['测评结果明细', '评议明细', '测评明细'],
  type: 'rows',
  answer: 'grade',
  columns: [
    { id: 'subject', label: '被评对象', aliases: [], type: 'text' },
    { id: 'dept', label: '所在部门', aliases: [], type: 'text' },
    { id: 'item', label: '评价项目', aliases: [], type: 'text' },
    { id: 'grade', label: '评价等次', aliases: [], type: 'text' },
  ],
} as const satisfies FieldInput;

/** Points for indicators, by whoever gave them. */
export const scores = {
  id: 'scores',
  label: '评分明细',
  aliases: ['打分明细', '得分明细', '量化评分明细'],
  type: 'rows',
  answer: 'value',
  columns: [
    { id: 'item', label: '评分项目', aliases: [], type: 'text' },
    {
      id: 'by',
      label: '评分人',
      aliases: [],
      type: 'choice',
      options: [
        { value: 'self', aliases: ['自评'] },
        { value: 'peer', aliases: ['互评'] },
        { value: 'students', aliases: ['学生评'] },
        { value: 'school', aliases: ['学校评'] },
        { value: 'final', aliases: ['得分'] },
      ],
    },
    { id: 'value', label: '分数', aliases: [], type: 'text' },
  ],
} as const satisfies FieldInput;

/** Values that no field of the dictionary is for, each under the label that a page prints. */
export const extra = {
  id: 'extra',
  label: '其他栏目',
  aliases: [],
  type: 'rows',
  answer: 'value',
  hint: '页面上的栏目名与这里完全相同时才填',
  columns: [
    { id: 'label', label: '栏目名', aliases: [], type: 'text' },
    { id: 'value', label: '填写内容', aliases: [], type: 'longText' },
  ],
} as const satisfies FieldInput;
