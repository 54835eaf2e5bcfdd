import { expect, test } from 'vitest';
import { areCounts, contentOf } from './column-content.ts';

test.each([
  [['20', '6票', '0'], 'whole'],
  [['20', '-2', '6'], 'whole'],
  [['20', '二十', '6'], 'whole'],
  [['20', '6', '缺'], 'whole'],
  [['95', '92.5'], 'marks'],
  [['95.5', '九十', '88.5'], 'marks'],
  [['优秀', '合格', '优秀一'], 'grades'],
  [['', '—'], 'nothing'],
  // A third may be wrong, and no more; of two one that is no number decides nothing.
  [['20', '缺', '缺'], 'other'],
  [['20', '缺'], 'other'],
  [['1980-05', '2005-07', '20'], 'other'],
  [['一', '二', '三'], 'other'],
  [['75%', '20%'], 'other'],
])('what most of %j are is %s', (cells, kind) => {
  expect(contentOf(cells).kind).toBe(kind);
});

const columns = (...cells: string[][]) => areCounts(cells.map(contentOf));

test('counts are looked at together, and words among them are none', () => {
  expect(columns(['20', '18', '19'], ['二', '三', '4'], ['0', '0', '0'])).toBe(true);
  expect(columns(['20', '18'], [], ['0', '0'])).toBe(true);
  expect(columns(['20', '18'], ['2', '3'], ['张示例缺席', '王示例缺席'])).toBe(false);
  expect(columns(['20.5', '18.5'], ['2.5', '3'])).toBe(false);
});
