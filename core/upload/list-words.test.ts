import { expect, test } from 'vitest';
import type { HostValidation } from '../host/sheet-host.ts';
import { gridSheet, textCell } from '../workbook/grid.ts';
import { listWords } from './list-words.ts';

const workbook = {
  date1904: false,
  sheets: [
    gridSheet('表', [['姓名', '性别', '等次'].map(textCell)]),
    gridSheet('字典 一', [
      [textCell('优秀'), textCell('男')],
      [textCell('合格'), textCell('女')],
    ]),
  ],
};
const B = { sheet: '表', top: 1, bottom: 9, left: 1, right: 1 };
const C = { ...B, left: 2, right: 2 };
const list = (range: typeof B, rule: Partial<HostValidation>): HostValidation => ({
  range,
  kind: 'list',
  ...rule,
});
const words = (rules: HostValidation[], names: [string, string][] = []) =>
  listWords({ rules, names: names.map(([name, refersTo]) => ({ name, refersTo, hidden: false })) }, workbook);

test('words by column, as they stand in the rule, in cells of another sheet, or under a name', () => {
  expect(words([list({ ...B, right: 2 }, { words: ['男', '女'] })])).toEqual({
    B: ['男', '女'],
    C: ['男', '女'],
  });
  expect(words([list(C, { formula: "'字典 一'!$A$1:$A$2" })])).toEqual({ C: ['优秀', '合格'] });
  expect(words([list(B, { formula: '性别' })], [['性别', "'字典 一'!$B:$B"]])).toEqual({ B: ['男', '女'] });
});

test('of several different lists in one column nobody knows which is meant; the same one twice is one', () => {
  const later = { ...B, top: 10, bottom: 20 };
  const own = list(B, { words: ['男', '女'] });
  expect(words([own, list(later, { words: ['是', '否'] })])).toEqual({});
  expect(words([own, list(later, { formula: "'字典 一'!$B$1:$B$2" })])).toEqual({ B: ['男', '女'] });
  expect(words([own, list(later, { formula: '不知道的名称' })])).toEqual({});
});

test('a list that depends on its row, or on what no formula tells, says nothing', () => {
  expect(words([list(C, { formula: 'INDIRECT($B2)' })])).toEqual({});
  expect(words([list(C, { formula: "'没有的表'!$A$1:$A$2" })])).toEqual({});
  expect(words([list({ ...C, sheet: '没有的表' }, { formula: '$A$1:$A$2' })])).toEqual({});
  expect(words([{ range: C, kind: 'other', formula: '5' }])).toEqual({});
});
