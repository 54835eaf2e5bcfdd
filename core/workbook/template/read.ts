import type { Template, TemplateColumn } from '../../model/template.ts';
import type { Sheet, Workbook } from '../../model/workbook.ts';
import { columnIndex, columnName, contains } from '../address.ts';
import { readArchive } from '../xlsx/read.ts';
import { GENERAL, readCellFormats } from '../xlsx/styles.ts';
import { attribute, scanTags } from '../xml.ts';
import { chooseSheet, explanationsOf, noSheet, type TableRows } from './choose.ts';
import { headerComments } from './comments.ts';
import { columnLimits, columnType } from './column-type.ts';
import { withDateFormats } from './date-format.ts';
import { EditedPackage } from './edited.ts';
import { headerEvidence, headRows, readFacts } from './facts.ts';
import { copiedFormula } from './formula/tokens.ts';
import { scopeOf } from './formula/mentions.ts';
import type { HeaderPlace } from './header.ts';
import { levelsOf } from './levels.ts';
import { openTemplate } from './open.ts';
import { requiredColumns } from './required.ts';
import { samplesOf } from './samples.ts';
import { sourceColumns } from './sources.ts';
import { readValidations, type Validation } from './validations.ts';
import { inOrderOfNeed, parentsOf, wordsOf } from './words.ts';

/**
 * Reads the raw facts of a portal's blank template (.xlsx or .xlsm). Headers are as printed, marks and all; which
 * field a column is, is for `core/matching` to say, so every `path` is `null`.
 * @param sheetName sheet to read; without it, the first visible one that looks like a table
 * @param rows where the header stands, where the user says so
 * @param options.filled the rows below are records already, and no samples of what goes there
 * @throws JiannuoError `template.noHeader`, `template.card`, `template.noSheet`, `template.oldFormat`, `workbook.*`
 */
export function readTemplate(
  bytes: Uint8Array,
  sheetName?: string,
  rows?: TableRows,
  { filled = false }: { filled?: boolean } = {},
): Template {
  const book = new EditedPackage(openTemplate(bytes));
  const workbook = readArchive(book.zip);
  const { index, header, others } = chooseSheet(workbook, sheetName, rows, (candidate) => {
    const part = book.parts.sheets[candidate]?.path;
    return part === undefined ? new Set() : headRows(book.text(part));
  });
  const sheet = workbook.sheets[index];
  const path = book.parts.sheets[index]?.path;
  if (!sheet || path === undefined) throw noSheet(workbook.sheets, sheetName ?? '');
  const xml = book.text(path);
  const validations = readValidations(xml);
  const textAt = (row: number, column: number): string => sheet.cell(row, column)?.text ?? '';
  for (const column of sourceColumns(xml, sheet.name, header.firstDataRow, textAt))
    header.headers.delete(column);
  const samples = filled ? [] : samplesOf(xml, sheet, header.firstDataRow);
  const read = readColumns({ book, workbook, index, sheet, xml, header, validations });
  const columns = withDateFormats(read, samples, [...header.notes, ...explanationsOf(workbook)]);
  const tables = scopeOf(book).tables.filter((table) => table.sheet === index);
  return {
    sheet: sheet.name,
    headerRow: header.bottom + 1,
    ...(header.bottom > header.top && { headerRows: header.bottom - header.top + 1 }),
    headerEvidence: headerEvidence(header, readFacts(xml), tables, validations),
    firstDataRow: header.firstDataRow + 1,
    columns,
    notes: header.notes,
    ...(samples.length > 0 && { samples }),
    ...(others.length > 0 && { otherSheets: others }),
  };
}

interface ColumnsSource {
  book: EditedPackage;
  workbook: Workbook;
  index: number;
  sheet: Sheet;
  xml: string;
  header: HeaderPlace;
  validations: readonly Validation[];
}

function readColumns(source: ColumnsSource): TemplateColumn[] {
  const { book, workbook, sheet, xml, header, validations } = source;
  const { firstDataRow, codeRow } = header;
  const styles = book.parts.styles === undefined ? '' : book.text(book.parts.styles);
  const comments = headerComments(book, book.parts.sheets[source.index]?.path ?? '', header);
  const columnFormats = readColumnFormats(xml, styles);
  const checks = new Map(
    [...header.headers.keys()].map((column) => [column, checkOf(validations, firstDataRow, column)]),
  );
  const prompts = new Map(
    [...checks].map(([column, check]) => [
      column,
      check?.prompt ?? promptOf(validations, firstDataRow, column) ?? '',
    ]),
  );
  const said = { comments, prompts };
  const required = requiredColumns(sheet, header, styles, said, explanationsOf(workbook));
  const columns = [...header.headers].map(([column, text]): TemplateColumn => {
    const check = checks.get(column);
    const cell = sheet.cell(firstDataRow, column);
    const format = cell?.format ?? columnFormats(column);
    const limits = columnLimits(check, workbook.date1904);
    const by = required.get(column);
    const code = codeRow === undefined ? '' : (sheet.cell(codeRow, column)?.text.trim() ?? '');
    const prompt = prompts.get(column) || (header.hints.get(column) ?? comments.get(column));
    return {
      column: columnName(column),
      header: text,
      ...levelsOf(sheet, header, column),
      path: null,
      evidence: 'none',
      required: by !== undefined,
      ...(by !== undefined && { requiredBy: by }),
      type: columnType(check, format, cell, header.kinds.get(column)),
      ...(limits && { limits }),
      ...(prompt !== undefined && { prompt }),
      ...(format !== undefined && { format }),
      ...(code !== '' && { code }),
      ...(sheet.hiddenColumns?.has(column) && { hidden: true }),
    };
  });
  addWords(columns, checks, source);
  return columns;
}

/** Lists come in an order in which a list's words are known before those that depend on them. */
function addWords(
  columns: TemplateColumn[],
  checks: ReadonlyMap<number, Validation | undefined>,
  { book, workbook, index, header }: ColumnsSource,
): void {
  const scope = scopeOf(book);
  const placeOf = (column: number) => ({
    workbook,
    scope,
    at: { sheet: index, row: header.firstDataRow, column },
  });
  const needs = (column: number): number[] => {
    const check = checks.get(column);
    const [origin] = check?.ranges ?? [];
    if (check?.type !== 'list' || !origin) return [];
    const moved = copiedFormula(check.formula1 ?? '', header.firstDataRow - origin.top, column - origin.left);
    return parentsOf(moved, placeOf(column));
  };
  for (const column of inOrderOfNeed(columns, needs)) {
    const check = checks.get(column);
    const target = columns.find((candidate) => columnIndex(candidate.column) === column);
    if (target && check?.type === 'list') Object.assign(target, wordsOf(check, placeOf(column), columns));
  }
}

/** The validation of a column's data: of several the one that begins first, as sample rows often have none. */
function checkOf(
  validations: readonly Validation[],
  firstDataRow: number,
  column: number,
): Validation | undefined {
  const own = validations.flatMap((validation) => {
    if (validation.type === 'none') return [];
    const range = validation.ranges.find(
      (r) => column >= r.left && column <= r.right && r.bottom >= firstDataRow,
    );
    return range ? [{ validation, top: Math.max(range.top, firstDataRow) }] : [];
  });
  const top = Math.min(...own.map((one) => one.top));
  // RuoYi's prompts are custom checks that nothing passes; a real check beside one counts.
  const first = own.filter((one) => one.top === top).map(({ validation }) => validation);
  return first.find(({ type }) => type === 'list') ?? first[0];
}

/** A prompt without a check. */
function promptOf(validations: readonly Validation[], row: number, column: number): string | undefined {
  return validations.find(
    ({ prompt, ranges }) => prompt !== undefined && ranges.some((r) => contains(r, row, column)),
  )?.prompt;
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
