import type { ContractColumn, ImportProfile } from '../model/import-contract.ts';
import { columnIndex } from '../workbook/address.ts';

/**
 * 0-based place of each column for portals that go by place: the profile's letter, else its place among the
 * profile's columns.
 */
export function placesOf({ columns }: ImportProfile): Map<ContractColumn, number> {
  return new Map(
    columns.map((contract, n) => [contract, contract.column ? columnIndex(contract.column) : n]),
  );
}
