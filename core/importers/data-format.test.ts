import { expect, test } from 'vitest';
import { formatByCell, isJavaDateFormat } from './data-format.ts';
import { numberCell } from './poi.fixture.ts';
import { Abort } from './poi.ts';

const EASY = { date1904: false, fastExcel: false };

/** What EasyExcel 4.0.3 gave for these cells on a server set to Chinese. */
test.each<[string, number, string]>([
  ['General', 46143, '46143'],
  ['General', 0.5, '0.5'],
  ['General', 110105194912310000, '110105194912310000'],
  ['General', 12345678901.5, '12345678902'],
  ['General', 1234567890.12345, '1234567890'],
  ['General', 46143.354166666664, '46143.35417'],
  ['General', 1e-11, '0'],
  ['@', 13800000001, '13800000001'],
  ['0', 1234.5, '1235'],
  ['0.00', -0.004, '-0.00'],
  ['#,##0.00', 1234567.891, '1,234,567.89'],
  ['0%', 0.85, '85%'],
  ['0.00%', 0.85, '85.00%'],
  ['0 %', 0.85, '85 %'],
  ['0"人"', 12, '12人'],
  ['000000', 120, '000120'],
  ['#.##', 0.5, '0.5'],
  ['.00', 0.5, '.50'],
  ['0.???', 12, '12.???'],
  ['#,##0.00_);(#,##0.00)', -1234.5, '(1,234.50)'],
  ['#,##0.00_);(#,##0.00)', 1234.5, '1,234.50'],
  ['000-0000-0000', 13800000001, '13800000001--'],
  ['0;[Red]-0', -1234.5, '-1235'],
  ['[Red]0.00', 0.5, '0.50'],
  ['0.0,', 1234567.891, '1234.6'],
  ['0.0,', -0.25, '0.0'],
  ['0!.0,', 46143, '46.0!'],
  ['0.00E+00', 1234567.891, '1.23E+06'],
  ['0.00E+00', 0.85, '8.50E-01'],
  ['_ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * "-"??_ ;_ @_ ', 1234.5, '1,234.50'],
  ['_ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * "-"??_ ;_ @_ ', 0, '- 0'],
  ['_ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * "-"??_ ;_ @_ ', -1234.5, '-1,234.50'],
  ['0;-0;;@', 0, ''],
  ['yyyy\\-mm\\-dd', 46143, '2026-05-01'],
  ['yyyy/m/d', 46143, '2026/5/1'],
  ['yyyy"年"m"月"d"日"', 46143, '2026年5月1日'],
  ['[$-804]yyyy"年"m"月"d"日";@', 46143, '2026年5月1日'],
  ['[DBNum1]yyyy"年"m"月"', 46143, '2026年5月'],
  ['yyyy-mm-dd hh:mm', 46143.354166666664, '2026-05-01 08:30'],
  ['h:mm AM/PM', 46143.354166666664, '8:30 上午'],
  ['h:mm AM/PM', 46143.5625, '1:30 下午'],
  ['mm:ss', 46143.354166666664, '30:00'],
  ['d-mmm-yy', 46143, '1-5月-26'],
  ['yyyy/m/d h:mm', 46143.354166666664, '2026-5-1 8:30'],
])('%s shows %d as %s', (format, value, text) => {
  expect(formatByCell(numberCell(value, format), value, EASY)).toBe(text);
});

test('a date format cannot show a number below zero, nor a letter that Java does not know', () => {
  expect(() => formatByCell(numberCell(-1, 'yyyy/m/d'), -1, EASY)).toThrow(Abort);
  expect(() => formatByCell(numberCell(46143, 'e"年"m"月"'), 46143, EASY)).toThrow(Abort);
});

test.each<[string, number, string]>([
  ['0.0,', 46143, '5.0'],
  ['0.0,', 46143.354166666664, '4.6'],
  ['#,##0,', 46143, '5'],
  ['0!.0,', 1234.5, '0.1!'],
  ['#,##0.00', 1234.5, '1,234.50'],
])('FastExcel: %s shows %d as %s', (format, value, text) => {
  expect(formatByCell(numberCell(value, format), value, { ...EASY, fastExcel: true })).toBe(text);
});

test('dates of a 1904 workbook are counted from there', () => {
  expect(formatByCell(numberCell(44681, 'yyyy/m/d'), 44681, { ...EASY, date1904: true })).toBe('2026/5/1');
});

test.each<[string, boolean]>([
  ['yyyy\\-mm\\-dd;@', true],
  ['[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy', true],
  ['[h]:mm', true],
  ['m"月"d"日"', true],
  ['0"日"', false],
  ['[Red]0.00', false],
  ['General', false],
])('%s is a date format: %s', (format, isDate) => {
  expect(isJavaDateFormat(format)).toBe(isDate);
});
