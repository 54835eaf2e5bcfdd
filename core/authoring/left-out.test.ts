import { expect, test } from 'vitest';
import { known } from '#tests/fixtures/authoring.ts';
import { bookOf, drafts, put, reading, sheetIn, type Spoil, told } from '#tests/fixtures/authoring-drafts.ts';
import { textCell } from '../workbook/grid.ts';
import { readPackWorkbook } from './read.ts';

const FORM = '教师师德承诺登记表';

const add =
  (name: string, row: Readonly<Record<string, string>>): Spoil =>
  (sheets) => {
    const { cells } = sheetIn(sheets, name);
    cells.push(cells[0]!.map((header) => row[String(header)] ?? ''));
  };
const lastRow = (name: string): number => sheetIn(drafts(), name).cells.length + 1;

test('a field that is written twice is told once, where it stands, however many rows name it', () => {
  const spoil = add('字段', { 表单: FORM, 字段: '承诺等次', 类型: '文字', 别名: '等次' });
  expect(told(spoil)).toEqual([`error fieldTwice 字段 B${lastRow('字段')}`]);
  const own: Spoil = add('字段', { 表单: FORM, 字段: '承诺等次', 类型: '文字', 编号: 'anotherGrade' });
  expect(told(own).filter((line) => line.includes('fieldTwice'))).toEqual([]);
});

test('an option that is written twice is told as such', () => {
  const spoil = add('选项', { 表单: FORM, 字段: '承诺等次', 选项: '优 秀', 别名: '好' });
  expect(told(spoil)).toEqual([`error optionTwice 选项 C${lastRow('选项')}`]);
});

test('several fields where one may stand are told as that', () => {
  expect(told((sheets) => put(sheets, '检查', 2, '字段', '承诺等次、姓名'))).toEqual([
    'error oneField 检查 D3',
  ]);
});

test('a row that is hidden is read, and told', () => {
  const { sheets, date1904 } = bookOf(drafts());
  const hidden = sheets.map((sheet) =>
    sheet.name === '检查'
      ? Object.assign(Object.create(sheet) as typeof sheet, { hiddenRows: new Set([2]) })
      : sheet,
  );
  const { problems, verified } = readPackWorkbook({ sheets: hidden, date1904 }, known);
  expect(problems.filter(({ level }) => level !== 'note')).toMatchObject([
    { level: 'warning', code: 'authoring.hiddenRow', sheet: '检查', row: 3 },
  ]);
  expect(verified).toBe(true);
});

const struck =
  (all: boolean): Spoil =>
  (sheets) => {
    const row = sheetIn(sheets, '检查').cells[2]!;
    row.forEach((cell, at) => {
      if (typeof cell === 'string' && cell !== '' && (all || at === 0))
        row[at] = { ...textCell(cell), struck: true };
    });
  };

test('a row that is struck out as a whole is read, and told', () => {
  expect(told(struck(true))).toEqual(['warning struckRow 检查 3']);
  expect(told(struck(false))).toEqual([]);
});

const renumbered: Spoil = (sheets) => {
  for (const row of sheetIn(sheets, '示例').cells) if (row[0] === '2') row[0] = '乙7';
  put(sheets, '示例', 4, '应为', '合格');
};

test('an example is named by the number that its author gave it', () => {
  const found = reading(renumbered).problems.filter(({ code }) => code === 'authoring.exampleUnexpected');
  expect(found.map(({ params }) => params['no'])).toEqual([' 乙7']);
});
