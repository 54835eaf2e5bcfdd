import { JiannuoError } from '../../errors.ts';
import type { Cell, MergedRange, Sheet, Workbook } from '../../model/workbook.ts';
import { cellName, MAX_COLUMNS, MAX_ROWS } from '../address.ts';
import { CellBudget, gridSheet, valueCell } from '../grid.ts';
import { isDateFormat } from '../format/number-format.ts';
import { isoToSerial } from '../format/serial.ts';
import { GENERAL, type CellFormat } from '../xlsx/styles.ts';
import { checkedTags, decodeCharacters, textBetween } from '../xlsx/well-formed.ts';
import { attribute, closeOf, type Tag } from '../xml.ts';

/** Names that this format has for some number formats; the codes are as Chinese programs show them. */
const NAMED_FORMATS: Readonly<Record<string, string>> = {
  'General Number': 'General',
  'General Date': 'yyyy/m/d h:mm',
  'Long Date': 'yyyy"年"m"月"d"日"',
  'Medium Date': 'd-mmm-yy',
  'Short Date': 'yyyy/m/d',
  'Long Time': 'h:mm:ss',
  'Medium Time': 'h:mm AM/PM',
  'Short Time': 'h:mm',
  Currency: '"¥"#,##0.00',
  Fixed: '0.00',
  Standard: '#,##0.00',
  Percent: '0.00%',
  Scientific: '0.00E+00',
};

/**
 * Reads SpreadsheetML 2003 ("XML spreadsheet"), which some portals write under the name .xls.
 * @throws JiannuoError `workbook.noSheet`, `workbook.corrupt`, `workbook.truncated`, `workbook.doctype`, `workbook.cellTwice`,
 *   `workbook.badCell` for a cell of two values, `workbook.badRow` for a row that is stored twice, `workbook.tooManyCells`
 */
export function readSpreadsheetXml(xml: string): Workbook {
  const reader = new XmlReader(xml);
  const sheets = reader.read();
  if (sheets.length === 0) throw new JiannuoError('workbook.noSheet');
  return { sheets, date1904: reader.date1904 };
}

/** What a row costs before it has cells. */
const PLACES_OF_ROW = 4;

interface OpenSheet {
  name: string;
  hidden: boolean;
  rows: (Cell | undefined)[][];
  merges: MergedRange[];
  hiddenRows: Set<number>;
  hiddenColumns: Set<number>;
}

class XmlReader {
  date1904 = false;
  readonly #xml: string;
  readonly #sheets: Sheet[] = [];
  readonly #budget = new CellBudget();
  readonly #styles = new Map<string, CellFormat>();
  #style = '';
  #sheet: OpenSheet | undefined;
  #row = -1;
  #columns = -1;
  #column = -1;
  #across = 0;
  #cell: Tag | undefined;
  /** Whether the open cell has its value. */
  #hasValue = false;
  /** End of an element whose tags are not cells: a comment, or what follows a value. */
  #skipTo = 0;

  constructor(xml: string) {
    this.#xml = xml;
  }

  read(): Sheet[] {
    for (const tag of checkedTags(this.#xml, 'Workbook', 'Workbook')) {
      if (tag.start >= this.#skipTo) this.#take(tag);
    }
    return this.#sheets;
  }

  #take(tag: Tag): void {
    if (tag.kind === 'close') return this.#close(tag);
    switch (tag.name) {
      case 'Date1904':
        this.date1904 = true;
        return;
      case 'Style':
        this.#style = own(tag, 'ID') ?? '';
        this.#styles.set(this.#style, this.#styles.get(own(tag, 'Parent') ?? '') ?? GENERAL);
        return;
      case 'NumberFormat':
        this.#styles.set(this.#style, formatOf(own(tag, 'Format') ?? 'General'));
        return;
      case 'Worksheet':
        this.#sheet = {
          name: own(tag, 'Name') ?? '',
          hidden: false,
          rows: [],
          merges: [],
          hiddenRows: new Set(),
          hiddenColumns: new Set(),
        };
        this.#row = -1;
        this.#columns = -1;
        if (tag.kind === 'empty') this.#close(tag);
        return;
      case 'Visible':
        if (this.#sheet && !this.#xml.startsWith('SheetVisible', tag.end)) this.#sheet.hidden = true;
        return;
      case 'Column':
        return this.#readColumn(tag);
      case 'Row':
        return this.#openRow(tag);
      case 'Cell':
        return this.#openCell(tag);
      case 'Comment':
        this.#skipTo = closeOf(this.#xml, tag)?.end ?? this.#xml.length;
        return;
      case 'Data':
        return this.#readData(tag);
    }
  }

  #close(tag: Tag): void {
    if (tag.name === 'Worksheet' && this.#sheet) {
      const { name, rows, ...facts } = this.#sheet;
      this.#sheets.push(gridSheet(name, rows, facts));
      this.#sheet = undefined;
    } else if (tag.name === 'Cell') this.#cell = undefined;
  }

  /** `Span` stands for so many more like it. */
  #readColumn(tag: Tag): void {
    const first = position(tag, this.#columns + 1, MAX_COLUMNS);
    this.#columns = Math.min(first + count(tag, 'Span', MAX_COLUMNS), MAX_COLUMNS - 1);
    if (own(tag, 'Hidden') !== '1') return;
    for (let column = first; column <= this.#columns; column++) this.#sheet?.hiddenColumns.add(column);
  }

  #openRow(tag: Tag): void {
    this.#row = position(tag, this.#row + 1, MAX_ROWS);
    if (own(tag, 'Hidden') === '1') this.#sheet?.hiddenRows.add(this.#row);
    if (this.#sheet) {
      const { name, rows } = this.#sheet;
      if (rows[this.#row]) throw new JiannuoError('workbook.badRow', { sheet: name, row: this.#row + 1 });
      this.#budget.spend(name, 0, PLACES_OF_ROW);
      rows[this.#row] = [];
    }
    // `Span` stands for so many rows more like this one, which are empty.
    this.#column = -1;
    this.#across = 0;
    const span = Number(own(tag, 'Span') ?? 0);
    if (tag.kind === 'empty' && span > 0 && span < MAX_ROWS) this.#row += Math.trunc(span);
  }

  #openCell(tag: Tag): void {
    this.#column = position(tag, this.#column + 1 + this.#across, MAX_COLUMNS);
    this.#across = count(tag, 'MergeAcross', MAX_COLUMNS);
    const down = count(tag, 'MergeDown', MAX_ROWS);
    if (this.#across + down > 0) {
      this.#sheet?.merges.push({
        top: this.#row,
        left: this.#column,
        bottom: this.#row + down,
        right: this.#column + this.#across,
      });
    }
    this.#cell = tag.kind === 'open' ? tag : undefined;
    this.#hasValue = false;
    if (this.#sheet) {
      const { name, rows } = this.#sheet;
      if (rows[this.#row]?.[this.#column]) {
        throw new JiannuoError('workbook.cellTwice', {
          sheet: name,
          cell: cellName(this.#row, this.#column),
        });
      }
      this.#budget.spend(name, 1);
    }
    this.#put({ type: 'blank', value: null, text: '', date: false, format: this.#formatOf(tag).format }, tag);
  }

  #readData(tag: Tag): void {
    if (!this.#cell) return;
    if (this.#hasValue) {
      const cell = cellName(this.#row, this.#column);
      throw new JiannuoError('workbook.badCell', { sheet: this.#sheet?.name ?? '', cell });
    }
    this.#hasValue = true;
    const text = this.#textOf(tag);
    this.#put(
      makeCell(text, own(tag, 'Type') ?? 'String', this.#formatOf(this.#cell), this.date1904),
      this.#cell,
    );
  }

  /** Text of an element, which is passed over with it. Rich text is marked up as HTML inside. */
  #textOf(tag: Tag): string {
    if (tag.kind === 'empty') return '';
    const next = this.#xml.indexOf('<', tag.end);
    // Nearly all texts hold no tags.
    if (this.#xml.startsWith('</', next)) return decodeCharacters(this.#xml.slice(tag.end, next));
    const close = closeOf(this.#xml, tag);
    this.#skipTo = close?.end ?? this.#xml.length;
    return textBetween(this.#xml, tag.end, close?.start ?? this.#xml.length);
  }

  #put(cell: Cell, tag: Tag): void {
    const formula = own(tag, 'Formula');
    if (formula !== undefined) cell.formula = formula.replace(/^=/, '');
    const row = this.#sheet?.rows[this.#row];
    if (row) row[this.#column] = cell;
  }

  #formatOf(cell: Tag): CellFormat {
    return this.#styles.get(own(cell, 'StyleID') ?? 'Default') ?? GENERAL;
  }
}

/** The format's own attributes, whatever prefix stands for its namespace. */
function own(tag: Tag, name: string): string | undefined {
  return attribute(tag, `ss:${name}`) ?? attribute(tag, name);
}

function formatOf(code: string): CellFormat {
  const format = NAMED_FORMATS[code] ?? (code || 'General');
  return { format, date: isDateFormat(format), wrap: false };
}

/** 0-based place of a row or cell: its own `Index`, else behind the one before. */
function position(tag: Tag, next: number, limit: number): number {
  const index = own(tag, 'Index');
  const at = index === undefined ? next : Number(index) - 1;
  if (Number.isInteger(at) && at >= 0 && at < limit) return at;
  throw new JiannuoError('workbook.corrupt', { part: `${tag.name} ${index ?? ''}` });
}

function count(tag: Tag, name: string, limit: number): number {
  const value = Number(own(tag, name) ?? 0);
  return Number.isInteger(value) && value > 0 && value < limit ? value : 0;
}

/** A time without a day is stored as one of the last day of 1899. */
function serialOf(iso: string, date1904: boolean): number | undefined {
  const time = /^1899-12-31T(.*)$/.exec(iso)?.[1];
  if (time === undefined) return isoToSerial(iso, date1904);
  const serial = isoToSerial(`1900-01-01T${time}`);
  return serial === undefined ? undefined : serial - 1;
}

function makeCell(text: string, type: string, format: CellFormat, date1904: boolean): Cell {
  switch (type) {
    case 'Number': {
      const value = Number(text.trim() || Number.NaN);
      return Number.isNaN(value) ? valueCell(text, format) : valueCell(value, format, date1904);
    }
    case 'DateTime': {
      const serial = serialOf(text.trim().replace(/\.0+$/, ''), date1904);
      const shown = format.date ? format : formatOf('Short Date');
      return serial === undefined ? valueCell(text, GENERAL) : valueCell(serial, shown, date1904);
    }
    case 'Boolean':
      return valueCell(text.trim() === '1' || text.trim().toLowerCase() === 'true', format);
    case 'Error':
      return { type: 'error', value: text, text, format: format.format, date: false };
    default:
      return valueCell(text, format);
  }
}
