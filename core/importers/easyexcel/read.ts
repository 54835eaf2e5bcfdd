import type {
  ContractColumn,
  ImportedRow,
  ImportProfile,
  ImportReading,
} from '../../model/import-contract.ts';
import type { Cell, Sheet, Workbook } from '../../model/workbook.ts';
import type { FormatSettings } from '../data-format.ts';
import { javaTrim } from '../java-text.ts';
import type { Converted } from '../property.ts';
import { Abort, type Problem, problem, SAFE_DIGITS } from '../poi.ts';
import { type CellData, cellData, hasEscapes } from './cell.ts';
import { convert } from './convert.ts';
import { declaredHead, type HeadMap, namedHead, placed } from './head.ts';
import type { Variant } from './variant.ts';

/** Reads a workbook as a portal of that framework does. */
export function readEasyExcel(workbook: Workbook, profile: ImportProfile, variant: Variant): ImportReading {
  try {
    const sheets = sheetsOf(workbook, profile, variant);
    const rows = sheets.flatMap((sheet, n) => {
      const reader = new SheetReader(sheet, profile, variant, workbook.date1904);
      return n === 0 ? reader.rows() : reader.rows().map((row) => fromOtherSheet(row, sheet.name));
    });
    return { contractId: variant.id, rows };
  } catch (error) {
    if (!(error instanceof Abort)) throw error;
    return { contractId: variant.id, rows: [], aborted: { code: error.code, params: error.params } };
  }
}

/** `SheetUtils.match`: a name that no sheet has reads nothing, and nobody is told. */
function sheetsOf({ sheets }: Workbook, { sheetName }: ImportProfile, variant: Variant): readonly Sheet[] {
  if (sheets.length === 0) throw new Abort('importers.abortNoSheet');
  if (variant.allSheets) return sheets;
  if (sheetName === undefined) return sheets.slice(0, 1);
  return sheets.filter(({ name }) => javaTrim(name) === javaTrim(sheetName)).slice(0, 1);
}

/** Rows of further sheets are imported as well: seldom what anybody meant. */
function fromOtherSheet(row: ImportedRow, sheet: string): ImportedRow {
  const params = { cell: String(row.row), value: sheet };
  return { ...row, problems: [{ header: '', code: 'importers.otherSheet', params }, ...row.problems] };
}

class SheetReader {
  readonly #sheet: Sheet;
  readonly #profile: ImportProfile;
  readonly #variant: Variant;
  readonly #is1904: boolean;
  /** `headRowNumber`: the first row of data, 0-based. */
  readonly #firstDataRow: number;
  #head: HeadMap = new Map();
  #missing: readonly ContractColumn[] = [];
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
    const found = new Set(this.#head.values());
    this.#missing = this.#profile.columns.filter((column) => !found.has(column));
  }

  #settings(): FormatSettings {
    const { fastExcel } = this.#variant;
    return { date1904: this.#is1904 && fastExcel, fastExcel };
  }

  /** `RowTagHandler.endElement`: all columns count, those that the portal does not know as well. */
  #isEmpty(row: number): boolean {
    for (let column = 0; column < this.#sheet.columnCount; column++)
      if (cellData(this.#sheet.cell(row, column)).type !== 'EMPTY') return false;
    return true;
  }

  #readRow(row: number): ImportedRow | undefined {
    const values: ImportedRow['values'] = {};
    const problems: Problem[] = [];
    for (const { path } of this.#profile.columns) values[path] = null;
    for (const { header } of this.#missing)
      problems.push(problem(header, 'importers.headerMissing', { row }));
    for (const [index, column] of this.#head) {
      const cell = this.#sheet.cell(row, index);
      const { value, codes } = this.#readCell(cell, column, { row, column: index });
      values[column.path] = value;
      problems.push(...codes.map((code) => problem(column.header, code, { row, column: index }, cell?.text)));
    }
    const isBlank = Object.values(values).every((value) => value === null);
    const lacking = this.#profile.columns.filter(({ required, path }) => required && values[path] === null);
    if (isBlank && lacking.length > 0 && this.#variant.dropsRefusedBlanks) return undefined;
    const [first] = lacking;
    if (first && this.#variant.onRequired === 'abort')
      throw new Abort('importers.abortRequired', { cell: String(row + 1), header: first.header });
    if (isBlank) problems.push(problem('', 'importers.emptyRecord', { row }));
    problems.push(...lacking.map(({ header }) => problem(header, 'importers.required', { row })));
    return { row: row + 1, values, accepted: lacking.length === 0, problems };
  }

  #readCell(
    cell: Cell | undefined,
    column: ContractColumn,
    place: { row: number; column: number },
  ): { value: string | null; codes: string[] } {
    const data = cellData(cell);
    const codes = this.#isByPlace ? ['importers.headerByPlace'] : [];
    codes.push(...lossesOf(cell, data));
    if (cell?.date && this.#is1904 && (!this.#variant.fastExcel || column.dateFormat))
      codes.push('importers.date1904');
    try {
      const { value, note } = this.#convert(data, cell, column);
      if (note) codes.push(note);
      return { value, codes };
    } catch (error) {
      throw placed(error, cell, place, column.header);
    }
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

/** What the file has lost before the portal sees it, or the portal reads as something else than people see. */
function lossesOf(cell: Cell | undefined, data: CellData): string[] {
  const codes: string[] = [];
  if (cell?.formula !== undefined && data.type === 'EMPTY') codes.push('importers.formulaUncached');
  if (cell?.type === 'error') codes.push('importers.errorCell');
  if (data.type === 'NUMBER' && Math.abs(data.number) >= 10 ** SAFE_DIGITS)
    codes.push('importers.digitsLost');
  if (hasEscapes(cell)) codes.push('importers.escapedText');
  return codes;
}
