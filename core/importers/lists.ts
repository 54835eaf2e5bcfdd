import type { ContractColumn, ImportedRow, ImportProfile } from '../model/import-contract.ts';
import { type Located, readLocated } from './rows.ts';

/** Whether the column belongs to a list of the portal's object, such as `pledges[0].item` below 承诺. */
export function isListColumn({ header, path }: ContractColumn): boolean {
  return header.includes('_') && /\[\d+\]/.test(path);
}

/** The columns of the lists that the portal's class holds (`@ExcelCollection`). */
export function listColumns({ columns }: ImportProfile): ContractColumn[] {
  return columns.filter(isListColumn);
}

/**
 * Adds what a row without a key holds to the lists of the object above (`addListContinue`), as their element `index`.
 * @param row 0-based
 */
export function addElement(
  { values, problems }: ImportedRow,
  row: number,
  index: number,
  columns: readonly ContractColumn[],
  locate: (contract: ContractColumn) => readonly Located[],
): void {
  for (const contract of columns) {
    for (const located of locate(contract)) {
      const read = readLocated(row, contract, located);
      values[contract.path.replace(/\[\d+\]/, `[${index}]`)] = read.value;
      problems.push(...read.problems);
    }
  }
}
