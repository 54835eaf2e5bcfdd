/** Cell types as spreadsheet files store them; a date is a number with a date format. */
export type CellType = 'text' | 'number' | 'boolean' | 'error' | 'blank';

/** Text, a number, a boolean or, for a blank cell, `null`. */
export type CellValue = string | number | boolean | null;

/** One cell as read. */
export interface Cell {
  type: CellType;
  /** What a person sees, as far as the number format is one we know. */
  text: string;
  /** As it is stored. */
  value: CellValue;
  /**
   * Formula without `=`, where there is one, `''` where the file's format hides what it says; then `value` is its last
   * cached result.
   */
  formula?: string;
  /** Number format code, e.g. `General`, `@`, `yyyy-mm-dd`. */
  format: string;
  /** True for a number whose format shows a date or time. */
  date: boolean;
  /** The font of the cell strikes it out (删除线). Told of .xlsx and of .xls since Excel 5. */
  struck?: true;
  /** How an .xlsx stores the cell, for importers that read its bytes; absent from other kinds of files. */
  stored?: StoredCell;
}

/** Attributes of an .xlsx cell element. */
export interface StoredCell {
  /** `t`: where the text stands or what the value is; `n` where the file does not say. */
  type: 'n' | 's' | 'str' | 'inlineStr' | 'b' | 'e' | 'd';
  /** `s`: index of the cell's format. */
  style: number;
}

/** One worksheet. Rows and columns are 0-based in code and 1-based / letters in everything a user reads. */
export interface Sheet {
  name: string;
  hidden: boolean;
  rowCount: number;
  columnCount: number;
  /** `undefined` where the file stores no cell. */
  cell(row: number, column: number): Cell | undefined;
  /**
   * Values of a row's cells by column, up to its last cell; `undefined` where the file stores none. For going through many
   * cells of which nothing else is wanted: no cells are made, and no texts of numbers.
   */
  values(row: number): readonly (CellValue | undefined)[];
  /** Whether the file has a row element there at all; importers differ on that. */
  hasRow(row: number): boolean;
  /** Columns in which the row may have cells, ascending; absent where only `cell` tells. */
  columnsIn?(row: number): readonly number[];
  merges: readonly MergedRange[];
  /** Rows and columns that the program does not show, 0-based; absent where the kind of file does not tell. */
  hiddenRows?: ReadonlySet<number>;
  hiddenColumns?: ReadonlySet<number>;
}

/** Closed ranges, 0-based. */
export interface MergedRange {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

/**
 * What a file is by its content, as importers tell files apart: `xls` is BIFF8 in an OLE container, which is Excel 97 and later; older
 * ones are not read by everything.
 */
export type WorkbookKind =
  | 'xlsx'
  | 'xls'
  | 'oldXls'
  | 'oldXlsInOle'
  | 'ods'
  | 'flatOds'
  | 'spreadsheetXml'
  | 'html'
  | 'mhtml'
  | 'csv';

export interface Workbook {
  sheets: readonly Sheet[];
  /** Absent where it was not read from a file. */
  kind?: WorkbookKind;
  /** True when serial dates count from 1904. */
  date1904: boolean;
  /** What a person must hear though the file was read, in the order found; absent where there is nothing to say. */
  notes?: readonly WorkbookNote[];
}

/** Something to tell, its words in `locales` under `note.*`. */
export interface WorkbookNote {
  code: string;
  params: Readonly<Record<string, string | number>>;
}
