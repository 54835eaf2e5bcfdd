import { describe, expect, test } from 'vitest';
import ballotSummary from '../forms/ballot-summary.ts';
import general from '../forms/general.ts';
import memberPledge from '../forms/member-pledge.ts';
import type { FormType } from '../model/form-type.ts';
import { type GridCell, gridSheet } from '../roster/grid.fixture.ts';
import { readRosters } from '../roster/workbook.ts';
import { repairsOf } from './repairs.ts';

const HEADER = ['姓名', '身份证号', '联系电话', '入党时间', '承诺事项'];

const membersIn = (...rows: GridCell[][]) => repairsUnder(memberPledge, HEADER, ...rows);

function repairsUnder(form: FormType, ...grid: GridCell[][]) {
  const sheet = gridSheet(grid);
  const options = { form, records: true, keepUnread: true };
  const [read] = readRosters({ sheets: [sheet], date1904: false }, [form], options).sheets;
  if (!read) throw new Error('no sheet');
  return repairsOf(sheet, read.roster, read.form, false);
}

describe('repairs of a sheet', () => {
  test('are offered on every line of a person, each at its cell', () => {
    const { repairs } = membersIn(
      ['王样一', '11010519491231002X', '19900000001', '2003-07-01', '听课二十节'],
      ['王 样一', '11010519491231002X', '19900000001', '2003年7月1日', '家访十户'],
    );
    const told = repairs.filter(({ range }) => !range.includes(':'));
    expect(told.map(({ range, kinds, now, next }) => [range, kinds, now, next])).toEqual([
      ['A3', ['blanks'], '王 样一', '王样一'],
      ['D3', ['date-format'], '2003年7月1日', '2003-07-01'],
    ]);
  });

  test('make texts of numbers that are codes, and of the formats of their column', () => {
    const { repairs } = membersIn(
      ['王样一', '11010519491231002X', 19_900_000_001, '2003-07-01', '听课二十节'],
      ['李样二', '440524188001010014', '', '2003-07-01', '家访十户'],
    );
    expect(repairs.map(({ range, kinds, writes }) => [range, kinds, writes.length])).toEqual([
      ['C2', ['text-format'], 1],
      ['B2:B3', ['text-format'], 2],
      ['C3', ['text-format'], 1],
    ]);
    expect(repairs[0]?.writes).toEqual([{ row: 1, column: 2, format: '@', value: '19900000001' }]);
    expect(repairs[1]?.writes[0]).toEqual({ row: 1, column: 1, format: '@' });
  });

  test('leave digits among days to a person, with their place, also where the field may say anything', () => {
    const days = [46_143, 46_144, 46_145, 46_146].map((serial, n): GridCell[] => [
      `王样${n}`,
      '听课',
      { serial },
    ]);
    const { repairs, refused } = repairsUnder(
      memberPledge,
      ['姓名', '承诺事项', '完成时限'],
      ...days,
      ['赵样四', '听课', '20260630'],
      ['钱样五', '听课', 20_260_630],
      ['孙样六', '听课', '2026年6月底'],
    );
    expect(repairs).toEqual([]);
    expect(refused.map(({ cell, code, params }) => [cell, code, params['text']])).toEqual([
      ['C6', 'repair.dateAmongDays', '20260630'],
      ['C7', 'repair.dateAmongDays', '20260630'],
    ]);
  });

  test('are written as the others of their column are, so that sums and orders take them along', () => {
    const found = repairsUnder(
      ballotSummary,
      ['姓名', '优秀票数', '合格票数'],
      ['王样一', 38, '5'],
      ['李样二', '38票', '５'],
      ['张样三', 40, '６票'],
      ['赵样四', 41, '7'],
      ['钱样五', '42', '8'],
    );
    expect(found.repairs.map(({ range, writes }) => [range, writes[0]?.value])).toEqual([
      ['B3', 38],
      // Most of these are texts: nobody asked for another kind.
      ['C3', '5'],
      ['C4', '6'],
      ['B6', 42],
    ]);
    expect(found.repairs.at(-1)?.kinds).toEqual(['as-number']);
    const days = membersIn(
      ['王样一', '', '', { serial: 42_491 }, '听课二十节'],
      ['李样二', '', '', { serial: 42_492 }, '家访十户'],
      ['钱样五', '', '', { serial: 42_494 }, '家访九户'],
      ['张样三', '', '', '2016年5月3日', '家访二十户'],
      ['赵样四', '', '', '2016年5月', '家访三户'],
    );
    const written = days.repairs.flatMap(({ writes }) => writes).filter(({ column }) => column === 3);
    expect(written[0]).toMatchObject({ value: 42_493, format: expect.stringMatching(/y/) });
    // A month is no day.
    expect(written.slice(1).map(({ value }) => value)).toEqual(['2016-05']);
  });

  test('leave what has lost its digits, and say so', () => {
    const { repairs, refused } = membersIn([
      '王样一',
      110_105_194_912_310_000,
      '19900000001',
      '2003-07-01',
      '听课二十节',
    ]);
    expect(refused).toEqual([
      { cell: 'B2', code: 'repair.digitsLost', params: { cell: 'B2', field: '身份证号' } },
    ]);
    expect(repairs.map(({ range }) => range)).not.toContain('B2');
  });

  test.each<[GridCell, string]>([
    // It may have been 2016.10 before the cell dropped the zero.
    [2016.1, 'repair.dateUnclear'],
    // 2001-05, or 2020-01-05.
    [200_105, 'repair.dateUnclear'],
    ['200105', 'repair.dateUnclear'],
    [980_701, 'repair.dateUnclear'],
    ['5/3/2016', 'repair.dateUnclear'],
    ['16.5.3', 'repair.dateUnclear'],
    ['2016.2.30', 'repair.noSuchDay'],
    [20_161_301, 'repair.noSuchDay'],
    ['3016年5月1日', 'repair.noSuchDay'],
    [42_493, 'repair.dateNumber'],
  ])('leave %s, of which nobody can tell which day it is', (day, code) => {
    const { repairs, refused } = membersIn(['王样一', '', '19900000001', day, '听课二十节']);
    const text = String(day);
    expect(refused).toEqual([{ cell: 'D2', code, params: { cell: 'D2', field: '入党时间', text } }]);
    expect(repairs.map(({ range }) => range)).not.toContain('D2');
  });

  test.each<[GridCell, string]>([
    [20_160_503, '2016-05-03'],
    [2016.5, '2016-05'],
    ['2016．5．3', '2016-05-03'],
    ['2016年5月', '2016-05'],
  ])('write %s, of which there is one reading, as %s', (day, next) => {
    const { repairs, refused } = membersIn(['王样一', '', '19900000001', day, '听课二十节']);
    expect(refused).toEqual([]);
    expect(repairs.find(({ range }) => range === 'D2')).toMatchObject({ next });
  });

  test('leave a formula, a power of ten and words for a number', () => {
    const { refused } = membersIn(
      ['王样一', '', '19900000001', { formula: 'B1', result: '2003年7月1日' }, '听课二十节'],
      ['李样二', '', '1.39E+10', '2003-07-01', '听课二十节'],
    );
    expect(refused.map(({ cell, code }) => [cell, code])).toEqual([
      ['D2', 'repair.formula'],
      ['C3', 'repair.powerOfTen'],
    ]);
    const ballots = repairsUnder(general, ['姓名', '优秀票数'], ['王样一', '近三十票']);
    expect(ballots.refused.map(({ cell, code }) => [cell, code])).toEqual([['B2', 'repair.numberUnclear']]);
  });

  test('never make one of two people who stand in a cell', () => {
    const { repairs } = membersIn(['王样 李样', '', '19900000001', '2003-07-01', '听课二十节']);
    expect(repairs.map(({ range }) => range)).not.toContain('A2');
  });
});
