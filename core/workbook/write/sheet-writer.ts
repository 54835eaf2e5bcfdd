import { JiannuoError } from '../../errors.ts';
import { cellName, columnName, MAX_COLUMNS, MAX_ROWS, MAX_TEXT, rangeName } from '../address.ts';
import { encodeUtf8 } from '../encoding.ts';
import { looksLikeFormula } from '../like-formula.ts';
import type { PackedMember } from '../zip/zip-write.ts';
import { type Fit, fitterOf } from './fit.ts';
import { columnWidth, type HeaderBlock, headerBlock } from './header-rows.ts';
import { type Level, PackedPart } from './packed-part.ts';
import { printXml } from './print.ts';
import type { Row, SheetLayout } from './spec.ts';
import type { StringTable } from './string-table.ts';
import { columnFormat, dataStyle, isFree, LAST_KNOWN_INDEX, type StyleTable } from './styles.ts';
import { type OptionLists, validationsXml } from './validation.ts';
import { DECLARATION, MAIN } from './xml-names.ts';

/** What all sheets of one workbook share. */
export interface Shared {
  styles: StyleTable;
  strings: StringTable;
  lists: OptionLists;
  level: Level;
  /** See `WorkbookOptions`. */
  twoFormats: boolean;
}

/** A column made ready for its cells: the bytes that repeat, and the styles looked up once. */
interface Column {
  /** `<c r="A`. */
  open: Uint8Array;
  fit: (value: string) => Fit | undefined;
  /** Of a blank cell, and of the whole column in the sheet. */
  style: number;
  text: number;
  quoted: number;
  free: boolean;
}

const ROW_OPEN = encodeUtf8('<row r="');
const ROW_CLOSE = encodeUtf8('</row>');
const TAG_END = encodeUtf8('">');
const VALUE_CLOSE = encodeUtf8('</v></c>');

/**
 * One worksheet, row by row. Every cell of the width is written, blanks too, since some importers count cells and do
 * not look at `r`; every text is shared, as streaming importers know no other.
 */
export class SheetWriter {
  readonly layout: SheetLayout;
  readonly #shared: Shared;
  readonly #part: PackedPart;
  readonly #header: HeaderBlock;
  readonly #columns: Column[];
  readonly #pieces = new Map<number, Piece>();
  readonly #rowOpenEnd: Uint8Array;
  #row = 0;

  constructor(layout: SheetLayout, shared: Shared) {
    this.layout = layout;
    this.#shared = shared;
    this.#part = new PackedPart(shared.level);
    this.#header = headerBlock(layout);
    this.#columns = layout.columns.map((column, n) => this.#ready(column, n));
    if (layout.columns.length > MAX_COLUMNS) this.#tooLarge();
    const { rowHeight } = layout;
    this.#rowOpenEnd =
      rowHeight === undefined ? TAG_END : encodeUtf8(`" ht="${rowHeight}" customHeight="1">`);
    this.#writeHeader();
  }

  /** Rows above the data. */
  get headerRows(): number {
    return this.#header.rows.length;
  }

  get dataRows(): number {
    return this.#row - this.headerRows;
  }

  /** @throws JiannuoError `workbook.textTooLong`, `workbook.tooManyRows` */
  write(values: Row): void {
    if (this.#row >= MAX_ROWS) this.#tooLarge();
    if (values.length > this.#columns.length)
      throw new RangeError('a row is longer than its sheet has columns');
    const { body } = this.#part;
    const row = String(this.#row + 1);
    const digits = asciiBytes(row);
    body.bytes(ROW_OPEN);
    body.bytes(digits);
    body.bytes(this.#rowOpenEnd);
    for (let n = 0; n < this.#columns.length; n++) {
      const column = this.#columns[n] as Column;
      const value = values[n] ?? '';
      body.bytes(column.open);
      body.bytes(digits);
      const fit = value === '' ? undefined : column.fit(value);
      const style = fit && this.#numberStyle(fit.format, column.free);
      if (fit && style !== undefined) this.#number(fit.number, style);
      else this.#text(value, column, n);
    }
    body.bytes(ROW_CLOSE);
    this.#row += 1;
  }

  #number(number: number, style: number): void {
    const { body } = this.#part;
    body.bytes(this.#piece(style).number);
    if (Number.isInteger(number) && number >= 0) body.digits(number);
    else body.text(String(number));
    body.bytes(VALUE_CLOSE);
  }

  #text(value: string, column: Column, n: number): void {
    if (value === '') {
      this.#part.body.bytes(this.#piece(column.style).blank);
      return;
    }
    const style = looksLikeFormula(value) ? column.quoted : column.text;
    this.#shareText(value, style, n);
  }

  #shareText(value: string, style: number, column: number): void {
    if (value.length > MAX_TEXT) {
      const cell = cellName(this.#row, column);
      throw new JiannuoError('workbook.textTooLong', { sheet: this.layout.name, cell, limit: MAX_TEXT });
    }
    const { body } = this.#part;
    body.bytes(this.#piece(style).shared);
    body.digits(this.#shared.strings.indexOf(value));
    body.bytes(VALUE_CLOSE);
  }

  #writeHeader(): void {
    const { body } = this.#part;
    for (const { cells, height, hidden } of this.#header.rows) {
      const size = height === undefined ? '' : ` ht="${height}" customHeight="1"`;
      body.text(`<row r="${this.#row + 1}"${size}${hidden ? ' hidden="1"' : ''}>`);
      cells.forEach(({ text, style }, n) => {
        const quoted = looksLikeFormula(text);
        const index = this.#shared.styles.indexOf(quoted ? { ...style, quoted } : style);
        body.text(`<c r="${cellName(this.#row, n)}`);
        if (text === '') body.bytes(this.#piece(index).blank);
        else this.#shareText(text, index, n);
      });
      body.bytes(ROW_CLOSE);
      this.#row += 1;
    }
  }

  #ready(column: SheetLayout['columns'][number], n: number): Column {
    const { styles } = this.#shared;
    const free = isFree(this.layout, column);
    const text = dataStyle('@', free);
    return {
      free,
      open: asciiBytes(`<c r="${columnName(n)}`),
      fit: fitterOf(column),
      style: styles.indexOf(dataStyle(columnFormat(column), free)),
      text: styles.indexOf(text),
      quoted: styles.indexOf({ ...text, quoted: true }),
    };
  }

  readonly #numberStyles = new Map<string, number | undefined>();

  /** `undefined` where a value of that format is to be text. */
  #numberStyle(format: string, free: boolean): number | undefined {
    const key = `${free ? 1 : 0}${format}`;
    if (this.#numberStyles.has(key)) return this.#numberStyles.get(key);
    const { styles, twoFormats } = this.#shared;
    const style = styles.indexOf(dataStyle(format, free));
    const known = twoFormats && style > LAST_KNOWN_INDEX ? undefined : style;
    this.#numberStyles.set(key, known);
    return known;
  }

  #piece(style: number): Piece {
    const known = this.#pieces.get(style);
    if (known) return known;
    const piece = {
      blank: asciiBytes(`" s="${style}"/>`),
      number: asciiBytes(`" s="${style}"><v>`),
      shared: asciiBytes(`" s="${style}" t="s"><v>`),
    };
    this.#pieces.set(style, piece);
    return piece;
  }

  /** `selected`: the sheet that the workbook opens with. */
  finish(name: string, selected: boolean): PackedMember {
    this.#part.body.text(this.#tail());
    return this.#part.finish(name, this.#head(selected));
  }

  #head(selected: boolean): string {
    const { columns, print } = this.layout;
    const lastColumn = Math.max(0, columns.length - 1);
    const range = rangeName({ top: 0, left: 0, bottom: Math.max(0, this.#row - 1), right: lastColumn });
    const fits = print !== undefined && print.fitToWidth !== false;
    return [
      `${DECLARATION}<worksheet xmlns="${MAIN}">`,
      fits ? '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' : '',
      `<dimension ref="${range}"/>`,
      `<sheetViews><sheetView${selected ? ' tabSelected="1"' : ''} workbookViewId="0">${this.#pane()}</sheetView></sheetViews>`,
      '<sheetFormatPr defaultRowHeight="15"/>',
      this.#cols(),
      '<sheetData>',
    ].join('');
  }

  #pane(): string {
    const columns = this.layout.frozenColumns ?? 0;
    // Rows that are seen above the split (ISO 29500-1, 18.3.1.66); the corner tells the first row below it.
    const seen = this.#header.rows.filter(({ hidden }) => !hidden).length;
    const split = `${columns > 0 ? `xSplit="${columns}" ` : ''}ySplit="${seen}"`;
    const pane = columns > 0 ? 'bottomRight' : 'bottomLeft';
    const corner = cellName(this.headerRows, columns);
    return `<pane ${split} topLeftCell="${corner}" activePane="${pane}" state="frozen"/><selection pane="${pane}" activeCell="${corner}" sqref="${corner}"/>`;
  }

  #cols(): string {
    if (this.#columns.length === 0) return '';
    const items = this.#columns.map(({ style }, n) => {
      const spec = this.layout.columns[n];
      const width = spec ? columnWidth(spec) : 10;
      const hidden = spec?.hidden ? ' hidden="1"' : '';
      return `<col min="${n + 1}" max="${n + 1}" width="${width}" style="${style}"${hidden} customWidth="1"/>`;
    });
    return `<cols>${items.join('')}</cols>`;
  }

  #tail(): string {
    const { columns, autoFilter, protect, print } = this.layout;
    const merges = this.#header.merges.map((range) => `<mergeCell ref="${rangeName(range)}"/>`);
    const right = Math.max(0, columns.length - 1);
    const filter = { top: this.headerRows - 1, left: 0, bottom: this.#row - 1, right };
    const data = { top: this.headerRows, left: 0, bottom: this.#row - 1, right };
    return [
      '</sheetData>',
      protect ? protectionXml(columns.some(({ locked }) => locked)) : '',
      autoFilter ? `<autoFilter ref="${rangeName(filter)}"/>` : '',
      merges.length > 0 ? `<mergeCells count="${merges.length}">${merges.join('')}</mergeCells>` : '',
      validationsXml(this.layout, this.headerRows, this.dataRows, this.#shared.lists),
      printXml(print),
      // Without this Excel marks every ID number as a mistake.
      this.dataRows > 0
        ? `<ignoredErrors><ignoredError sqref="${rangeName(data)}" numberStoredAsText="1"/></ignoredErrors>`
        : '',
      '</worksheet>',
    ].join('');
  }

  #tooLarge(): never {
    throw new JiannuoError('workbook.tooManyRows', { sheet: this.layout.name, rows: this.#row });
  }
}

interface Piece {
  blank: Uint8Array;
  number: Uint8Array;
  shared: Uint8Array;
}

/**
 * People may widen columns and filter; where what is locked is the header alone, also add, remove and sort rows. 0 allows. Rows with
 * locked cells are not sorted: cells that were sorted apart from those beside them would say something else.
 */
function protectionXml(hasLocked: boolean): string {
  const rows = hasLocked ? '' : ' insertRows="0" deleteRows="0" sort="0"';
  return `<sheetProtection sheet="1" formatColumns="0" formatRows="0"${rows} autoFilter="0"/>`;
}

function asciiBytes(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
  return bytes;
}
