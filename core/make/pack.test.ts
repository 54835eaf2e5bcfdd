import { expect, test } from 'vitest';
import { known } from '#tests/fixtures/authoring.ts';
import { bookOf, drafts, put } from '#tests/fixtures/authoring-drafts.ts';
import { gridSheet } from '../roster/grid.fixture.ts';
import { openWorkbook } from '../workbook/open.ts';
import { isPackWorkbook, lintWorkbook, packWorkbook } from './pack.ts';

test('the blank workbook of a pack is one, and its linter says what is missing', async () => {
  const { fileName, bytes, notes } = packWorkbook(known, { fileName: '标准包' });
  expect([fileName, notes]).toEqual(['标准包.xlsx', []]);
  const workbook = await openWorkbook(bytes, fileName);
  expect(isPackWorkbook(workbook)).toBe(true);
  const { problems, verified, title } = lintWorkbook(workbook, known);
  expect([verified, title]).toEqual([false, '']);
  expect(problems.filter(({ severity }) => severity === 'error').map(({ params }) => params['item'])).toEqual(
    ['名称', '摘录日期'],
  );
});

test('a problem is told with its sheet, cell and the word that was perhaps meant', () => {
  const sheets = drafts();
  put(sheets, '字段', 2, '类型', '数');
  const { problems } = lintWorkbook(bookOf(sheets), known);
  expect(problems.filter(({ code }) => code === 'authoring.unknownWord')).toEqual([
    expect.objectContaining({
      severity: 'error',
      sheet: '字段',
      cell: 'C3',
      value: '数',
      suggestion: '数字',
    }),
  ]);
});

test('a pack that is whole is verified', () => {
  const { verified, title } = lintWorkbook(bookOf(drafts()), known);
  expect(verified).toBe(true);
  expect(title).not.toBe('');
});

test.each<[string, string[][]]>([
  ['检查', [['序号', '姓名', '检查结果']]],
  ['设置', [['项目', '内容']]],
  ['汇总表', [['姓名', '身份证号', '所在支部']]],
])('a table that is called %s is no workbook of a pack', (name, cells) => {
  const sheets = [{ ...gridSheet(cells), name }];
  expect(isPackWorkbook({ sheets, date1904: false })).toBe(false);
});
