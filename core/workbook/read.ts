import { JiannuoError } from '../errors.ts';
import type { Cell, Sheet, Workbook } from '../model/workbook.ts';
import { KIND } from './cells.ts';
import { formatGeneral } from './format-digits.ts';
import { type Hidden, readHidden } from './hidden.ts';
import { formatNumber, formatText } from './number-format.ts';
import { readPackage } from './package.ts';
import { readSharedStrings } from './shared-strings.ts';
import { readSheet, type SheetData } from './sheet.ts';
import { type CellFormat, GENERAL, readCellFormats } from './styles.ts';
import { decodeEntities } from './xml.ts';
import { ZipArchive, type ZipLimits } from './zip.ts';

/** What the cells of all sheets share. */
interface Context {
  strings: readonly string[];
  formats: readonly CellFormat[];
  date1904: boolean;
}

/**
 * Reads an .xlsx, .xlsm, .xltx or strict workbook. Chart sheets are left out; macros and everything that is not
 * cells is ignored.
 * @throws JiannuoError `workbook.*`
 */
export function readWorkbook(bytes: Uint8Array, limits?: ZipLimits): Workbook {
  return readArchive(new ZipArchive(bytes, limits));
}

export function readArchive(zip: ZipArchive): Workbook {
  const parts = readPackage(zip);
  const context: Context = {
    strings: parts.sharedStrings ? readSharedStrings(zip.readText(parts.sharedStrings)) : [],
    formats: parts.styles ? readCellFormats(zip.readText(parts.styles)) : [],
    date1904: parts.date1904,
  };
  const sheets = parts.sheets.map(({ name, path, hidden }) => {
    const xml = zip.readText(path);
    return makeSheet(name, hidden, { ...readSheet(xml), ...readHidden(xml) }, context);
  });
  return { sheets, date1904: parts.date1904 };
}

function makeSheet(
  name: string,
  hidden: boolean,
  { cells, merges, hiddenRows, hiddenColumns }: SheetData & Hidden,
  context: Context,
): Sheet {
  return {
    name,
    hidden,
    merges,
    hiddenRows,
    hiddenColumns,
    rowCount: cells.rowCount,
    columnCount: cells.columnCount,
    hasRow: (row) => cells.hasRow(row),
    cell(row, column) {
      const index = cells.indexOf(row, column);
      if (index === -1) return undefined;
      const format = context.formats[cells.style(index)] ?? GENERAL;
      const cell = makeCell(cells, index, format, context);
      const formula = cells.formulas.get(index);
      if (formula !== undefined) cell.formula = decodeEntities(formula);
      return cell;
    },
  };
}

const STORED_TYPES = {
  [KIND.blank]: 'n',
  [KIND.number]: 'n',
  [KIND.shared]: 's',
  [KIND.text]: 'str',
  [KIND.boolean]: 'b',
  [KIND.error]: 'e',
  [KIND.inline]: 'inlineStr',
} as const;

function makeCell(cells: SheetData['cells'], index: number, format: CellFormat, context: Context): Cell {
  const number = cells.number(index);
  const kind = cells.kind(index);
  const stored = { type: STORED_TYPES[kind], style: cells.style(index) };
  const base = { format: format.format, date: false, stored };
  switch (kind) {
    case KIND.number:
      return { ...base, ...numberCell(number, format, context.date1904) };
    case KIND.shared: {
      const value = context.strings[number];
      if (value === undefined) throw new JiannuoError('workbook.corrupt', { part: 'sharedStrings' });
      return { ...base, type: 'text', value, text: formatText(value, format.format) };
    }
    case KIND.inline:
    case KIND.text: {
      const value = cells.texts[number] ?? '';
      return { ...base, type: 'text', value, text: formatText(value, format.format) };
    }
    case KIND.boolean:
      return { ...base, type: 'boolean', value: number === 1, text: number === 1 ? 'TRUE' : 'FALSE' };
    case KIND.error: {
      const value = cells.texts[number] ?? '';
      return { ...base, type: 'error', value, text: value };
    }
    case KIND.blank:
      return { ...base, type: 'blank', value: null, text: '' };
  }
}

function numberCell(
  value: number,
  { format, date }: CellFormat,
  date1904: boolean,
): Pick<Cell, 'type' | 'value' | 'text' | 'date'> {
  const text =
    format === 'General' || format === '@' ? formatGeneral(value) : formatNumber(value, format, date1904);
  return { type: 'number', value, text, date };
}
