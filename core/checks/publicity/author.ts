import type { AuthorShape } from '../author.ts';
import { holidaysOf } from './holidays.ts';
import type { Params } from './index.ts';

export default {
  id: 'publicity',
  type: '公示',
  passesWhen:
    '先审核后公示，公示起止日期先后正确，天数不少于“最少”（“天数算法”写工作日的，数工作日；没有放假安排的日子会影响结论的，由人核对），为合格',
  passesWhenEn:
    'publicity follows approval, begins before it ends, and lasts at least “最少” days; in working days, a person looks where days without an arrangement could change that',
  params: [
    { key: 'approvedPath', column: '字段', label: '审核日期', kind: 'field', required: true },
    { key: 'fromPath', column: '对照字段', label: '公示开始日期', kind: 'field', required: true },
    { key: 'toPath', column: '其他参数', label: '公示结束日期', kind: 'field', required: true },
    { key: 'minimumDays', column: '最少', label: '最少公示天数', kind: 'number' },
    {
      key: 'dayKind',
      column: '其他参数',
      label: '天数算法',
      kind: 'choice',
      choices: { 自然日: '自然日', 工作日: '工作日' },
    },
    { key: 'holidays', column: '其他参数', label: '节假日安排', kind: 'text' },
  ],
  example: { 字段: '审核日期', 对照字段: '公示开始日期', 最少: '5', 其他参数: '公示结束日期=公示结束日期' },
  lint({ holidays }: Params) {
    const arranged = holidaysOf(holidays ?? '');
    if (!('wrong' in arranged)) return [];
    const { wrong: part, day } = arranged;
    return day === undefined
      ? [{ key: 'holidays', code: 'checks.badHolidays', params: { part } }]
      : [{ key: 'holidays', code: 'checks.holidaysTwice', params: { part, day } }];
  },
} satisfies AuthorShape;
