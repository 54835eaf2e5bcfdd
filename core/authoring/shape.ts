/** Words that a cell's drop-down offers: its own, or those that stand in a column of another sheet. */
export type Offer =
  | { words: readonly string[] }
  | { of: 'checkTypes' | 'forms' | 'fields' }
  | { sheet: SheetKey; column: string };

/** A column of the authoring workbook. */
export interface ColumnShape {
  key: string;
  /** Header. */
  name: string;
  /** Other headers that mean the same. */
  aliases?: readonly string[];
  /** Without this column the sheet cannot be read. */
  required?: true;
  type?: 'number' | 'date';
  /** In characters of half width. */
  width?: number;
  /** Shown beside a selected cell. */
  hint?: string;
  offer?: Offer;
  /** Names what the row belongs to: a merged cell, or a blank one below another, means the same as the one above. */
  group?: true;
  /** Filled in by the program for the reader, and not read. */
  told?: true;
}

/** A sheet of the authoring workbook. */
export interface SheetShape {
  /** Name of the sheet. */
  name: string;
  aliases?: readonly string[];
  /** What the sheet is for, printed above the header. */
  about: string;
  columns: readonly ColumnShape[];
  /** Columns that together tell one row from another when two packs are compared. */
  identity: readonly string[];
  /** Example rows of the blank workbook, by column key. */
  samples: readonly SampleRow[];
}

/** Cells by column key. */
export type SampleRow = Readonly<Record<string, string>>;

export type SheetKey =
  | 'settings'
  | 'stages'
  | 'criteria'
  | 'forms'
  | 'fields'
  | 'options'
  | 'checks'
  | 'wordLists'
  | 'grades'
  | 'comments'
  | 'examples'
  | 'exports'
  | 'provisions'
  | 'notes';
