import { expect, test } from 'vitest';
import { formatNumber, formatText, isDateFormat } from './number-format.ts';

test.each([
  ['General', 0.1, '0.1'],
  ['General', 12345678901, '12345678901'],
  ['General', 123456789012, '1.23457E+11'],
  ['0', 2.5, '3'],
  ['0.00', 1.005, '1.01'],
  ['0', Number('999999198902230000'), '999999198902230000'],
  ['#,##0.0', -Number('1234567890123456789'), '-1,234,567,890,123,460,000.0'],
  ['0', 123456789012345, '123456789012345'],
  ['#,##0.00', 1234567.891, '1,234,567.89'],
  ['#,##0', -1234, '-1,234'],
  ['0%', 0.256, '26%'],
  ['0.00%', 0.5, '50.00%'],
  ['0.0#', 1.5, '1.5'],
  ['000000', 42, '000042'],
  ['0"人"', 12, '12人'],
  ['#,##0;[Red]-#,##0', -5, '-5'],
  ['0;-0;"零"', 0, '零'],
  ['[>=60]"合格";"不合格"', 59, '不合格'],
  ['0.00E+00', 12345, '1.23E+04'],
  ['#,##0,', 1234567, '1,235'],
  ['[$¥-804]#,##0.00', 12.5, '¥12.50'],
  ['0000"年"00"月"', 201605, '2016年05月'],
  ['000-0000-0000', 13800000001, '138-0000-0001'],
  ['###-####', 12, '-12'],
  ['00,000', 12, '00,012'],
  ['.00', 12.5, '12.50'],
  ['0.0?', 1.5, '1.5 '],
  ['# ?/?', 12.3, '12 1/3'],
  ['# ??/??', -0.456, '- 26/57'],
  ['# ?/8', 2.99, '3    '],
  ['?/?', 1.5, '3/2'],
  ['[<-25]General;[>25]General;General', -26, '26'],
  ['[<=99]0-00;0', -12, '-0-12'],
])('%s of %d is %s', (code, value, shown) => {
  expect(formatNumber(value, code, false)).toBe(shown);
});

test.each([
  ['yyyy-mm-dd', '2026-05-01'],
  ['yyyy/m/d', '2026/5/1'],
  ['yyyy.mm', '2026.05'],
  ['yyyy"年"m"月"d"日"', '2026年5月1日'],
  ['[$-804]yyyy"年"m"月"d"日" aaaa', '2026年5月1日 星期五'],
  ['yyyy-mm-dd hh:mm:ss', '2026-05-01 14:30:05'],
  ['上午/下午h"时"mm"分"', '下午2时30分'],
  ['h:mm AM/PM', '2:30 PM'],
  ['mm:ss', '30:05'],
  ['mmm d, yy', 'May 1, 26'],
])('%s shows a date as %s', (code, shown) => {
  expect(formatNumber(46143 + (14 * 3600 + 30 * 60 + 5) / 86_400, code, false)).toBe(shown);
});

test.each([
  ['m/d;@', -1.2, '-1.2'],
  ['yyyy-mm-dd', -1, '-1'],
  ['[h]', -1.2, '-28'],
  ['[ss]', -1.2, '-103680'],
  ['[h]:mm', -1.2, '-1.2'],
  ['hh[mm]', 1.5, '1.5'],
  ['mm:ss.0', 1234.567, '36:28.8'],
  ['[$-F800]dddd, mmmm dd, yyyy', 42491, '2016年5月1日'],
  ['[$-F400]h:mm:ss AM/PM', 0.75, '18:00:00'],
])('%s of %d is %s', (code, value, shown) => {
  expect(formatNumber(value, code, false)).toBe(shown);
});

const LARGE = 1.5e300;
const SATURDAY = 42504;

// LibreOffice shows the same, and Excel where it is known to (2026-11).
test.each([
  ['[DBNum1][$-804]yyyy"年"m"月"d"日"', SATURDAY, '二〇一六年五月十四日'],
  ['[DBNum1][$-804]yyyy"年"m"月"d"日"', 42735, '二〇一六年十二月三十一日'],
  ['[DBNum2][$-804]yyyy"年"m"月"d"日"', 42491, '贰零壹陆年伍月壹日'],
  ['[DBNum1][$-804]m"月"d"日"', SATURDAY, '五月十四日'],
  ['[$-804]dddd', SATURDAY, '星期六'],
  ['[$-zh-CN]dddd', SATURDAY, '星期六'],
  ['[$-804]mmmm', SATURDAY, '五月'],
  ['[$-804]mmm', SATURDAY, '5月'],
  ['[$-804]AM/PM h:mm', 45000 + (8 * 60 + 5) / 1440, '上午 8:05'],
  ['[$-409]dddd mmmm', SATURDAY, 'Saturday May'],
  ['[$-10409]dddd', SATURDAY, 'Saturday'],
  ['[$-404]e"年"', SATURDAY, '105年'],
  ['[DBNum1][$-804]General', 0, '〇'],
  ['[DBNum1][$-804]General', 12, '一十二'],
  ['[DBNum1][$-804]General', 101, '一百〇一'],
  ['[DBNum1][$-804]General', 10010, '一万〇一十'],
  ['[DBNum1][$-804]General', 1_000_001, '一百万〇一'],
  ['[DBNum1][$-804]General', 100_010_001, '一亿〇一万〇一'],
  ['[DBNum1][$-804]General', -123, '-一百二十三'],
  ['[DBNum2][$-804]General', 123, '壹佰贰拾叁'],
  ['[DBNum2]General"元整"', 1_234_567_890, '壹拾贰亿叁仟肆佰伍拾陆万柒仟捌佰玖拾元整'],
  ['[DBNum2]', 110, '壹佰壹拾'],
])('%s of %d is in Chinese: %s', (code, value, shown) => {
  expect(formatNumber(value, code, false)).toBe(shown);
});

test.each([
  // Programs differ: 壹拾肆 and 拾肆, 一二三 and 一百二十三, 周六 and 六.
  ['[DBNum2][$-804]yyyy"年"m"月"d"日"', SATURDAY, '2016年5月14日'],
  ['[DBNum1][$-804]h"时"mm"分"', 0.5625, '13时30分'],
  ['[DBNum1][$-804]0', 123, '123'],
  ['[DBNum1][$-804]General', 12.5, '12.5'],
  ['[DBNum3][$-804]General', 123, '123'],
  ['[$-804]ddd', SATURDAY, '42504'],
  ['[$-411]dddd', SATURDAY, '42504'],
  ['[$-411]ge"年"', SATURDAY, '42504'],
  ['[$-1010404]e"年"', SATURDAY, '105年'],
  ['[$-4010404]e"年"', SATURDAY, '42504'],
  ['0.00', LARGE, `15${'0'.repeat(299)}.00`],
  ['0.00E+00', 9.999, '1.00E+01'],
])('%s of %d stays what it is rather than wrong: %s', (code, value, shown) => {
  expect(formatNumber(value, code, false)).toBe(shown);
});

test('elapsed hours go on beyond a day', () => {
  expect(formatNumber(1.5, '[h]:mm', false)).toBe('36:00');
});

test.each([
  ['yyyy-mm-dd', true],
  ['m"月"d"日"', true],
  ['[h]:mm', true],
  ['0.00', false],
  ['0"d"', false],
  ['General', false],
  ['[Red]0.00', false],
  ['0.00E+00', false],
  ['[$USD-409]#,##0', false],
  ['@', false],
])('%s is a date format: %s', (code, is) => {
  expect(isDateFormat(code)).toBe(is);
});

test('text is shown by the text section', () => {
  expect(formatText('甲', '0;-0;0;"["@"]"')).toBe('[甲]');
  expect(formatText('甲', '0.00')).toBe('甲');
});
