import { JiannuoError } from '../../errors.ts';
import type { Template, TemplateColumn } from '../../model/template.ts';
import type { Sheet } from '../../model/workbook.ts';
import { columnName, contains } from '../address.ts';
import { readPackage } from '../package.ts';
import { readArchive } from '../read.ts';
import { GENERAL, readCellFormats } from '../styles.ts';
import { attribute, scanTags } from '../xml.ts';
import { findHeader, headerAt, type HeaderPlace } from './header.ts';
import { openTemplate } from './open.ts';
import { allowedWords, readListValidations } from './validations.ts';

/** Sheets that explain or feed lists rather than take data. */
const SIDE_SHEET = /说明|须知|字典|样例|示例|数据源|下拉|选项|参考/;

/** Rows of a template's table as the user says, 1-based. */
export interface TableRows {
  /** Last row of the header. */
  headerRow: number;
  /** Rows that the header takes; default 1. */
  headerRows?: number | undefined;
  /** Default: below the header, the notes and the marks under it. */
  firstDataRow?: number | undefined;
}

/**
 * Reads the raw facts of a portal's blank template (.xlsx or .xlsm). Headers are as printed, marks and all; which
 * field a column is, is for `core/matching` to say, so every `path` is `null`.
 * @param sheetName sheet to read; without it, the first visible one that looks like a table
 * @param rows where the header stands, where the user says so
 * @throws JiannuoError `template.noHeader`, `template.noSheet`, `template.oldFormat`, `workbook.*`
 */
export function readTemplate(bytes: Uint8Array, sheetName?: string, rows?: TableRows): Template {
  const zip = openTemplate(bytes);
  const workbook = readArchive(zip);
  const parts = readPackage(zip);
  const { index, header } = chooseSheet(workbook.sheets, sheetName, rows);
  const sheet = workbook.sheets[index];
  const path = parts.sheets[index]?.path;
  if (!sheet || path === undefined) throw new JiannuoError('template.noSheet', { sheet: sheetName ?? '' });
  const xml = zip.readText(path);
  const validations = readListValidations(xml);
  const columnFormats = readColumnFormats(xml, parts.styles ? zip.readText(parts.styles) : '');
  const { firstDataRow } = header;
  const columns = [...header.headers].map(([column, text]): TemplateColumn => {
    const made: TemplateColumn = {
      column: columnName(column),
      header: text,
      path: null,
      evidence: 'none',
      required: isRequired(text) || header.required.has(column),
    };
    const validation = validations.find(({ ranges }) =>
      ranges.some((r) => contains(r, firstDataRow, column)),
    );
    const allowed = validation && allowedWords(validation.formula, workbook, parts.definedNames, index);
    if (allowed) made.allowed = allowed;
    const format = sheet.cell(firstDataRow, column)?.format ?? columnFormats(column);
    if (format !== undefined) made.format = format;
    return made;
  });
  return {
    sheet: sheet.name,
    headerRow: header.bottom + 1,
    ...(header.bottom > header.top && { headerRows: header.bottom - header.top + 1 }),
    firstDataRow: firstDataRow + 1,
    columns,
    notes: header.notes,
  };
}

function chooseSheet(
  sheets: readonly Sheet[],
  wanted: string | undefined,
  rows: TableRows | undefined,
): { index: number; header: HeaderPlace } {
  const candidates = sheets.flatMap((sheet, index) => {
    if (wanted === undefined ? sheet.hidden : sheet.name !== wanted) return [];
    const header = rows ? saidHeader(sheet, rows) : findHeader(sheet);
    return header ? [{ index, header, side: SIDE_SHEET.test(sheet.name) }] : [];
  });
  if (wanted !== undefined && !sheets.some(({ name }) => name === wanted)) {
    throw new JiannuoError('template.noSheet', { sheet: wanted });
  }
  const main = candidates.filter(({ side }) => !side);
  const chosen = main.find(({ header }) => header.headers.size > 1) ?? main[0] ?? candidates[0];
  if (!chosen) throw new JiannuoError('template.noHeader', { sheet: wanted ?? sheets[0]?.name ?? '' });
  return chosen;
}

function saidHeader(
  sheet: Sheet,
  { headerRow, headerRows = 1, firstDataRow }: TableRows,
): HeaderPlace | undefined {
  const bottom = headerRow - 1;
  const below = firstDataRow === undefined ? undefined : Math.max(firstDataRow - 1, headerRow);
  const header = headerAt(sheet, Math.max(0, bottom - headerRows + 1), bottom, below);
  return header.headers.size > 0 ? header : undefined;
}

function isRequired(header: string): boolean {
  return /^\s*[*＊]|[*＊]\s*$|[（(【[]\s*必[填选]项?\s*[）)】\]]/.test(header);
}

/** Number format of a column where the template sets one for the whole column. */
function readColumnFormats(xml: string, styles: string): (column: number) => string | undefined {
  const formats = readCellFormats(styles);
  const ranges: { from: number; to: number; format: string }[] = [];
  for (const tag of scanTags(xml)) {
    if (tag.name === 'sheetData') break;
    const style = tag.name === 'col' ? attribute(tag, 'style') : undefined;
    if (style === undefined) continue;
    ranges.push({
      from: Number(attribute(tag, 'min')) - 1,
      to: Number(attribute(tag, 'max')) - 1,
      format: (formats[Number(style)] ?? GENERAL).format,
    });
  }
  return (column) => ranges.find(({ from, to }) => column >= from && column <= to)?.format;
}
