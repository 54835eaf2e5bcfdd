import type { AuthorShape } from '../author.ts';

export default {
  id: 'real-date',
  type: '日期真实',
  passesWhen: '所填日期在日历上真实存在（要求时还须已经到来），为合格',
  passesWhenEn: 'the date exists in the calendar (and has come, where that is asked)',
  params: [
    { key: 'path', column: '字段', label: '字段', kind: 'field', required: true },
    { key: 'notAfterToday', column: '其他参数', label: '不晚于检查当天', kind: 'flag' },
  ],
  example: { 字段: '出生日期', 其他参数: '不晚于检查当天=是' },
} satisfies AuthorShape;
