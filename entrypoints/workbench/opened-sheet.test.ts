import { expect, test } from 'vitest';
import { gridSheet } from '#core/roster/grid.fixture.ts';
import { openSheet } from './opened-sheet.ts';

const stored = { subjects: [], records: [] };
const notes = { ...gridSheet([['填表说明'], ['姓名'], ['一人一行，不要改动表头']]), name: '说明' };
const card = {
  ...gridSheet([
    ['姓名', '甲一', '性别', '男'],
    ['民族', '汉族', '学历', '大学本科'],
  ]),
  name: '登记表',
};
const people = {
  ...gridSheet([
    ['姓名', '性别', '民族'],
    ['甲一', '男', '汉族'],
  ]),
  name: '一支部',
};

test('a workbook opens at the sheet whose header names most fields, behind instructions and forms', () => {
  const workbook = { sheets: [notes, card, people], date1904: false };
  const opened = openSheet({ file: '名册.xlsx', workbook, mapping: {} }, stored);
  expect(opened?.sheet).toBe('一支部');
  expect(opened?.roster.rows).toHaveLength(1);
});

test('a hidden sheet is opened only when it is asked for', () => {
  const workbook = { sheets: [notes, { ...people, hidden: true }], date1904: false };
  expect(openSheet({ file: '名册.xlsx', workbook, mapping: {} }, stored)?.sheet).toBe('说明');
  const asked = openSheet({ file: '名册.xlsx', workbook, mapping: {}, sheet: '一支部' }, stored);
  expect(asked?.roster.rows).toHaveLength(1);
});
