import { expect, it } from 'vitest';
import { dateFormatIn, formatDate, toIsoDate } from './date.ts';

it.each([
  ['2016年5月1日', '2016-05-01'],
  ['2016.05', '2016-05'],
  ['2016/5/1', '2016-05-01'],
  ['20160501', '2016-05-01'],
  ['２０１６-０５-０１', '2016-05-01'],
  ['2016-13-01', null],
  ['2016-02-31', null],
  ['2015年2月29日', null],
  ['2016-02-29', '2016-02-29'],
  ['11月底前', null],
  ['2016-05-01 08:00', null],
])('%s reads as %s', (text, iso) => {
  expect(toIsoDate(text)).toBe(iso);
});

it.each([
  ['（格式：2016-05-01）', 'YYYY-MM-DD'],
  ['如 2016.5.1', 'YYYY.M.D'],
  ['例：2016年05月', 'YYYY年MM月'],
  ['2016年5月1日', 'YYYY年M月D日'],
  ['yyyy-mm-dd', 'YYYY-MM-DD'],
  ['YYYY年MM月DD日', 'YYYY年MM月DD日'],
  ['格式19900101', 'YYYYMMDD'],
  ['yyyymm', undefined],
  ['请输入姓名', undefined],
  ['身份证 11010519491231002X', undefined],
])('the format in %s is %s', (hint, format) => {
  expect(dateFormatIn(hint)).toBe(format);
});

it('writes what the format asks for, and nothing it does not have', () => {
  expect(formatDate('2016-05-01', 'YYYY年M月D日')).toEqual({ text: '2016年5月1日' });
  expect(formatDate('2016-05-01', 'YYYYMMDD')).toEqual({ text: '20160501' });
  expect(formatDate('2016-05', 'YYYY-MM-DD')).toEqual({ problem: 'dayMissing' });
  expect(formatDate('2016', 'YYYY')).toEqual({ text: '2016' });
  expect(formatDate('2016年', 'YYYY 年')).toEqual({ text: '2016 年' });
  expect(formatDate('2016', 'YYYY-MM')).toEqual({ problem: 'notADate' });
  expect(formatDate('长期', 'YYYY-MM-DD')).toEqual({ problem: 'notADate' });
  for (const text of ['2026-02-30', '2026年13月', '20260230', '2026/2/30 08:30'])
    expect(formatDate(text, 'YYYY-MM-DD HH:mm:ss')).toEqual({ problem: 'noSuchDay' });
});

it('writes a time of day where the value has one', () => {
  const long = 'YYYY-MM-DD HH:mm:ss';
  expect(formatDate('2016年5月1日 8:30', long)).toEqual({ text: '2016-05-01 08:30:00' });
  expect(formatDate('2016-05-01 08:30', 'YYYY/M/D HH:mm')).toEqual({ text: '2016/5/1 08:30' });
  expect(formatDate('2016-05-01 08:30:15', 'YYYY/M/D HH:mm')).toEqual({ problem: 'formatUnknown' });
  expect(formatDate('2016-05-01 25:30', long)).toEqual({ problem: 'notADate' });
  expect(formatDate('2016-05 08:30', long)).toEqual({ problem: 'dayMissing' });
  expect(formatDate('2016-05-01', long)).toEqual({ problem: 'formatUnknown' });
});
