import { fieldNames } from '../matching/fields.ts';
import { normaliseLabel } from '../matching/label.ts';
import type { Field } from '../model/form-type.ts';
import type { FieldPath } from '../model/values.ts';
import type { Sheet } from '../model/workbook.ts';
import { columnName } from '../workbook/address.ts';
import { isCard } from './card.ts';
import { type PlacedText, placedTexts } from './cells.ts';
import { columnsOf, type RosterColumn } from './columns.ts';
import { continued } from './continuation.ts';
import { doubtNotes } from './doubts.ts';
import { findHeader, type Header, headerAt, isWholeHeader } from './header.ts';
import { refusal, readRow, type RosterProblem, type RosterRow } from './row.ts';
import { looksLikeFooter, nobodyAlone, type RowKinds, rowKinds, type SkipCode, skipReason } from './skip.ts';

export { fieldAtPath, type RosterProblem, type RosterRow } from './row.ts';
export type { RosterColumn } from './columns.ts';
export type { CellDoubt } from './doubts.ts';

/** A sheet as read. `skipped`: rows that are no people: totals, notes, headers printed again, titles of groups. */
export interface Roster {
  sheet: string;
  /** 1-based first row of the header; `0` where there is none. */
  headerRow: number;
  /** There is no header because the sheet is one person's form, labels beside values. */
  card?: boolean;
  /** Columns under the first header. */
  columns: RosterColumn[];
  rows: RosterRow[];
  skipped: { row: number; text: string; code: SkipCode }[];
  /** What must be known of the sheet as a whole: several tables in it, rows and columns that nobody sees, columns of formulas. */
  notes: RosterProblem[];
}

export interface ReadOptions {
  date1904: boolean;
  /** 1-based; found by itself when absent. */
  headerRow?: number;
  /** The user's own choice per column index, over what the first header says; `null` leaves the column out. */
  mapping?: Readonly<Record<number, FieldPath | null>>;
}

/**
 * Reads a sheet of people, or of pledges with the people they belong to. Columns come from the header or from the
 * user; each row is read by the type of its fields. People side by side are read block by block of each row, and a
 * header that stands again with other columns is the header of what follows. A sheet without a header gives no rows.
 * @param fields what columns may mean, see `sheetFields`
 */
export function readRoster(sheet: Sheet, fields: readonly Field[], options: ReadOptions): Roster {
  const header = chooseHeader(sheet, fields, options.headerRow);
  const nothing = { sheet: sheet.name, headerRow: 0, columns: [], rows: [], skipped: [], notes: [] };
  if (!header || header === 'card') return { ...nothing, card: header === 'card' };
  return new Reading(sheet, fields, header, options).roster();
}

/** The columns of a sheet and what they are taken for, without reading its rows. */
export function readColumns(sheet: Sheet, fields: readonly Field[], options: ReadOptions): RosterColumn[] {
  const header = chooseHeader(sheet, fields, options.headerRow);
  return header && header !== 'card' ? columnsOf(header, options.mapping ?? {}) : [];
}

function chooseHeader(
  sheet: Sheet,
  fields: readonly Field[],
  row: number | undefined,
): Header | 'card' | undefined {
  if (row === undefined) {
    const found = findHeader(sheet, fields);
    return found && isCard(sheet, found, fields) ? 'card' : found;
  }
  return row >= 1 && row <= sheet.rowCount ? headerAt(sheet, row - 1, fields) : undefined;
}

/** What a row says in the columns of one block, with what it was read as. */
interface ReadBlock {
  row: RosterRow;
  texts: readonly PlacedText[];
}

/** One of the tables that stand side by side under a header. */
interface Table {
  columns: RosterColumn[];
  kinds: RowKinds;
  from: number;
  to: number;
}

class Reading {
  readonly #sheet: Sheet;
  readonly #fields: readonly Field[];
  readonly #header: Header;
  readonly #date1904: boolean;
  readonly #labels: ReadonlySet<string>;
  readonly #skipped: Roster['skipped'] = [];
  readonly #notes: RosterProblem[] = [];
  readonly #read: ReadBlock[] = [];
  readonly #columns: RosterColumn[];
  /** Tables under the present header. */
  #tables: Table[] = [];

  constructor(sheet: Sheet, fields: readonly Field[], header: Header, options: ReadOptions) {
    this.#sheet = sheet;
    this.#fields = fields;
    this.#header = header;
    this.#date1904 = options.date1904;
    const { scalars, columns } = fieldNames(fields);
    this.#labels = new Set([...scalars.keys(), ...columns.keys()]);
    this.#columns = columnsOf(header, options.mapping ?? {});
    this.#begin(header, this.#columns);
  }

  roster(): Roster {
    for (let row = this.#header.bottom + 1; row < this.#sheet.rowCount; row += 1) {
      if (!this.#sheet.hasRow(row)) continue;
      const next = this.#newHeader(row);
      if (next) {
        this.#begin(next, columnsOf(next, {}));
        this.#note(row, 'newHeader');
        row = next.bottom;
      } else {
        for (const table of this.#tables) this.#take(row, table);
      }
    }
    this.#dropFooter();
    this.#tellHidden();
    this.#notes.push(...doubtNotes(this.#read.map(({ row }) => row)));
    return {
      sheet: this.#sheet.name,
      headerRow: this.#header.top + 1,
      columns: this.#columns,
      rows: this.#read.map(({ row }) => row),
      skipped: this.#skipped,
      notes: this.#notes,
    };
  }

  #begin(header: Header, columns: RosterColumn[]): void {
    this.#tables = header.blocks.map(({ from, to }) => {
      const own = columns.filter(({ index }) => index >= from && index < to);
      return { columns: own, kinds: rowKinds(this.#sheet, header, own), from, to };
    });
    if (header.blocks.length > 1) {
      const ranges = header.blocks.map(({ from, to }) => `${columnName(from)}–${columnName(to - 1)}`);
      this.#note(header.top, 'sideBySide', { count: String(ranges.length), columns: ranges.join('、') });
    }
  }

  #take(row: number, { columns, kinds, from, to }: Table): void {
    const texts = placedTexts(this.#sheet, row, from, to);
    // What is merged down from above alone is no further person.
    if (texts.length === 0) return;
    const reason = skipReason(kinds, texts);
    if (reason) this.#skip(row, texts, reason);
    else this.#read.push({ row: this.#refuseLabel(this.#readPerson(row, texts, columns, kinds)), texts });
  }

  #readPerson(
    row: number,
    texts: readonly PlacedText[],
    columns: readonly RosterColumn[],
    kinds: RowKinds,
  ): RosterRow {
    const own = readRow(this.#sheet, row, columns, this.#fields, this.#date1904);
    const isNameless = own.problems.some(({ code }) => code === 'nameMissing');
    const above = isNameless && this.#tables.length === 1 ? this.#read.at(-1)?.row : undefined;
    const read = continued(own, texts, columns, above) ?? own;
    const text = nobodyAlone(kinds, texts);
    if (text === undefined || read.problems.some(({ severity }) => severity === 'refused')) return read;
    const doubt: RosterProblem = { row: row + 1, code: 'nameAlone', severity: 'doubtful', params: { text } };
    return { ...read, problems: [...read.problems, doubt] };
  }

  #skip(row: number, texts: readonly PlacedText[], code: SkipCode): void {
    this.#skipped.push({ row: row + 1, text: texts.map(({ text }) => text).join(' '), code });
  }

  /** A header with other columns, below the first: the name column holds the name of a column. */
  #newHeader(row: number): Header | undefined {
    const [table] = this.#tables;
    const texts = placedTexts(this.#sheet, row);
    if (!table || texts.length < 2 || skipReason(table.kinds, texts) === 'headerAgain') return undefined;
    const isLabel = ({ text }: PlacedText): boolean => this.#labels.has(normaliseLabel(text));
    const { nameColumn } = table.kinds;
    const suspects = texts.filter(({ column }) => column === nameColumn || column === (nameColumn ?? 0) + 1);
    if (!suspects.some(isLabel)) return undefined;
    const header = headerAt(this.#sheet, row, this.#fields);
    return isWholeHeader(header) ? header : undefined;
  }

  /** Nobody is called 工作单位: such a row is a line of a form, or a header that was printed differently. */
  #refuseLabel(row: RosterRow): RosterRow {
    const { name } = row.values;
    if (typeof name !== 'string' || !this.#labels.has(normaliseLabel(name))) return row;
    const others = row.problems.filter(({ code }) => code !== 'nameShape');
    return { ...row, problems: [...others, refusal(row.row, 'nameIsLabel', { text: name })] };
  }

  /** Below the last person, signatures, days and remarks are no people without a name. */
  #dropFooter(): void {
    for (let last = this.#read.at(-1); last; last = this.#read.at(-1)) {
      const isNobody = last.row.problems.some(({ code }) => code === 'nameMissing' || code === 'nameShape');
      if (!isNobody || !looksLikeFooter(last.texts)) return;
      this.#read.pop();
      this.#skip(last.row.row - 1, last.texts, 'note');
    }
  }

  /** People and columns that the program does not show were read like the others. */
  #tellHidden(): void {
    const { hiddenRows, hiddenColumns } = this.#sheet;
    const rows = [...new Set(this.#read.map(({ row }) => row.row))].filter((row) => hiddenRows?.has(row - 1));
    const columns = this.#columns.filter(({ index, path }) => path !== null && hiddenColumns?.has(index));
    const [first] = rows;
    if (first !== undefined) this.#note(first - 1, 'hiddenRows', { rows: rows.join('、') });
    if (columns.length > 0) {
      const letters = columns.map(({ letter }) => letter).join('、');
      this.#note(this.#header.top, 'hiddenColumns', { columns: letters });
    }
  }

  #note(row: number, code: string, params: Record<string, string> = {}): void {
    this.#notes.push({ row: row + 1, code, severity: 'note', params });
  }
}
