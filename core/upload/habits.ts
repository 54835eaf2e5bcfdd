import type { ImportContract } from '../importers/contract.ts';
import type { ImportProfile } from '../model/import-contract.ts';
import type { Workbook } from '../model/workbook.ts';
import { gridSheet, textCell } from '../workbook/grid.ts';

/** How an importer goes about a file, found by letting it read small ones: whatever contract comes later tells by itself. */
export interface Habits {
  /** It finds columns by where they stand, and not by what they are called. */
  byPlace: boolean;
  /** It takes every sheet. */
  allSheets: boolean;
  /** It looks for the sheet of the name that the portal's code gives. */
  bySheetName: boolean;
}

const known = new WeakMap<ImportContract, Habits>();

export function habitsOf(contract: ImportContract): Habits {
  const habits = known.get(contract) ?? observed(contract);
  known.set(contract, habits);
  return habits;
}

const [FIRST, SECOND] = ['一', '二'];

function observed(contract: ImportContract): Habits {
  const moved = valuesIn(contract, [
    ['乙', '甲'],
    ['b', 'a'],
  ]);
  const sheets = bookOf(
    [
      ['甲', '乙'],
      ['a', 'b'],
    ],
    [
      ['甲', '乙'],
      ['c', 'd'],
    ],
  );
  const plain = firstValues(contract, sheets, PROFILE);
  const named = firstValues(contract, sheets, { ...PROFILE, sheetName: SECOND });
  return {
    byPlace: moved[0] === 'b',
    allSheets: plain.includes('c'),
    bySheetName: named.includes('c') && !named.includes('a'),
  };
}

const PROFILE: ImportProfile = {
  id: 'habits',
  title: '',
  contractId: '',
  titleRows: 0,
  headRows: 1,
  columns: ['甲', '乙'].map((header, n) => ({
    header,
    column: 'AB'.charAt(n),
    path: 'ab'.charAt(n),
    type: 'string',
    required: false,
  })),
};

function valuesIn(contract: ImportContract, grid: readonly (readonly string[])[]): (string | null)[] {
  return firstValues(contract, bookOf(grid), PROFILE);
}

/** What the first column has in each row. */
function firstValues(
  contract: ImportContract,
  workbook: Workbook,
  profile: ImportProfile,
): (string | null)[] {
  const { rows } = contract.read(workbook, { ...profile, contractId: contract.id });
  return rows.map(({ columns }) => columns[0]?.value ?? null);
}

function bookOf(...grids: readonly (readonly (readonly string[])[])[]): Workbook {
  const sheets = grids.map((rows, n) =>
    gridSheet(
      [FIRST, SECOND][n] ?? '',
      rows.map((row) => row.map(textCell)),
    ),
  );
  return { sheets, date1904: false };
}
