import type { DataCell } from './data.ts';

/** A cell as a library gives it back: text, or a number; days as their serial numbers. */
export type Stored = string | number;

/** One library under measure. Rows come one by one, as from a store; every cell read is looked at once. */
export interface Library {
  name: string;
  /** Loads what the job needs, where a library comes in parts; the time for loading counts nowhere. */
  load?(job: string): Promise<void>;
  write?(rows: Iterable<DataCell[]>, file: string): Promise<void>;
  /** @param see is told each cell, rows and columns from 0 */
  read?(file: string, see: (row: number, column: number, value: Stored) => void): Promise<void>;
}
