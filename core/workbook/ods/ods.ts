import { JiannuoError } from '../../errors.ts';
import type { Cell, MergedRange, Sheet, Workbook } from '../../model/workbook.ts';
import { MAX_COLUMNS, MAX_ROWS } from '../address.ts';
import { CellBudget, gridSheet, tooWide, valueCell } from '../grid.ts';
import { isDateFormat } from '../format/number-format.ts';
import { readOdsStyles, type OdsStyles } from './table-styles.ts';
import { OdsText } from './text.ts';
import { isoToSerial } from '../format/serial.ts';
import { GENERAL, type CellFormat } from '../xlsx/styles.ts';
import { checkedTags, checkWellFormed } from '../xlsx/well-formed.ts';
import { attribute, scanTags, type Tag } from '../xml.ts';
import type { ZipArchive } from '../zip/zip.ts';

/** What an OpenDocument package is, by its `mimetype`. */
const OTHERS: readonly (readonly [kind: RegExp, code: string])[] = [
  [/\.text/, 'workbook.isWord'],
  [/\.presentation/, 'workbook.isSlides'],
  [/\.(?:graphics|image|chart)/, 'workbook.isImage'],
];

/**
 * Reads an OpenDocument spreadsheet (.ods). Repeated rows share what they hold, and blank ones are not stored, so that a sheet
 * "filled" to its last row costs nothing.
 * @throws JiannuoError `workbook.encrypted`, `workbook.partMissing`, `workbook.noSheet`, `workbook.is…`, and those of
 *   {@link readOpenDocumentXml}
 */
export function readOpenDocument(zip: ZipArchive): Workbook {
  const mimetype = zip.has('mimetype') ? zip.readText('mimetype') : '';
  if (mimetype !== '' && !mimetype.includes('spreadsheet')) {
    const other = OTHERS.find(([kind]) => kind.test(mimetype));
    throw new JiannuoError(other?.[1] ?? 'workbook.notWorkbook');
  }
  const manifest = 'META-INF/manifest.xml';
  if (
    zip.has('encrypted-package') ||
    (zip.has(manifest) && zip.readText(manifest).includes('encryption-data'))
  ) {
    throw new JiannuoError('workbook.encrypted');
  }
  const common = zip.has('styles.xml') ? zip.readText('styles.xml') : '';
  return readOpenDocumentXml(zip.readText('content.xml'), common);
}

/**
 * Reads the content of an OpenDocument spreadsheet, or a whole one in a single file (.fods).
 * @throws JiannuoError `workbook.noSheet`, `workbook.corrupt`, `workbook.truncated`, `workbook.doctype`, `workbook.tooManyCells`,
 *   `workbook.tooManyColumns`, `workbook.tooManyRows`
 */
export function readOpenDocumentXml(xml: string, commonStyles = ''): Workbook {
  if (commonStyles !== '') checkWellFormed(commonStyles, 'styles.xml', 'document-styles');
  if (!xml.includes('<office:spreadsheet')) throw new JiannuoError('workbook.notWorkbook');
  const reader = new OdsReader(xml, readOdsStyles([commonStyles, xml]));
  const sheets = reader.read();
  if (sheets.length === 0) throw new JiannuoError('workbook.noSheet');
  // Dates are stored as dates, not as numbers: from whenever the program counts, ours are from 1900.
  return { sheets, date1904: false };
}

/** Elements that hold tables, rows or texts which are not the sheet's. */
const ASIDE = new Set(['annotation', 'tracked-changes', 'shapes', 'forms', 'ruby-text', 'frame', 'object']);

class OdsReader {
  readonly #xml: string;
  readonly #styles: OdsStyles;
  readonly #sheets: Sheet[] = [];
  readonly #budget = new CellBudget();
  #sheet: { name: string; hidden: boolean; rows: (Cell | undefined)[][]; merges: MergedRange[] } | undefined;
  #hiddenRows = new Set<number>();
  #hiddenColumns = new Set<number>();
  /** Rows passed so far, stored or not. */
  #row = 0;
  #cells: (Cell | undefined)[] = [];
  #column = 0;
  #rowTag: Tag | undefined;
  /** Styles of cells that name none, by column. */
  #columnStyles: (string | undefined)[] = [];
  #cellTag: Tag | undefined;
  #text = new OdsText();
  /** Depth inside an element of `ASIDE`, counted by its own name. */
  #aside: { name: string; depth: number } | undefined;

  constructor(xml: string, styles: OdsStyles) {
    this.#xml = xml;
    this.#styles = styles;
  }

  read(): Sheet[] {
    let textFrom = 0;
    const [first] = scanTags(this.#xml);
    const root = first?.name === 'document' ? 'document' : 'document-content';
    const from = this.#xml.indexOf('<office:spreadsheet');
    for (const tag of checkedTags(this.#xml, 'content.xml', root)) {
      if (tag.start < from) continue;
      if (this.#cellTag && !this.#aside) this.#text.add(this.#xml.slice(textFrom, tag.start));
      textFrom = tag.end;
      if (this.#isAside(tag)) continue;
      if (this.#cellTag && this.#text.take(tag)) continue;
      this.#take(tag);
    }
    return this.#sheets;
  }

  #isAside(tag: Tag): boolean {
    if (this.#aside) {
      if (tag.name === this.#aside.name && tag.kind !== 'empty')
        this.#aside.depth += tag.kind === 'open' ? 1 : -1;
      if (this.#aside.depth === 0) this.#aside = undefined;
      return true;
    }
    // A table inside a cell is none of the sheets.
    const nested = tag.name === 'table' && this.#cellTag !== undefined;
    if (!ASIDE.has(tag.name) && !nested) return false;
    if (tag.kind === 'open') this.#aside = { name: tag.name, depth: 1 };
    return true;
  }

  #take(tag: Tag): void {
    switch (tag.name) {
      case 'table':
        return tag.kind === 'close' ? this.#closeSheet() : this.#openSheet(tag);
      case 'table-column':
        if (tag.kind !== 'close') this.#readColumn(tag);
        return;
      case 'table-row':
        if (tag.kind !== 'close') this.#openRow(tag);
        if (tag.kind !== 'open') this.#closeRow();
        return;
      case 'table-cell':
      case 'covered-table-cell':
        if (tag.kind !== 'close') this.#openCell(tag);
        if (tag.kind !== 'open') this.#closeCell();
        return;
    }
  }

  #openSheet(tag: Tag): void {
    if (this.#sheet) return;
    const style = attribute(tag, 'table:style-name') ?? '';
    const name = attribute(tag, 'table:name') ?? `Sheet${this.#sheets.length + 1}`;
    this.#sheet = { name, hidden: this.#styles.hiddenTables.has(style), rows: [], merges: [] };
    this.#row = 0;
    this.#columnStyles = [];
    this.#hiddenRows = new Set();
    this.#hiddenColumns = new Set();
  }

  #readColumn(tag: Tag): void {
    const from = this.#columnStyles.length;
    const to = Math.min(from + repetition(tag, 'table:number-columns-repeated', MAX_COLUMNS), MAX_COLUMNS);
    const style = attribute(tag, 'table:default-cell-style-name');
    for (let column = from; column < to; column++) {
      if (isHidden(tag)) this.#hiddenColumns.add(column);
      this.#columnStyles.push(style);
    }
  }

  #styleOf(cell: Tag): string {
    return (
      attribute(cell, 'table:style-name') ??
      (this.#rowTag && attribute(this.#rowTag, 'table:default-cell-style-name')) ??
      this.#columnStyles[this.#column] ??
      ''
    );
  }

  #closeSheet(): void {
    if (!this.#sheet) return;
    const { name, hidden, rows, merges } = this.#sheet;
    const [hiddenRows, hiddenColumns] = [this.#hiddenRows, this.#hiddenColumns];
    this.#sheets.push(gridSheet(name, rows, { hidden, merges, hiddenRows, hiddenColumns }));
    this.#sheet = undefined;
  }

  #openRow(tag: Tag): void {
    this.#rowTag = tag;
    this.#cells = [];
    this.#column = 0;
  }

  #closeRow(): void {
    const repeated = repetition(this.#rowTag, 'table:number-rows-repeated', MAX_ROWS - this.#row);
    if (this.#sheet && this.#cells.length > 0) {
      const { name } = this.#sheet;
      if (this.#row >= MAX_ROWS)
        throw new JiannuoError('workbook.tooManyRows', { sheet: name, rows: this.#row + 1 });
      let filled = 0;
      for (const cell of this.#cells) if (cell) filled += 1;
      this.#budget.spend(name, filled * (repeated - 1));
      const hidden = this.#rowTag !== undefined && isHidden(this.#rowTag);
      for (let n = 0; n < repeated; n++) {
        this.#sheet.rows[this.#row + n] = this.#cells;
        if (hidden) this.#hiddenRows.add(this.#row + n);
      }
    }
    this.#row += repeated;
    this.#rowTag = undefined;
  }

  #openCell(tag: Tag): void {
    this.#cellTag = tag;
    this.#text = new OdsText();
  }

  #closeCell(): void {
    const tag = this.#cellTag;
    this.#cellTag = undefined;
    if (!tag || !this.#sheet) return;
    const repeated = repetition(tag, 'table:number-columns-repeated', MAX_COLUMNS - this.#column);
    const cell = this.#makeCell(tag, this.#text.done());
    if (cell) {
      if (this.#column >= MAX_COLUMNS) throw tooWide(this.#row);
      this.#budget.spend(this.#sheet.name, repeated);
      for (let n = 0; n < repeated; n++) this.#cells[this.#column + n] = cell;
    }
    this.#readSpan(tag);
    this.#column += repeated;
  }

  #readSpan(tag: Tag): void {
    const columns = repetition(tag, 'table:number-columns-spanned', MAX_COLUMNS - this.#column);
    const rows = repetition(tag, 'table:number-rows-spanned', MAX_ROWS - this.#row);
    if (columns * rows === 1) return;
    this.#sheet?.merges.push({
      top: this.#row,
      left: this.#column,
      bottom: this.#row + rows - 1,
      right: this.#column + columns - 1,
    });
  }

  #makeCell(tag: Tag, shown: string): Cell | undefined {
    const format = this.#styles.formats.get(this.#styleOf(tag)) ?? GENERAL;
    const cell = cellOf(tag, shown, format);
    const formula = attribute(tag, 'table:formula');
    if (formula === undefined) return cell;
    const made = cell ?? { type: 'text', value: '', text: '', format: format.format, date: false };
    made.formula = plainFormula(formula);
    return made;
  }
}

/** Hidden by hand, or left out by a filter. */
function isHidden(tag: Tag): boolean {
  return /^(?:collapse|filter)$/.test(attribute(tag, 'table:visibility') ?? '');
}

/** `of:=SUM([.A1:.B2])` is `SUM(A1:B2)`. */
function plainFormula(formula: string): string {
  return formula
    .replace(/^\w+:/, '')
    .replace(/^=/, '')
    .replace(/\[([^\]]*)\]/g, (_, reference: string) => reference.replace(/(^|:)\./g, '$1'));
}

function repetition(tag: Tag | undefined, name: string, most: number): number {
  const value = tag ? Number(attribute(tag, name) ?? 1) : 1;
  return Number.isInteger(value) && value >= 1 ? Math.max(1, Math.min(value, most)) : 1;
}

function cellOf(tag: Tag, shown: string, format: CellFormat): Cell | undefined {
  // LibreOffice says of an error that it is an empty text, and tells the truth in an attribute of its own.
  if (attribute(tag, 'calcext:value-type') === 'error' && shown !== '') {
    return { type: 'error', value: shown, text: shown, format: format.format, date: false };
  }
  const value = valueOf(tag, shown);
  if (value === undefined) return undefined;
  const isDate =
    attribute(tag, 'office:value-type') === 'date' || attribute(tag, 'office:value-type') === 'time';
  const known = isDate && !format.date ? DATE : format;
  const cell = valueCell(value, known);
  // What the program showed is in the file, under whatever format.
  if (shown !== '') cell.text = shown;
  return cell;
}

const DATE: CellFormat = { format: 'yyyy-mm-dd', date: isDateFormat('yyyy-mm-dd'), wrap: false };

function valueOf(tag: Tag, shown: string): string | number | boolean | undefined {
  const number = (name: string): number | string => {
    const value = Number(attribute(tag, name) || Number.NaN);
    return Number.isNaN(value) ? shown : value;
  };
  switch (attribute(tag, 'office:value-type')) {
    case 'float':
    case 'percentage':
    case 'currency':
      return number('office:value');
    case 'boolean':
      return attribute(tag, 'office:boolean-value') === 'true';
    case 'date':
      return (
        isoToSerial(
          (attribute(tag, 'office:date-value') ?? '').replace(/^(\d{4}-\d{2}-\d{2}T[\d:]+)\.0+$/, '$1'),
        ) ?? shown
      );
    case 'time':
      return daysOf(attribute(tag, 'office:time-value') ?? '') ?? shown;
    case 'string':
      return attribute(tag, 'office:string-value') || shown;
    default:
      return shown === '' ? undefined : shown;
  }
}

/** Days of a duration such as `PT08H30M00S`. */
function daysOf(duration: string): number | undefined {
  const match = /^(-?)P(?:(\d+)D)?T(?:(\d+)H)?(?:(\d+)M)?(?:([\d.]+)S)?$/.exec(duration);
  if (!match) return undefined;
  const [, sign, days = 0, hours = 0, minutes = 0, seconds = 0] = match;
  const total = Number(days) + (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400;
  return sign ? -total : total;
}
