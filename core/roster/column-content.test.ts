import { expect, test } from 'vitest';
import { contentOf } from './column-content.ts';
test.each([
  [['20', '6', '0'], 'whole'],
  [['20', '6票', '0'], 'counted'],
  [['20', '-2', '6'], 'whole'],
  [['20', '二十', '6'], 'whole'],
  [['20', '6', '缺'], 'whole'],
  [['95', '92.5'], 'points'],
  [['95.5', '九十', '88.5'], 'points'],
  [['优秀', '合格', '优秀一'], 'grades'],
  [['', '—'], 'nothing'],
  // A third may be wrong, and no more; of two one that is no number decides nothing.
  [['20', '缺', '缺'], 'other'],
  [['20', '缺'], 'other'],
  [['1980-05', '2005-07', '20'], 'other'],
  [['一', '二', '三'], 'other'],
  [['75%', '20%'], 'other'],
])('what most of %j are is %s', (cells, content) => {
  expect(contentOf(cells)).toBe(content);
});
