import type { SheetHost } from '#core/host/sheet-host.ts';
import type { CellValue } from '#core/model/workbook.ts';

/** A workbook as data, which the harness of each host opens in its program, or in a fake of it. Places are written as users read them. */
export interface HostBook {
  name: string;
  sheets: readonly HostBookSheet[];
  /** Name → `人员!$A$1`. */
  names?: Readonly<Record<string, string>>;
  /** Days are counted from 1904: of the bytes alone. */
  date1904?: boolean;
}

export interface HostBookSheet {
  name: string;
  hidden?: boolean;
  /** The sheet that is in front; otherwise the first. */
  active?: boolean;
  protected?: boolean;
  /** `A1` → what stands there. */
  cells: Readonly<Record<string, HostBookCell>>;
  /** `A1:C1`. */
  merges?: readonly string[];
  /** 1-based. */
  hiddenRows?: readonly number[];
  /** 1-based rows that a filter put out of sight. */
  filteredRows?: readonly number[];
  /** Letters. */
  hiddenColumns?: readonly string[];
  /** `A1` → `#RRGGBB`. */
  fills?: Readonly<Record<string, string>>;
  notes?: Readonly<Record<string, string>>;
  /** `B2:B9` → words of a list. */
  lists?: Readonly<Record<string, readonly string[]>>;
  /** A cell without content, but formatted: how far the sheet was declared. */
  formattedTo?: string;
}

export interface HostBookCell {
  /** For a formula, its last result; for an error, what is shown. */
  value: CellValue;
  format?: string;
  /** Without `=`. */
  formula?: string;
  error?: true;
  struck?: true;
}

/** A workbook that a harness opened. */
export interface OpenedHost {
  host: SheetHost;
  /**
   * All that a user could see or lose in a sheet, read from the program itself and not through the host: values, formulas, formats, own
   * fills, notes of others, merges. Not our marks. Comparable by `toEqual`.
   */
  look(sheet: string): Promise<unknown>;
  /** The colour that a cell shows, marks included, `#RRGGBB` in capitals; `undefined` for none. */
  colour(sheet: string, cell: string): Promise<string | undefined>;
  /** The note of a cell, ours or anybody's. */
  note(sheet: string, cell: string): Promise<string | undefined>;
  /** What a user does by hand: types a value. Listeners hear of it. */
  type(sheet: string, cell: string, value: CellValue): Promise<void>;
  /** What a user does by hand: selects several areas (`A1:B2`) of the sheet in front, with Ctrl. */
  selectAreas(sheet: string, areas: readonly string[]): Promise<void>;
  /** The program tells of one selected area only. */
  oneArea?: true;
  /** What a user does by hand: inserts a row above a 1-based one. */
  insertRow(sheet: string, row: number): Promise<void>;
  /** What a user does by hand: takes away a cell, and those below move up. Absent where the host has no user. */
  deleteCell?: (sheet: string, cell: string) => Promise<void>;
  /** What a user does by hand; absent where the program does not tell of it. */
  rename?: (sheet: string, name: string) => Promise<void>;
  hide?: (sheet: string) => Promise<void>;
  /** From the second column of a write on the program refuses all that is written, what would put the first back too. Absent where a write is one step. */
  breakOff?: () => void;
  /** Formulas are calculated after `type`. */
  calculates: boolean;
  /** The same workbook in a later session, as if it had been saved, closed and opened; absent where the harness has no such thing. */
  later?: () => Promise<OpenedHost>;
  /** Exchanges with the program so far. */
  exchanges(): number;
  close(): Promise<void>;
}

export type OpenHost = (book: HostBook) => Promise<OpenedHost>;
