import { expect, test } from 'vitest';
import { isSameFormat } from './same-format.ts';

test.each([
  ['General', 'G/通用格式'],
  ['General', ''],
  ['yyyy-mm-dd', 'yyyy\\-mm\\-dd'],
  ['yyyy年m月d日', 'yyyy"年"m"月"d"日"'],
  ['yyyy/m/d', 'yyyy/m/d;@'],
  ['[$-804]yyyy"年"m"月"', 'yyyy年m月'],
  ['yyyy.mm.dd', 'yyyy\\.mm\\.dd'],
  ['YYYY-MM-DD', 'yyyy-mm-dd'],
])('%s and %s mean the same', (one, other) => {
  expect(isSameFormat(one, other)).toBe(true);
  expect(isSameFormat(other, one)).toBe(true);
});

test.each([
  ['General', '@'],
  ['yyyy-mm-dd', 'yyyy/mm/dd'],
  ['0.0', '0\\.0'],
  ['#,##0', '#\\,##0'],
  ['0', '0"人"'],
  ['yyyy-mm', 'yyyy-mm-dd'],
])('%s and %s do not', (one, other) => {
  expect(isSameFormat(one, other)).toBe(false);
});
