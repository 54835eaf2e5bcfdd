import type { CellValue, MergedRange } from '../model/workbook.ts';
import type { CellMark } from '../workbook/annotate/marks.ts';

/**
 * 表格软件: the spreadsheet program in which a workbook is open, seen through the few abilities that we need. Rows and columns are
 * 0-based, ranges closed. Every method may be refused with a `JiannuoError`:
 *
 * - `host.noSheet` {sheet}: it was renamed or taken away
 * - `host.protected` {sheet}: a protected sheet takes no writes and no marks
 * - `host.busy`: the user is editing a cell, or a dialog is open
 * - `host.readOnly`: the workbook takes no changes
 * - `host.tooLarge` {sheet}: the program refuses so much at once
 * - `host.oneArea`: the program tells of one selected area only, and there are several, or no cells
 * - `host.noFile`: the program does not give the file away
 * - `host.failed` {detail}: whatever else the program says
 */
export interface SheetHost {
  /** Which host this is, for reports: `memory`, `office`, `wps`, `univer`. */
  readonly id: string;
  readonly can: HostAbilities;
  meta(): Promise<HostMeta>;
  /** In the order of their tabs. */
  sheets(): Promise<HostSheet[]>;
  /** What is merged and out of sight in a sheet. */
  layout(sheet: string): Promise<HostLayout>;
  /**
   * Cells of a block. The caller keeps it small (`BLOCK_ROWS`): one call is one exchange with the program. Places beyond the last cell
   * are blank, never an error.
   */
  read(range: SheetRange): Promise<CellBlock>;
  /** Rules for what may be entered in a range. */
  validations(range: SheetRange): Promise<HostValidation[]>;
  names(): Promise<HostName[]>;
  /** Every area that is selected, each by itself; none where no cells are. They may overlap. */
  selection(): Promise<SheetRange[]>;
  /** Shows the sheet and selects the range in it. A hidden sheet is not shown: `host.hidden` {sheet}. */
  select(range: SheetRange): Promise<void>;
  /**
   * Puts colours, and notes where the host can, over cells, in addition to those that are there. What the cells themselves say and how
   * they are formatted stays as it is, fills among it; a note that somebody else wrote stays too.
   */
  mark(marks: readonly CellMark[]): Promise<MarkResult>;
  /** Takes away marks of ours, also those of an earlier day; answers how many cells had one. @param sheet of every sheet where absent */
  clearMarks(sheet?: string): Promise<number>;
  /**
   * Writes cells, all or none as far as the program lets us know. A text is stored as that very text, whatever it looks like (`001`, `=1`,
   * `3-1`). The format comes first. Nothing beside these cells changes.
   */
  write(sheet: string, writes: readonly CellWrite[]): Promise<void>;
  /** Tells of changes by anybody, ours among them; call what it answers to stop. */
  onChange(listener: (change: HostChange) => void): Promise<() => Promise<void>>;
  /** A text kept in the workbook itself, outside of its cells. */
  property(key: string): Promise<string | undefined>;
  setProperty(key: string, value: string | undefined): Promise<void>;
  /** The whole workbook as a file, as it stands now and not as it was last saved. */
  file(): Promise<Uint8Array<ArrayBuffer>>;
  /** Opens bytes of an .xlsx as a workbook of its own. */
  open(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<void>;
  /** Saves a file where the user will find it; answers where, or `''` where only the program knows. */
  save(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<string>;
  /** Texts kept on this computer, whatever workbook is open. */
  readonly kept: KeptTexts;
}

/** What hosts differ in. */
export interface HostAbilities {
  /** Notes on cells. */
  notes: boolean;
  /** `property` lasts with the file. */
  properties: boolean;
  /** `file` answers. */
  file: boolean;
  /** `open` opens. */
  open: boolean;
  /** `read` tells what is struck out. */
  struck: boolean;
}

export interface HostMeta {
  /** `汇总表.xlsx`; a name without an end where it was never saved. */
  name: string;
  date1904: boolean;
  /** Name and version of the program, as it calls itself. */
  program: string;
}

export interface HostSheet {
  name: string;
  hidden: boolean;
  active: boolean;
  /** Down to the last cell with something in it: formats alone do not count, however far they reach. */
  rowCount: number;
  columnCount: number;
  /** Down to the last row that the program counts as used, formats included: what a file is read and written by. At least `rowCount`. */
  declaredRows: number;
  protected: boolean;
  /** Rows are out of sight because of a filter. */
  filtered: boolean;
}

export interface SheetRange extends MergedRange {
  sheet: string;
}

export interface HostLayout {
  merges: readonly MergedRange[];
  hiddenRows: readonly number[];
  hiddenColumns: readonly number[];
}

/** Rows of one read. */
export const BLOCK_ROWS = 2000;

/** Cells of a range, row by row, as plain data. Arrays have one entry for each place. */
export interface CellBlock {
  range: SheetRange;
  /** As stored; errors as the text that is shown (`#N/A`). Dates are serial numbers. */
  values: readonly CellValue[];
  /** 1 where an error stands, 2 where a formula gave the value, 3 both. */
  flags: Uint8Array<ArrayBuffer>;
  /** Number format codes that occur, each once, in the form of English Excel: `General`, `@`, `yyyy-mm-dd`. */
  formats: readonly string[];
  /** Index into `formats`. */
  format: Uint16Array<ArrayBuffer>;
  /** 1 where the font is struck out; absent where nothing is, or the host cannot tell. */
  struck?: Uint8Array<ArrayBuffer>;
}

export const ERROR = 1;
export const FORMULA = 2;

export interface HostValidation {
  range: SheetRange;
  kind: 'list' | 'other';
  /** Words of a list, where they stand in the rule itself. */
  words?: readonly string[];
  /** Where they stand in cells, or what else the rule says. */
  formula?: string;
}

export interface HostName {
  name: string;
  /** Without `=`. */
  refersTo: string;
  hidden: boolean;
}

export interface CellWrite {
  row: number;
  column: number;
  /** Absent: the value stays. `null` empties the cell. */
  value?: CellValue;
  /** Absent: the format stays. */
  format?: string;
}

/** A cell as it is: what an undo brings back. */
export interface CellState {
  row: number;
  column: number;
  value: CellValue;
  format: string;
}

export interface MarkResult {
  /** Cells that are marked by now. */
  marked: number;
  /** Cells that have a note of somebody else's, and got a colour alone. */
  noted: readonly NotedCell[];
}

/** A cell with somebody else's note. */
export interface NotedCell {
  sheet: string;
  /** `C2`. */
  cell: string;
}

export interface HostChange {
  /** Absent where any sheet may be meant. */
  sheet?: string;
  /**
   * Absent where rows, columns or sheets came or went: what was read before stands elsewhere. Where cells were taken away or put in and
   * their neighbours moved up or along, some programs tell of those cells alone.
   */
  range?: SheetRange;
  /** Formulas were calculated anew: all stands where it stood, and says the same as before more often than not. */
  calculated?: true;
}

export interface KeptTexts {
  get(key: string): Promise<string | undefined>;
  set(key: string, value: string | undefined): Promise<void>;
}
