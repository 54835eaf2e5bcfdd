import type {
  ContractColumn,
  ImportedRow,
  ImportProfile,
  ImportReading,
} from '../../model/import-contract.ts';
import type { Sheet, Workbook } from '../../model/workbook.ts';
import type { ImportContract } from '../contract.ts';
import { addElement, isListColumn, listColumns } from '../lists.ts';
import { refuseUnopened } from '../opening.ts';
import { Abort, firstCellNumber, lastCellNumber } from '../poi.ts';
import { fromOtherSheet, importedRow, type Located, onlyLast, readingOf } from '../rows.ts';
import { readCell } from './cell.ts';
import { keyValue, readTitles } from './header.ts';
import { rules } from './rules.ts';

/** JeecgBoot's AutoPoi `ExcelImportServer`, as of AutoPoi 2.0 (read 2026-11). */
const autopoi: ImportContract = {
  id: 'autopoi',
  aliases: ['jeecg', 'jeecgboot', 'jeecg-boot'],
  title: { zh: 'JeecgBoot AutoPoi 导入', en: 'JeecgBoot AutoPoi import' },
  rules,
  read: readAutopoi,
};
export default autopoi;

function readAutopoi(workbook: Workbook, profile: ImportProfile): ImportReading {
  return readingOf('autopoi', () => {
    refuseUnopened(workbook, 'poi');
    if (workbook.sheets.length === 0) throw new Abort('importers.abortNoSheet');
    return workbook.sheets.flatMap((sheet, n) => {
      const rows = new SheetImport(sheet, profile, workbook.date1904).rows();
      return n === 0 ? rows : rows.map((row) => fromOtherSheet(row, sheet.name));
    });
  });
}

class SheetImport {
  readonly #sheet: Sheet;
  readonly #profile: ImportProfile;
  readonly #date1904: boolean;
  readonly #lists: readonly ContractColumn[];
  readonly #firstDataRow: number;
  /** 0-based column → what the portal's class says of its title. */
  readonly #columns: ReadonlyMap<number, ContractColumn>;
  readonly #first: number;
  readonly #last: number;

  constructor(sheet: Sheet, profile: ImportProfile, date1904: boolean) {
    const { titles, lastHeadRow } = readTitles(sheet, profile.titleRows);
    const byTitle = new Map(profile.columns.map((column) => [column.header, column]));
    const columns = new Map<number, ContractColumn>();
    for (const [index, title] of titles) {
      const column = byTitle.get(title);
      if (column) columns.set(index, column);
    }
    this.#sheet = sheet;
    this.#profile = profile;
    this.#date1904 = date1904;
    this.#lists = listColumns(profile);
    this.#firstDataRow = lastHeadRow + 1;
    this.#columns = columns;
    this.#first = Math.min(...titles.keys());
    this.#last = Math.max(...titles.keys());
  }

  rows(): ImportedRow[] {
    const rows: ImportedRow[] = [];
    let object: { row: ImportedRow; elements: number } | undefined;
    for (let row = this.#firstDataRow; row < this.#sheet.rowCount; row++) {
      // Rows without a row element do not exist for POI's iterator.
      if (!this.#sheet.hasRow(row)) continue;
      // With lists the first column is the key: a row without it adds to the lists of the object above.
      if (this.#lists.length > 0 && object && keyValue(this.#sheet.cell(row, 0)) === '') {
        const { elements } = object;
        addElement(object.row, row, elements, this.#lists, (column) => this.#elementPlaces(row, column));
        object.elements += this.#holdsElement(row) ? 1 : 0;
        continue;
      }
      const read = this.#readRow(row);
      object = { row: read.row, elements: this.#holdsElement(row) ? 1 : 0 };
      if (!read.isDropped) rows.push(read.row);
    }
    return rows;
  }

  /** `isDropped`: every column of the row's width is known to the portal, and empty. */
  #readRow(row: number): { row: ImportedRow; isDropped: boolean } {
    const from = Math.max(0, Math.min(firstCellNumber(this.#sheet, row), this.#first));
    const to = Math.max(lastCellNumber(this.#sheet, row), this.#last + 1);
    let empty = 0;
    const read = importedRow(row, this.#profile, (contract): Located[] => {
      if (isListColumn(contract)) return this.#listPlaces(row, contract);
      const places = this.#placesOf(row, contract, from, to).map((place): Located => ({
        ...place,
        read: () => {
          const converted = place.read();
          if (converted.value === null) empty += 1;
          return converted;
        },
      }));
      return onlyLast(places);
    });
    return { row: read, isDropped: empty >= to - from };
  }

  /** A list that the header names and this row does not reach has an element without this value. */
  #listPlaces(row: number, contract: ContractColumn): Located[] {
    const places = this.#elementPlaces(row, contract);
    const isNamed = [...this.#columns.values()].includes(contract);
    if (places.length > 0 || !isNamed) return places;
    return [{ column: this.#last, cell: undefined, read: () => ({ value: null }) }];
  }

  /** `addListContinue`: the row's own cells alone. */
  #elementPlaces(row: number, contract: ContractColumn): Located[] {
    const from = Math.max(0, firstCellNumber(this.#sheet, row));
    return onlyLast(this.#placesOf(row, contract, from, lastCellNumber(this.#sheet, row)));
  }

  /** `isUsed`: whether the row reaches a column of a list, with content or without. */
  #holdsElement(row: number): boolean {
    return this.#lists.some((contract) => this.#elementPlaces(row, contract).length > 0);
  }

  /** The columns with the title, between these two. */
  #placesOf(row: number, contract: ContractColumn, from: number, to: number): Located[] {
    return [...this.#columns].flatMap(([column, named]): Located[] => {
      if (named !== contract || column < from || column >= to) return [];
      const cell = this.#sheet.cell(row, column);
      return [{ column, cell, read: () => readCell(cell, contract, this.#date1904) }];
    });
  }
}
