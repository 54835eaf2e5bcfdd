import type { ContractColumn, ImportProfile } from '../model/import-contract.ts';
import type { Workbook } from '../model/workbook.ts';
import type { ImportContract } from './contract.ts';
import { book, type Given, profile } from './poi.fixture.ts';

export const NAME = { header: '姓名', path: 'name' };

/** A member of a family of contracts. */
export function member(family: readonly ImportContract[], id: string): ImportContract {
  const contract = family.find((candidate) => candidate.id === id);
  if (!contract) throw new Error(`no contract ${id}`);
  return contract;
}

/** Values of every row, in the order of the profile's columns; the code of an abort where nothing is read. */
export function valuesOf(contract: ImportContract, workbook: Workbook, columns: ImportProfile): unknown {
  const { rows, aborted } = contract.read(workbook, columns);
  if (aborted) return aborted.code;
  return rows.map(({ row, values }) => [row, ...columns.columns.map(({ path }) => values[path])]);
}

/** What a column makes of one cell: its value, then the codes of what is wrong; or the code of an abort. */
export function readOne(
  contract: ImportContract,
  given: Given,
  column: Partial<ContractColumn> = {},
  options: { date1904?: boolean } = {},
): unknown[] {
  const grid = [
    ['姓名', '值'],
    ['张样例', given],
  ];
  const columns = profile([NAME, { header: '值', path: 'value', ...column }]);
  const { rows, aborted } = contract.read(book([grid], options), columns);
  const [row] = rows;
  if (aborted || !row) return [aborted?.code];
  return [row.values['value'], ...row.problems.map(({ code }) => code)];
}
