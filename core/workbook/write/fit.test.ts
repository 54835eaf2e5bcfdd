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
