import { describe, expect, test } from 'vitest';
import { cellsOf } from '#tests/fixtures/messy.ts';
import { ask, askMessy, codesOf, contractsOf, factOf, plain } from '#tests/fixtures/upload.ts';
import type { Cell } from '../model/workbook.ts';
import { readAsPortal } from './read-as-portal.ts';

const PEOPLE = [
  ['姓名', '性别', '入党时间'],
  ['张样', '男', '2016-05-01'],
  ['李样', '女', '2012-07-01'],
];
const ruoyi = { contracts: contractsOf('ruoyi') };

describe('no table, or more than one', () => {
  test('a sheet without a header says so, and nothing is read', () => {
    const answer = readAsPortal(ask(plain([['今天'], ['很好']]), ruoyi));
    expect(answer).toMatchObject({ readings: [], facts: [{ severity: 'error', code: 'upload.noHeader' }] });
  });

  test('tables side by side, and one below another', () => {
    const beside = PEOPLE.map((row) => [...row, '', ...row]);
    expect(codesOf(readAsPortal(ask(plain(beside), ruoyi)))).toContain('tablesBeside');
    const below = [...PEOPLE, ['姓名', '手机号', '部门'], ['王样', '19900000000', '语文组']];
    expect(codesOf(readAsPortal(ask(plain(below), ruoyi)))).toContain('secondTable');
  });

  test('what is of no form that is known, below a gap, is no record of the table above', () => {
    const goods = [
      ['物资名称', '单价', '数量'],
      ['签字笔', '12', '30'],
      ['笔记本', '6', '80'],
    ];
    const request = ask(plain([...PEOPLE, [], ...goods]), ruoyi);
    expect(factOf(readAsPortal(request), 'secondTable')).toMatchObject({
      params: { row: PEOPLE.length + 2 },
    });
    expect(request.read.roster.rows.map(({ row }) => row)).toEqual(PEOPLE.slice(1).map((_, at) => at + 2));
  });

  test('two columns of one name', () => {
    const rows = PEOPLE.map((row) => [...row, row[1] ?? '']);
    expect(factOf(readAsPortal(ask(plain(rows), ruoyi)), 'headerTwice')).toMatchObject({ cell: 'D1' });
  });

  test('a million declared rows are not read one by one', () => {
    const base = plain(PEOPLE).sheets[0] ?? fail();
    const blankCell: Cell = { type: 'blank', value: null, text: '', format: 'General', date: false };
    const sheet = {
      ...base,
      rowCount: 1_048_576,
      cell: (row: number, column: number) => base.cell(row, column) ?? (column === 0 ? blankCell : undefined),
      values: (row: number) => (row < 3 ? base.values(row) : [null]),
      hasRow: () => true,
    };
    const answer = readAsPortal(ask({ sheets: [sheet], date1904: false }, { contracts: contractsOf('pig') }));
    expect(factOf(answer, 'rowsDeclared')).toMatchObject({
      cell: 'A4',
      params: { rows: 1_048_576, last: 3 },
    });
    expect(factOf(answer, 'emptyTaken')).toBeDefined();
    expect(answer.readings[0]?.rows).toHaveLength(3);
  });
});

test('the cells of a program are read as those of its file, where the file’s own storing says nothing more', async () => {
  const portal = { titleRows: 1 };
  const fromFile = await askMessy(undefined, { ...ruoyi, portal });
  const fromCells = ask(cellsOf(fromFile.workbook), { ...ruoyi, portal });
  expect(readAsPortal(fromCells)).toEqual(readAsPortal(fromFile));
});

test('progress is told step by step, to the end', async () => {
  const told: string[] = [];
  const onProgress = (done: number, of: number): number => told.push(`${done}/${of}`);
  readAsPortal(await askMessy(undefined, { contracts: contractsOf('ruoyi', 'hutool'), onProgress }));
  expect(told).toEqual(['1/3', '2/3', '3/3']);
});

function fail(): never {
  throw new Error('nothing was read');
}
