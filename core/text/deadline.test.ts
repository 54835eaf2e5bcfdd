import { expect, test } from 'vitest';
import { deadlinesIn } from './deadline.ts';
import { deadlineDays } from './deadline-days.ts';

function days(text: string): string[] {
  return deadlinesIn(text).map((deadline) => {
    const found = deadlineDays(deadline, { year: 2016, reference: '2016-05-10' });
    if (!found) return deadline.kind;
    const doubt = found.earliest === found.latest ? '' : ` from ${found.earliest}`;
    return `${found.from ?? ''}..${found.latest}${doubt}${found.estimated ? ' about' : ''}`;
  });
}

test.each([
  ['2016年11月30日', ['2016-11-30..2016-11-30']],
  ['2016-11-30', ['2016-11-30..2016-11-30']],
  ['2016.5.4', ['2016-05-04..2016-05-04']],
  ['2016年11月底前完成', ['..2016-11-30']],
  ['11月底前', ['..2016-11-30']],
  ['6月10日前', ['..2016-06-10']],
  ['6 月 10 日之前', ['..2016-06-10']],
  ['年底前', ['..2016-12-31']],
  ['今年年底', ['2016-01-01..2016-12-31']],
  ['2017年底前', ['..2017-12-31']],
  ['明年3月底前', ['..2017-03-31']],
  ['上半年', ['2016-01-01..2016-06-30 from 2016-01-01']],
  ['第三季度末', ['2016-07-01..2016-09-30 from 2016-07-01']],
  ['七一前', ['..2016-07-01']],
  ['在“七一”前', ['..2016-07-01']],
  ['国庆节前', ['..2016-10-01']],
  ['十一月底', ['2016-11-01..2016-11-30']],
  ['十二月三十一日', ['2016-12-31..2016-12-31']],
  ['二〇一六年五月', ['2016-05-01..2016-05-31 from 2016-05-01']],
  ['11月中旬', ['2016-11-11..2016-11-20 from 2016-11-11']],
  ['5月1日—11月30日', ['2016-05-01..2016-11-30']],
  ['2016年4月1日至30日', ['2016-04-01..2016-04-30']],
  ['2016年9月—2017年1月', ['2016-09-01..2017-01-31 from 2017-01-01']],
  ['11月前', ['..2016-11-30 from 2016-10-31']],
  ['本学期末', ['2016-05-10..2016-07-20 from 2016-06-20 about']],
  ['3个月内', ['2016-05-10..2016-08-10']],
  ['两周内', ['2016-05-10..2016-05-24']],
  ['5个工作日内', ['2016-05-10..2016-05-29 from 2016-05-15']],
  ['本月底', ['2016-05-10..2016-05-31']],
  ['本周内', ['2016-05-10..2016-05-15']],
  ['每月底', ['recurring']],
  ['长期坚持', ['open']],
  ['2月30日', ['impossible']],
  ['2016-02-30', ['impossible']],
  ['2015年2月29日', ['impossible']],
  ['13月1日', ['impossible']],
  ['1 2月1日一3 1日', ['unreadable']],
  ['l2月31日', ['unreadable']],
  ['4月1日一4月30日', ['unreadable']],
  ['每周听课一节', ['recurring']],
  ['听课30节', []],
  ['三会一课', []],
  ['第一时间', []],
])('%s', (text, expected) => {
  expect(days(text)).toEqual(expected);
});

test('an unreadable date is quoted whole', () => {
  const text = '考核总结阶段(1 2月1日一3 1日)';
  const [found] = deadlinesIn(text);
  expect(found?.quote).toBe('1 2月1日一3 1日');
  expect(found && text.slice(found.start, found.end)).toBe('1 2月1日一3 1日');
});

test('29 February without a year may be real', () => {
  expect(deadlinesIn('2月29日')[0]?.kind).toBe('point');
});
