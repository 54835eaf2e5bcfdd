import { expect, test } from 'vitest';
import type { Sheet } from '../model/workbook.ts';
import { gridSheet, textCell } from '../workbook/grid.ts';
import type { ImportContract } from './contract.ts';
import autopoiSax from './autopoi-sax/index.ts';
import autopoi from './autopoi/index.ts';
import easyexcel from './easyexcel/index.ts';
import easypoi from './easypoi/index.ts';
import hutool from './hutool/index.ts';
import o2oa from './o2oa/index.ts';
import { profile } from './poi.fixture.ts';
import positionalPoi from './positional-poi/index.ts';
import ruoyi from './ruoyi/index.ts';

/** But pig, which makes a record of every row that is not there. */
const family: readonly ImportContract[] = [
  autopoi,
  autopoiSax,
  ...easyexcel.filter(({ id }) => id !== 'pig'),
  ...easypoi,
  ...hutool,
  o2oa,
  ...positionalPoi,
  ruoyi,
];

/** One person, and a cell in the last corner that a sheet has, counting what is asked about cells. */
function strayed(): { sheet: Sheet; asked: () => number } {
  const [last, far] = [1_048_575, 16_383];
  const near = gridSheet('表', [[textCell('姓名')], [textCell('张样')]]);
  let count = 0;
  const sheet: Sheet = {
    ...near,
    rowCount: last + 1,
    columnCount: far + 1,
    hasRow: (row) => row < 2 || row === last,
    cell: (row, column) => {
      count += 1;
      return row === last && column === far ? textCell('1') : near.cell(row, column);
    },
    values: (row) =>
      row === last ? [...Array.from({ length: far }, () => undefined), '1'] : near.values(row),
  };
  return { sheet, asked: () => count };
}

test.each(family.map((contract) => [contract.id, contract] as const))(
  '%s goes through the rows that there are, not through those up to a stray cell',
  (id, contract) => {
    const { sheet, asked } = strayed();
    const { rows, aborted } = contract.read(
      { sheets: [sheet], date1904: false },
      profile([{ header: '姓名', path: 'name' }]),
    );
    if (id === 'positional-poi') expect(aborted?.code).toBe('importers.abortMissingRow');
    else expect(rows[0]).toMatchObject({ row: 2, values: { name: '张样' } });
    expect(asked()).toBeLessThan(200_000);
  },
);
