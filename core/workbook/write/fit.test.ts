import { expect, test } from 'vitest';
import { readWorkbook } from '../xlsx/read.ts';
import { type ColumnSpec, writeWorkbook } from '../write.ts';

function stored(column: Omit<ColumnSpec, 'header'>, value: string): unknown[] {
  const bytes = writeWorkbook([{ name: '表', columns: [{ header: '列', ...column }], rows: [[value]] }]);
  const cell = readWorkbook(bytes).sheets[0]?.cell(1, 0);
  return [cell?.type, cell?.text, cell?.format];
}

test.each([
  ['percent', '85%', 'number', '0%'],
  ['percent', '12.5%', 'number', '0.0%'],
  ['percent', '-0.25%', 'number', '0.00%'],
  ['percent', '100.10%', 'number', '0.00%'],
  ['percent', '085%', 'text', '@'],
  ['percent', '85', 'text', '@'],
  ['number', '-3', 'number', 'General'],
  ['number', '0.1', 'number', 'General'],
  ['number', '-0', 'text', '@'],
  ['number', '1e3', 'text', '@'],
  ['number', '123456789012345678', 'text', '@'],
  ['date', '2016-05-01', 'number', 'yyyy-mm-dd'],
  ['date', '2016-05', 'number', 'yyyy-mm'],
  ['date', '2016-05-01 08:30', 'number', 'yyyy-mm-dd hh:mm'],
  ['date', '2016-05-01 08:30:59', 'number', 'yyyy-mm-dd hh:mm:ss'],
  ['date', '2016-05-01 25:00', 'text', '@'],
  ['date', '2016-02-30', 'text', '@'],
  ['date', '2016-05-01T08:30Z', 'text', '@'],
  ['date', '1899-01-01', 'text', '@'],
  ['text', '2016-05-01', 'text', '@'],
] as const)('in a %s column %s is %s and looks the same', (type, value, as, format) => {
  expect(stored({ type }, value)).toEqual([as, value, format]);
});

test("a column's own format shows its values, as far as it tells as much as they do", () => {
  const chinese = { type: 'date', format: 'yyyy"年"m"月"d"日"' } as const;
  expect(stored(chinese, '2016-05-01')).toEqual(['number', '2016年5月1日', chinese.format]);
  expect(stored(chinese, '2016-05')).toEqual(['number', '2016-05', 'yyyy-mm']);
  expect(stored(chinese, '2016-05-01 08:30:00')[1]).toBe('2016-05-01 08:30:00');
  const money = { type: 'number', format: '#,##0.00' } as const;
  expect(stored(money, '1,234.50')).toEqual(['number', '1,234.50', money.format]);
  expect(stored(money, '1234.5')).toEqual(['number', '1,234.50', money.format]);
  expect(stored(money, '1,23')).toEqual(['text', '1,23', '@']);
});

test.each([
  ['number', '0', '9.5', 'text', '9.5'],
  ['number', '0', '100', 'number', '100'],
  ['number', '#,##0', '1234.5', 'text', '1234.5'],
  ['number', '#,##0', '1234', 'number', '1,234'],
  ['number', '0%', '0.85', 'text', '0.85'],
  ['number', '0,', '12000', 'text', '12000'],
  ['number', '0"分";0"分"', '-5', 'text', '-5'],
  ['number', '0"分"', '12', 'number', '12分'],
  ['number', '"第1批"0', '5', 'text', '5'],
  ['number', '0.00', '1.5', 'number', '1.50'],
  ['number', '0.0', '1.50', 'text', '1.50'],
  ['number', '#,##0.00_);(#,##0.00)', '-1234.5', 'number', '(1,234.50)'],
  ['number', ';;;', '5', 'text', '5'],
  ['number', '000000', '42', 'number', '000042'],
  ['number', '000000', '042', 'text', '042'],
  ['number', 'yyyy-mm-dd', '42491', 'text', '42491'],
  ['date', 'yyyy', '2016-05', 'number', '2016-05'],
  ['date', 'h:mm', '2016-05-01', 'number', '2016-05-01'],
  ['date', 'yyyy-mm-dd hh', '2016-05-01 08:30', 'number', '2016-05-01 08:30'],
  ['date', 'yyyy-mm-dd hh:mm', '2016-05-01', 'number', '2016-05-01'],
  ['date', 'yyyy"年"m"月" aaaa', '2016-05-01', 'number', '2016-05-01'],
  ['date', 'yyyy"年"m"月"d"日" aaaa', '2016-05-01', 'number', '2016年5月1日 星期日'],
  ['date', '[$-411]ge"年"m"月"d"日"', '2016-05-01', 'number', '2016-05-01'],
  ['date', '[DBNum1]yyyy"年"m"月"', '2016-05', 'number', '二〇一六年五月'],
  ['date', 'd-mmm-yy', '2016-05-01', 'number', '1-May-16'],
  ['date', 'mmmmm d, yyyy', '2016-05-01', 'number', '2016-05-01'],
  ['date', '[h]:mm', '2016-05-01 08:30', 'number', '2016-05-01 08:30'],
] as const)('in a %s column of the format %s, %s is %s and shows %s', (type, format, value, as, shown) => {
  expect(stored({ type, format }, value).slice(0, 2)).toEqual([as, shown]);
});

test.each([
  ['0.00001', 'text'],
  ['12345678901', 'number'],
  ['123456789012', 'text'],
  ['1234567.8912345', 'text'],
  ['0.123456789', 'number'],
])('without a format %s is %s, as General would show long digits otherwise', (value, as) => {
  expect(stored({ type: 'number' }, value).slice(0, 2)).toEqual([as, value]);
});
