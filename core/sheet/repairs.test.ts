import { describe, expect, test } from 'vitest';
import memberPledge from '../forms/member-pledge.ts';
import { type GridCell, gridSheet } from '../roster/grid.fixture.ts';
import { readRosters } from '../roster/workbook.ts';
import { repairsOf } from './repairs.ts';

const HEADER = ['姓名', '身份证号', '联系电话', '入党时间', '承诺事项'];

function repairsIn(...rows: GridCell[][]) {
  const sheet = gridSheet([HEADER, ...rows]);
  const options = { form: memberPledge, records: true, keepUnread: true };
  const [read] = readRosters({ sheets: [sheet], date1904: false }, [memberPledge], options).sheets;
  if (!read) throw new Error('no sheet');
  return repairsOf(sheet, read.roster, read.form);
}

describe('repairs of a sheet', () => {
  test('are offered on every line of a person, each at its cell', () => {
    const { repairs } = repairsIn(
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
    const { repairs } = repairsIn(
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

  test('leave what has lost its digits, and say so', () => {
    const { repairs, refused } = repairsIn([
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
});
