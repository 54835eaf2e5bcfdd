import type { UploadFact, Told } from './request.ts';
import type { RowKind } from './table.ts';

/** A column that the portal's code asks for. */
export interface PortalColumn {
  header: string;
  path: string;
  /** Where the sheet has it; absent where it has not. */
  letter?: string;
}

/** A row as the portal stores it, or a run of empty records alike. Rows are 1-based. */
export interface PortalRow {
  row: number;
  last?: number;
  /** What the row is in the sheet. */
  kind: RowKind;
  /** Another sheet than the user's. */
  sheet?: string;
  /** In the order of the columns. */
  values: (string | null)[];
  accepted: boolean;
}

/** A place that the portal reads otherwise than a person sees it. */
export interface PortalDifference extends Told {
  /** 1-based. */
  row: number;
  /** Another sheet than the user's. */
  sheet?: string;
  /** Place in `columns`; absent for a whole row. */
  column?: number;
  /** `C5`; `''` for a whole row, or a column that the sheet has not. */
  cell: string;
  wrote: string;
  reads: string | null;
  name: string;
}

/** Differences of one column and one reason: one of two hundred rows says what all of them say. */
export interface DifferenceGroup {
  code: string;
  column?: number;
  count: number;
  /** The first ones. */
  first: PortalDifference[];
}

/** What one contract makes of the file. */
export interface PortalReading {
  contractId: string;
  /** The portal stops and takes nothing; words are those of `importers.*`. */
  aborted?: Told;
  /** The sheet that is read, where it is another than the user's. */
  otherSheet?: string;
  columns: PortalColumn[];
  /** Headers that the portal asks for and does not find. */
  missing: string[];
  rows: PortalRow[];
  differences: PortalDifference[];
  groups: DifferenceGroup[];
  counts: { records: number; read: number; accepted: number };
}

/** The answer of 上传前检查. Plain data. */
export interface PortalAnswer {
  facts: UploadFact[];
  /** In the order of the contracts; none where there is no table to read. */
  readings: PortalReading[];
}

/** A part of a reading's rows, for a page that shows some at a time: thousands of rows would hold it up. */
export function partOf(reading: PortalReading, from: number, count: number): PortalReading {
  const rows = reading.rows.slice(from, from + count);
  const numbers = new Set(rows.map(({ row }) => row));
  return { ...reading, rows, differences: reading.differences.filter(({ row }) => numbers.has(row)) };
}
