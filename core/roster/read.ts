import { fieldNames } from '../matching/fields.ts';
import { normaliseLabel } from '../matching/label.ts';
import type { Field } from '../model/form-type.ts';
import type { FieldPath } from '../model/values.ts';
import type { Sheet } from '../model/workbook.ts';
import { columnName } from '../workbook/address.ts';
import { ownCell, type PlacedText, placedTexts } from './cells.ts';
import { LONGEST_LABEL, nameLabelsOf } from './column-labels.ts';
import { carriedChoices, columnsOf, type RosterColumn } from './columns.ts';
import { continued } from './continuation.ts';
import { doubtNotes, isUnkept } from './doubts.ts';
import { chooseHeader } from './choose-header.ts';
import { beginsTable, type Header, isWholeHeader, rosterHeaderAt } from './header.ts';
import { doubted, isNobodys } from './nobodys.ts';
import { namesPeople, refusal, readRow, type RosterProblem, type RosterRow, type RowReading } from './row.ts';
import { looksLikeFooter } from './remark.ts';
import {
  headerChanges,
  headersAgain,
  headless,
  hiddenPlaces,
  mergedDown,
  peopleAbove,
} from './sheet-notes.ts';
import {
  besideLabel,
  isNameAlone,
  nobodyAlone,
  type RowKinds,
  rowKinds,
  sampleMark,
  signerLabel,
  type SkipCode,
  skipReason,
} from './skip.ts';

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
  /** Columns under each further header, with its 1-based row. */
  later: { headerRow: number; columns: RosterColumn[] }[];
  rows: RosterRow[];
  skipped: { row: number; text: string; code: SkipCode }[];
  /** 1-based header of a table of another kind, above which reading ended; see `ReadOptions.endsAt`. */
  next?: number;
  /** What must be known of the sheet as a whole: several tables in it, rows and columns that nobody sees, columns of formulas. */
  notes: RosterProblem[];
}

export interface ReadOptions extends RowReading {
  /** 1-based; found by itself when absent. */
  headerRow?: number;
  /**
   * The user's own choice per column index, over what the first header says; `null` leaves the column out. A further header
   * takes it over for columns that are called the same.
   */
  mapping?: Readonly<Record<number, FieldPath | null>>;
  /** Whether a table of another kind begins in a row, 0-based, below one with these columns: reading ends above it. */
  endsAt?: ((row: number, columns: readonly RosterColumn[]) => boolean) | undefined;
  /** Other tables stand above the header, which are none of this one's business. */
  isFurther?: boolean | undefined;
}

/**
 * Reads a sheet of people, or of pledges with the people they belong to; with fields that name nobody, a sheet of records. Columns come from the header or from the
 * user; each row is read by the type of its fields. People side by side are read block by block of each row, and a
 * header that stands again with other columns is the header of what follows. A sheet without a header gives no rows.
 * @param fields what columns may mean, see `sheetFields`
 */
export function readRoster(sheet: Sheet, fields: readonly Field[], options: ReadOptions): Roster {
  const header = chooseHeader(sheet, fields, options.headerRow);
  const nothing = {
    sheet: sheet.name,
    headerRow: 0,
    columns: [],
    later: [],
    rows: [],
    skipped: [],
    notes: [],
  };
  if (!header || header === 'card') return { ...nothing, card: header === 'card' };
  return new Reading(sheet, fields, header, options).roster();
}

/** The columns of a sheet and what they are taken for, without reading its rows. */
export function readColumns(sheet: Sheet, fields: readonly Field[], options: ReadOptions): RosterColumn[] {
  const header = chooseHeader(sheet, fields, options.headerRow);
  return header && header !== 'card' ? columnsOf(header, options.mapping ?? {}) : [];
}

/** What a row says in the columns of one block, with what it was read as. */
interface ReadBlock {
  row: RosterRow;
  kinds: RowKinds;
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
  readonly #how: ReadOptions;
  readonly #labels: ReadonlySet<string>;
  /** What the column of names may be called. */
  readonly #nameLabels: ReadonlySet<string>;
  readonly #skipped: Roster['skipped'] = [];
  readonly #notes: RosterProblem[] = [];
  readonly #read: ReadBlock[] = [];
  readonly #columns: RosterColumn[];
  readonly #mapping: NonNullable<ReadOptions['mapping']>;
  readonly #later: Roster['later'] = [];
  /** Tables under the present header, and the columns of all of them. */
  #tables: Table[] = [];
  #around: readonly RosterColumn[] = [];
  readonly #under = new Map<Header, readonly RosterColumn[]>();

  constructor(sheet: Sheet, fields: readonly Field[], header: Header, options: ReadOptions) {
    this.#sheet = sheet;
    this.#fields = fields;
    this.#header = header;
    this.#how = options;
    const { scalars, columns } = fieldNames(fields);
    this.#labels = new Set([...scalars.keys(), ...columns.keys()]);
    this.#nameLabels = nameLabelsOf(fields);
    this.#mapping = options.mapping ?? {};
    this.#columns = columnsOf(header, this.#mapping);
    if (namesPeople(fields) && !options.isFurther) this.#notes.push(...peopleAbove(sheet, header, fields));
    this.#begin(header, this.#columns);
  }

  roster(): Roster {
    let next: number | undefined;
    for (let row = this.#header.bottom + 1; row < this.#sheet.rowCount; row += 1) {
      if (!this.#sheet.hasRow(row)) continue;
      if (this.#how.endsAt?.(row, this.#around)) {
        next = row + 1;
        this.#dropTitles(row);
        break;
      }
      const later = this.#newHeader(row);
      if (later) {
        const columns = columnsOf(later, carriedChoices(this.#mapping, this.#header, later));
        // Where it does not name most of its columns, it may be none: a person, whose row was taken for it.
        const severity = isWholeHeader(later) ? 'note' : 'doubtful';
        this.#note(row, 'newHeader', { row: String(row + 1) }, severity);
        this.#notes.push(...headerChanges(row + 1, this.#around, columns));
        this.#later.push({ headerRow: row + 1, columns });
        this.#begin(later, columns);
        row = later.bottom;
      } else {
        for (const table of this.#tables) this.#take(row, table);
      }
    }
    this.#dropFooter();
    this.#doubtFooter();
    const rows = this.#read.map(({ row }) => row);
    this.#notes.push(...headersAgain(this.#skipped));
    this.#notes.push(...headless(this.#read, this.#under));
    this.#notes.push(...mergedDown(this.#sheet, this.#rowsByColumns()));
    this.#notes.push(...hiddenPlaces(this.#sheet, this.#header, this.#columns, rows), ...doubtNotes(rows));
    return {
      sheet: this.#sheet.name,
      headerRow: this.#header.top + 1,
      columns: this.#columns,
      later: this.#later,
      rows,
      skipped: this.#skipped,
      ...(next === undefined ? {} : { next }),
      notes: this.#notes,
    };
  }

  /** Rows under each header, with its columns. */
  #rowsByColumns(): { columns: readonly RosterColumn[]; rows: RosterRow[] }[] {
    return [...this.#under].map(([header, columns]) => ({
      columns,
      rows: this.#read.filter(({ kinds }) => kinds.header === header).map(({ row }) => row),
    }));
  }

  /** What stands alone right above the header of another table is its title, and nobody of this one. */
  #dropTitles(headerRow: number): void {
    for (let last = this.#read.at(-1); last; last = this.#read.at(-1)) {
      const isTitle = last.texts.length === 1 && last.row.row === headerRow;
      if (!isTitle) return;
      this.#read.pop();
      this.#skip(last.row.row - 1, last.texts, 'section');
      headerRow -= 1;
    }
  }

  #begin(header: Header, columns: RosterColumn[]): void {
    this.#around = columns;
    this.#under.set(header, columns);
    this.#tables = header.blocks.map(({ from, to }) => {
      const own = columns.filter(({ index }) => index >= from && index < to);
      return { columns: own, kinds: rowKinds(this.#sheet, header, own, this.#fields), from, to };
    });
    if (header.blocks.length > 1) {
      const ranges = header.blocks.map(({ from, to }) => `${columnName(from)}–${columnName(to - 1)}`);
      this.#note(header.top, 'sideBySide', { count: String(ranges.length), columns: ranges.join('、') });
    }
  }

  #take(row: number, { columns, kinds, from, to }: Table): void {
    const texts = placedTexts(this.#sheet, row, from, to);
    const isNamedByFormula =
      kinds.nameColumn !== undefined && isUnkept(ownCell(this.#sheet, row, kinds.nameColumn));
    // What is merged down from above alone is no further person.
    if (texts.length === 0 && !isNamedByFormula) return;
    const reason = texts.length > 0 ? skipReason(kinds, texts) : undefined;
    // A name that is not known yet may stand above what alone would be a title.
    if (reason && !(isNamedByFormula && (reason === 'section' || reason === 'blank'))) {
      this.#skip(row, texts, reason);
      return;
    }
    this.#read.push({
      row: this.#refuseLabel(this.#readPerson(row, texts, columns, kinds), texts),
      texts,
      kinds,
    });
  }

  #readPerson(
    row: number,
    texts: readonly PlacedText[],
    columns: readonly RosterColumn[],
    kinds: RowKinds,
  ): RosterRow {
    const own = readRow(this.#sheet, row, columns, this.#around, this.#fields, this.#how);
    const isNameless = own.problems.some(({ code }) => code === 'nameMissing');
    const above = isNameless && this.#tables.length === 1 ? this.#read.at(-1)?.row : undefined;
    const read = (above && this.#goesOn(above) && continued(own, texts, columns, above)) || own;
    const alone = nobodyAlone(kinds, texts);
    const label = besideLabel(kinds, texts);
    const sample = sampleMark(kinds, texts);
    if (sample !== undefined) return doubted(read, 'sampleRow', sample);
    if (alone !== undefined) return doubted(read, 'nameAlone', alone);
    return label === undefined ? read : doubted(read, 'besideLabel', label);
  }

  /** Whether further lines of a person may follow: what is refused of one brings them down with it. */
  #goesOn(above: RosterRow): boolean {
    if (this.#how.keepUnread) return !isNobodys(above);
    return above.problems.every(({ severity }) => severity !== 'refused');
  }

  #skip(row: number, texts: readonly PlacedText[], code: SkipCode): void {
    this.#skipped.push({ row: row + 1, text: texts.map(({ text }) => text).join(' '), code });
  }

  /**
   * A header with other columns, below the first: the name column, or the one behind it, holds the name of a column, or any
   * is called 姓名. Where nobody is named under it, the rows below are nobody's.
   */
  #newHeader(row: number): Header | undefined {
    const [table] = this.#tables;
    const texts = placedTexts(this.#sheet, row);
    if (!table || texts.length < 2) return undefined;
    const { nameColumn = 0 } = table.kinds;
    const isSuspect = ({ column, text }: PlacedText): boolean =>
      column === nameColumn || column === nameColumn + 1 ? this.#isLabel(text) : this.#isNameLabel(text);
    if (!texts.some(isSuspect) || skipReason(table.kinds, texts) === 'headerAgain') return undefined;
    const header = rosterHeaderAt(this.#sheet, row, this.#fields);
    return beginsTable(this.#sheet, header, this.#fields) ? header : undefined;
  }

  #isLabel(text: string): boolean {
    return this.#labels.has(normaliseLabel(text));
  }

  #isNameLabel(text: string): boolean {
    return text.length <= LONGEST_LABEL && !/\d/.test(text) && this.#nameLabels.has(normaliseLabel(text));
  }

  /** Nobody is called 工作单位, nor anything of anybody 姓名: such a row is a line of a form, or a header printed differently. */
  #refuseLabel(row: RosterRow, texts: readonly PlacedText[]): RosterRow {
    const { name } = row.values;
    const isLabel = typeof name === 'string' && this.#isLabel(name);
    const text = isLabel ? name : texts.find((each) => this.#isNameLabel(each.text))?.text;
    if (text === undefined) return row;
    const others = row.problems.filter(({ code }) => code !== 'nameShape');
    return { ...row, problems: [...others, refusal(row.row, 'nameIsLabel', { text })] };
  }

  /** Below the last person, signatures, days and remarks are no people without a name. */
  #dropFooter(): void {
    for (let last = this.#read.at(-1); last; last = this.#read.at(-1)) {
      if (!this.#mayBeFooter(last) || !looksLikeFooter(last.texts)) return;
      this.#read.pop();
      this.#skip(last.row.row - 1, last.texts, 'note');
    }
  }

  /** Of people a row that names nobody; of other records one that says little of what the others say. */
  #mayBeFooter({ row, kinds: { mapped }, texts }: ReadBlock): boolean {
    if (!namesPeople(this.#fields)) {
      return texts.filter(({ column }) => mapped.has(column)).length * 2 < mapped.size;
    }
    return row.problems.some(({ code }) => code === 'nameMissing' || code === 'nameShape');
  }

  /**
   * At the end of a table, whoever made or signed it may be nobody of it, nor a name alone among remarks. Going up, the end is as
   * long as rows are nobody's.
   */
  #doubtFooter(): void {
    let first = this.#read.length;
    for (let last = this.#read[first - 1]; last; last = this.#read[first - 1]) {
      const label = signerLabel(last.kinds, last.texts);
      const isNobody = isNobodys(last.row);
      if (label === undefined && !isNobody && !isNameAlone(last.kinds, last.texts)) break;
      if (label !== undefined && !isNobody) {
        this.#read[first - 1] = { ...last, row: doubted(last.row, 'besideLabel', label) };
      }
      first -= 1;
    }
    const end = this.#read[first - 1]?.row.row ?? 0;
    const remarks = this.#skipped.filter(({ row, code }) => code === 'note' && row > end);
    for (let at = first; at < this.#read.length; at += 1) {
      const { row, kinds, texts } = this.#read[at] as ReadBlock;
      const { name } = row.values;
      if (isNobodys(row) || typeof name !== 'string' || !isNameAlone(kinds, texts)) continue;
      const isBelow =
        remarks.some((remark) => remark.row < row.row) ||
        this.#read.slice(first, at).some((above) => isNobodys(above.row));
      if (isBelow) this.#read[at] = { kinds, texts, row: doubted(row, 'belowFooter', name) };
    }
  }

  #note(
    row: number,
    code: string,
    params: Record<string, string> = {},
    severity: RosterProblem['severity'] = 'note',
  ): void {
    this.#notes.push({ row: row + 1, code, severity, params });
  }
}
