/** One row of values as text, in the order of the columns; what is missing at its end is blank. */
export type Row = readonly string[];

/**
 * What a column holds. A value is stored as a number or date only where the cell will then show it exactly as it was
 * given; everything else is stored as text, unchanged.
 * `text` keeps every digit (format `@`). `number` takes plain digits. `percent` takes `85%`. `date` takes
 * `YYYY-MM-DD`, `YYYY-MM`, or a day with `HH:MM` or `HH:MM:SS`.
 */
export type ColumnType = 'text' | 'number' | 'percent' | 'date';

export interface ColumnSpec {
  header: string;
  type: ColumnType;
  /** Neighbours of one group stand under a merged header of that text, which gives the sheet two header rows. */
  group?: string;
  /** Marks the header in red. Its text stays as it is, since importers compare it. */
  required?: boolean;
  /**
   * Number format code instead of the type's own: `0.00` for a number, `yyyy"年"m"月"d"日"` for a date. A date is still
   * given as `YYYY-MM-DD`; a number is stored where that format shows the given text.
   */
  format?: string;
  /** In characters of half width; default from the header. */
  width?: number;
  validation?: Validation;
  /** Not shown; for what programs alone read. */
  hidden?: boolean;
  /** In a protected sheet: its data cells are locked too. Where any column is, rows can be neither moved, added nor removed. */
  locked?: boolean;
}

/** A label above the header and, to the right of it, a cell that somebody fills in once for the whole sheet. */
export interface BlankSpec {
  label: string;
  /** Column of the label, 0-based. Blanks stand in one line and do not overlap. */
  column: number;
  type: 'text' | 'date';
  /** What stands in the cell; default nothing. */
  value?: string;
  required?: boolean;
  validation?: Exclude<Validation, { kind: 'list' | 'column' }>;
}

interface ValidationWords {
  /** Shown beside a selected cell; title at most 32 characters, text at most 255. */
  prompt?: { title?: string; text: string };
  /** Shown when the entry is refused; title at most 32 characters, text at most 225. Default from the rule. */
  error?: { title?: string; text: string };
  /** `warn` asks whether to keep a wrong entry, `allow` keeps it: the rule only offers; default `refuse`. */
  wrongEntry?: 'refuse' | 'warn' | 'allow';
}

/** A rule for what people may enter; bounds are inclusive and may be left out on one side. */
export type Validation = ValidationWords &
  (
    | { kind: 'list'; values: readonly string[] }
    /** What stands below a header of another sheet of the workbook, as far as people fill it in. */
    | { kind: 'column'; sheet: string; header: string }
    | { kind: 'date'; from?: string; to?: string }
    | { kind: 'textLength' | 'integer' | 'decimal'; from?: number; to?: number }
  );

/** How a sheet comes on paper, A4. */
export interface PrintSetup {
  orientation?: 'portrait' | 'landscape';
  /** All columns on one page's width; default true. */
  fitToWidth?: boolean;
  /** Header rows (with title and note) on every page; default true. */
  repeatHeader?: boolean;
  /** In centimetres; default 1.9 above and below, 1.3 at the sides. */
  margins?: { top?: number; bottom?: number; left?: number; right?: number };
  /** Centred text at the top of each page. */
  header?: string;
  /** Centred text at the foot; default `第 1 页，共 9 页` with the true numbers. */
  footer?: string;
}

/** A sheet without its rows. */
export interface SheetLayout {
  name: string;
  columns: readonly ColumnSpec[];
  /** A merged line above the header. Importers expect none unless told: for tables that people read. */
  title?: string;
  /** A merged line of remarks below the title; `hidden` keeps it for programs only. */
  note?: { text: string; hidden?: boolean };
  /** Columns over which title and note are merged, so that they are in view on a wide sheet; default all. */
  titleSpan?: number;
  /** A line below title and note; free in a protected sheet. */
  blanks?: readonly BlankSpec[];
  autoFilter?: boolean;
  /** Columns at the left that stay in view; the header rows always do. */
  frozenColumns?: number;
  /** In points; default by content. */
  rowHeight?: number;
  hidden?: boolean;
  print?: PrintSetup;
  /** Locks header, title and note, without a password; data cells stay free but for those of locked columns. */
  protect?: boolean;
  /** Rows below the data that people will fill in: rules reach that far. Default 1,000 where a column has rules. */
  spareRows?: number;
}

export interface SheetSpec extends SheetLayout {
  rows: readonly Row[];
}

/** A sheet whose rows come one by one, or from an asynchronous source in blocks. Each source is read once. */
export interface SheetStream extends SheetLayout {
  rows: Iterable<Row> | AsyncIterable<readonly Row[]>;
}

export interface WorkbookOptions {
  /** A last sheet of instructions to the person who fills in the first one: a line per row. */
  instructions?: { name: string; lines: readonly string[] };
  /**
   * For importers that know formats by index alone (see `StyleTable`): numbers and dates in any format but the workbook's
   * first of each kind, such as a month among days, are stored as text. Default false.
   */
  twoFormats?: boolean;
  /** What the file's properties show. `created` as `YYYY-MM-DDThh:mm:ssZ`. None by default: same input, same bytes. */
  properties?: { title?: string; author?: string; created?: string };
}

export interface StreamOptions extends WorkbookOptions {
  /** Called every few thousand rows and at the end. What it returns is waited for: the place to let messages in. */
  onProgress?: (progress: { sheet: number; rows: number }) => void | Promise<void>;
  /** An `AbortSignal`, looked at whenever progress is told. */
  signal?: { readonly aborted: boolean };
}
