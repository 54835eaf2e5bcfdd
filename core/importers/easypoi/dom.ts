import type {
  ContractColumn,
  ImportedRow,
  ImportProfile,
  ImportReading,
} from '../../model/import-contract.ts';
import type { Sheet, Workbook } from '../../model/workbook.ts';
import { refuseUnopened } from '../opening.ts';
import { Abort, firstCellNumber, lastCellNumber } from '../poi.ts';
import { addElement, isListColumn, listColumns } from '../lists.ts';
import { importedRow, type Located, readingOf } from '../rows.ts';
import { readCell } from './cell.ts';
import { keyValue, readTitles } from './header.ts';

/** `ExcelImportUtil.importExcel`: the first sheet through POI's user model. */
export function readDom(workbook: Workbook, profile: ImportProfile): ImportReading {
  return readingOf('easypoi', () => {
    refuseUnopened(workbook, 'poi');
    const [sheet] = workbook.sheets;
    if (!sheet) throw new Abort('importers.abortNoSheet');
    return new DomImport(sheet, profile, workbook.date1904).rows();
  });
}

class DomImport {
  readonly #sheet: Sheet;
  readonly #profile: ImportProfile;
  readonly #titles: ReadonlyMap<number, string>;
  readonly #dataRows: readonly number[];
  readonly #options: { date1904: boolean; verify: boolean };
  readonly #listColumns: readonly ContractColumn[];

  constructor(sheet: Sheet, profile: ImportProfile, date1904: boolean) {
    this.#sheet = sheet;
    this.#profile = profile;
    const { titles, dataRows } = readTitles(sheet, profile);
    this.#titles = titles;
    this.#dataRows = dataRows;
    // A portal that requires columns has EasyPOI check its objects (`needVerify`).
    this.#options = { date1904, verify: profile.columns.some(({ required }) => required) };
    this.#listColumns = listColumns(profile);
  }

  rows(): ImportedRow[] {
    const rows: ImportedRow[] = [];
    /** Elements that the lists of the last object hold. */
    let elements = 0;
    for (const row of this.#dataRows) {
      if (lastCellNumber(this.#sheet, row) === 0) continue;
      const last = rows.at(-1);
      // With lists the first column is the key: a row without it adds to the lists of the object above.
      if (this.#listColumns.length > 0 && last && keyValue(this.#sheet.cell(row, 0)) === '') {
        addElement(last, row, elements, this.#listColumns, (contract) => this.#locate(row, contract));
        elements += 1;
      } else {
        rows.push(this.#readRow(row));
        elements = 1;
      }
    }
    return rows;
  }

  #readRow(row: number): ImportedRow {
    const locate = (contract: ContractColumn): Located[] => this.#locate(row, contract);
    return importedRow(row, this.#profile, locate, ['importers.cellRefused']);
  }

  #locate(row: number, contract: ContractColumn): Located[] {
    return [...this.#titles].flatMap(([column, title]) => {
      if (title !== contract.header || !this.#reaches(row, column, contract)) return [];
      const cell = this.#sheet.cell(row, column);
      return [{ column, cell, read: () => readCell(cell, contract, this.#options) }];
    });
  }

  /** Lists are read as far as the number of titles goes, and from the first stored cell on. */
  #reaches(row: number, column: number, contract: ContractColumn): boolean {
    if (!isListColumn(contract)) return true;
    return column >= firstCellNumber(this.#sheet, row) && column < this.#titles.size;
  }
}
