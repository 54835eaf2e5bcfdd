import type {
  ContractColumn,
  ImportedRow,
  ImportProfile,
  ImportReading,
} from '../../model/import-contract.ts';
import type { Cell, Sheet, Workbook } from '../../model/workbook.ts';
import { storedCells } from '../../workbook/stored-cells.ts';
import type { FormatSettings } from '../data-format.ts';
import { javaTrim } from '../java-text.ts';
import type { Converted } from '../property.ts';
import { refuseUnopened } from '../opening.ts';
import { Abort } from '../poi.ts';
import { fromOtherSheet, importedRow, type Located, readingOf } from '../rows.ts';
import { type CellData, cellData, hasEscapes } from './cell.ts';
import { convert } from './convert.ts';
import { declaredHead, type HeadMap, namedHead } from './head.ts';
import type { Variant } from './variant.ts';

/** Reads a workbook as a portal of that framework does. */
export function readEasyExcel(workbook: Workbook, profile: ImportProfile, variant: Variant): ImportReading {
  return readingOf(variant.id, () => {
    refuseUnopened(workbook, 'easyexcel');
    return sheetsOf(workbook, profile, variant).flatMap((sheet, n) => {
      const rows = new SheetReader(sheet, profile, variant, workbook.date1904).rows();
      return n === 0 ? rows : rows.map((row) => fromOtherSheet(row, sheet.name));
    });
  });
}

/** `SheetUtils.match`: a name that no sheet has reads nothing, and nobody is told. */
function sheetsOf({ sheets }: Workbook, { sheetName }: ImportProfile, variant: Variant): readonly Sheet[] {
  if (sheets.length === 0) throw new Abort('importers.abortNoSheet');
  if (variant.allSheets) return sheets;
  if (sheetName === undefined) return sheets.slice(0, 1);
  return sheets.filter(({ name }) => javaTrim(name) === javaTrim(sheetName)).slice(0, 1);
}

class SheetReader {
  readonly #sheet: Sheet;
  readonly #profile: ImportProfile;
  readonly #variant: Variant;
  readonly #is1904: boolean;
  /** `headRowNumber`: the first row of data, 0-based. */
  readonly #firstDataRow: number;
  #head: HeadMap = new Map();
  #isByPlace = false;

  constructor(sheet: Sheet, profile: ImportProfile, variant: Variant, is1904: boolean) {
    this.#sheet = sheet;
    this.#profile = profile;
    this.#variant = variant;
    this.#is1904 = is1904;
    this.#firstDataRow = profile.titleRows + profile.headRows;
  }

  rows(): ImportedRow[] {
    this.#readHead();
    const rows: ImportedRow[] = [];
    for (let row = this.#firstDataRow; row < this.#sheet.rowCount; row++) {
      if (this.#isEmpty(row) && !this.#variant.keepsEmptyRows) continue;
      const read = this.#readRow(row);
      if (read) rows.push(read);
    }
    return rows;
  }

  /** An empty header row is skipped like any other: then the order of the class's own properties is what counts. */
  #readHead(): void {
    const row = this.#firstDataRow - 1;
    const declared = declaredHead(this.#profile.columns);
    this.#isByPlace = this.#isEmpty(row) && !this.#variant.keepsEmptyRows;
    this.#head = this.#isByPlace ? declared : namedHead(declared, this.#sheet, row, this.#settings());
  }

  #settings(): FormatSettings {
    const { fastExcel } = this.#variant;
    return { date1904: this.#is1904 && fastExcel, fastExcel };
  }

  /** `RowTagHandler.endElement`: all columns count, those that the portal does not know as well. */
  #isEmpty(row: number): boolean {
    for (const { cell } of storedCells(this.#sheet, row)) if (cellData(cell).type !== 'EMPTY') return false;
    return true;
  }

  /** `undefined` where the portal neither takes the row nor says a word about it. */
  #readRow(row: number): ImportedRow | undefined {
    const read = importedRow(row, this.#profile, (contract) => this.#locate(row, contract));
    if (read.accepted) return read;
    const isBlank = read.columns.every(({ value }) => value === null);
    if (isBlank && this.#variant.dropsRefusedBlanks) return undefined;
    const lacking = read.problems.find(({ code }) => code === 'importers.required');
    if (lacking && this.#variant.onRequired === 'abort')
      throw new Abort('importers.abortRequired', { cell: String(row + 1), header: lacking.header });
    return read;
  }

  #locate(row: number, contract: ContractColumn): Located[] {
    return [...this.#head].flatMap(([column, named]): Located[] => {
      if (named !== contract) return [];
      const cell = this.#sheet.cell(row, column);
      const data = cellData(cell);
      const losses = this.#lossesOf(cell, data, contract);
      return [{ column, cell, losses, read: () => this.#convert(data, cell, contract) }];
    });
  }

  /** What the file has lost before the portal sees it, or the portal reads as something else than people see. */
  #lossesOf(cell: Cell | undefined, data: CellData, { dateFormat }: ContractColumn): string[] {
    const codes = this.#isByPlace ? ['importers.headerByPlace'] : [];
    if (cell?.formula !== undefined && data.type === 'EMPTY') codes.push('importers.formulaUncached');
    if (hasEscapes(cell)) codes.push('importers.escapedText');
    if (cell?.date && this.#is1904 && (!this.#variant.fastExcel || dateFormat))
      codes.push('importers.date1904');
    return codes;
  }

  #convert(data: CellData, cell: Cell | undefined, column: ContractColumn): Converted {
    const converted = data.type === 'EMPTY' ? undefined : this.#variant.converter(data, column);
    if (converted) return converted;
    const read = convert(data, cell, column, {
      ...this.#settings(),
      ...(this.#variant.fromText && { fromText: this.#variant.fromText }),
    });
    if (read.value === null) return read;
    if (column.dictionary) return { ...read, note: 'importers.dictionaryKept' };
    return column.convertedBy === undefined ? read : { ...read, note: 'importers.converterUnknown' };
  }
}
