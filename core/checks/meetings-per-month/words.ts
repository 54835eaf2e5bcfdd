import { type CheckWords, DATE_TROUBLE, NO_GROUP } from '../words.ts';

export default {
  id: 'meetings-per-month',
  title: { zh: '每月会议次数', en: 'Meetings per month' },
  messages: {
    ...DATE_TROUBLE,
    ...NO_GROUP,
    enough: {
      zh: '{group}{month}开会{count}次，达到每月{minimum}次。',
      en: '{group}{count} meetings in {month}; {minimum} are asked.',
    },
    'too-few': {
      zh: '{group}{month}有{count}次会议记录，不足每月{minimum}次，请补记录或说明。',
      en: '{group}{count} meetings are on record in {month}; {minimum} are asked.',
      review: {
        zh: '{group}{month}有{count}次会议记录，不足每月{minimum}次，请人工判断。',
        en: '{group}{count} meetings are on record in {month}; {minimum} are asked. A person must judge.',
      },
    },
    'not-over': {
      zh: '{group}{month}有{count}次会议记录，每月要{minimum}次，这个月还没有过完。',
      en: '{group}{count} of {minimum} meetings in {month}, which is not over.',
    },
    unsure: {
      zh: '{group}{month}有{count}次会议记录，每月要{minimum}次，另有{open}份记录的日期、会议类别或组别空白、认不出，请人工核对。',
      en: '{group}{count} of {minimum} meetings in {month}, and {open} records whose date, kind or group cannot be read.',
    },
    'part-month': {
      zh: '{group}{month}有{count}次会议记录，每月要{minimum}次，但这个月只有一部分在规定的起止日期内，请人工判断。',
      en: '{group}{count} of {minimum} meetings in {month}, only part of which lies in the span. A person must judge.',
    },
    'same-day': {
      zh: '{group}{month}有{count}份会议记录，其中有同一天的，请人工核对是否真是{minimum}次会议。',
      en: '{group}{count} records in {month}, some of the same day. Were there {minimum} meetings?',
    },
    outside: {
      zh: '{group}另有{count}份记录的日期不在{from}至{to}之内，没有计入。',
      en: '{group}{count} records are dated outside {from} to {to} and were not counted.',
    },
    'not-begun': {
      zh: '规定的起始日期{from}还没有到，未作检查。',
      en: 'The span begins on {from}, so nothing was checked yet.',
    },
    backwards: {
      zh: '起始日期{from}晚于结束日期{to}，无法统计，请修改标准包。',
      en: 'The span begins on {from}, after its end on {to}. Correct the pack.',
    },
    'no-dates': { zh: '没有一份记录写明会议日期，无法统计。', en: 'No record gives the day of a meeting.' },
  },
} satisfies CheckWords;
