import { expect, it } from 'vitest';
import {
  dateParts,
  formatOf,
  inFormat,
  partsIn,
  sameDate,
  sameTime,
  timeFormatOf,
  unusualFormatIn,
} from './dates.ts';

it.each([
  [[2016, 5], 'YYYY-MM', '2016-05'],
  [[2016, 5, 1], 'YYYY/M/D', '2016/5/1'],
  [[2016, 5, 1], 'YYYY-MM-DD HH:mm:ss', '2016-05-01 00:00:00'],
  [[2016, 5], 'YYYY-MM-DD', undefined],
  [[2016], 'YYYY-MM', undefined],
])('%j in %s is %s', (parts, format, written) => {
  expect(inFormat(parts, format)).toBe(written);
});

it.each([
  ['2016', [2016], 'YYYY'],
  ['2016 年', [2016], 'YYYY 年'],
  ['2016年5月', [2016, 5], 'YYYY年M月'],
  ['2016级', null, undefined],
  ['16', null, undefined],
])('%s has the parts %j and the layout %s', (text, parts, layout) => {
  expect(dateParts(text)).toEqual(parts);
  expect(formatOf(text)).toBe(layout);
});

it.each([
  ['2016', '2016年', true],
  ['2016', '2016-01', false],
  ['2016', '2016-01-01', false],
  ['2016-05-01', '2016年5月1日 00:00:00', true],
])('%s and %s are the same: %s', (a, b, same) => {
  expect(sameDate(a, b)).toBe(same);
});

it.each([
  ['08:30', '8:30:00', true, 'HH:mm'],
  ['8时30分', '08：30', true, 'HH:mm'],
  ['08:30:15', '08:30', false, 'HH:mm:ss'],
  ['下午', '下午', true, undefined],
  ['25:00', '25:00', true, undefined],
])('%s and %s are the same time of day: %s', (a, b, same, layout) => {
  expect(sameTime(a, b)).toBe(same);
  expect(timeFormatOf(a)).toBe(layout);
});

it.each([
  ['dd/mm/yyyy', 'DD/MM/YYYY'],
  ['MM/DD/YYYY', 'MM/DD/YYYY'],
  ['例：31/12/2016', 'DD/MM/YYYY'],
  ['例：12-31-2016', 'MM-DD-YYYY'],
  ['03/04/2016', 'XX/XX/XXXX'],
  ['XXXX.XX.XX', 'YYYY.MM.DD'],
  ['____年__月__日', 'YYYY年MM月DD日'],
  ['XX/XX/XXXX', 'XX/XX/XXXX'],
  ['参加工作时间（年）', 'YYYY'],
  ['年', 'YYYY'],
  ['yyyy', 'YYYY'],
  ['XXXX-XXXXXXX', undefined],
  ['年级', undefined],
])('%s asks for %s', (hint, format) => {
  expect(unusualFormatIn(hint)).toBe(format);
});

it.each([
  ['01/07/1999', 'DD/MM/YYYY', [1999, 7, 1]],
  ['07/01/1999', 'MM/DD/YYYY', [1999, 7, 1]],
  ['1999年7月1日', 'YYYY年M月D日', [1999, 7, 1]],
  ['01/07', 'DD/MM/YYYY', null],
])('%s in %s', (text, layout, parts) => {
  expect(partsIn(text, layout)).toEqual(parts);
});
