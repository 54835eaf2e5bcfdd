import type { DataCell } from './data.ts';
import type { Stored } from './library.ts';

/** What every library takes and gives: plain values, days as `Date` in UTC. */
export type Value = string | number | Date;

const EPOCH = Date.UTC(1899, 11, 30);
const DAY = 86_400_000;
export const dateOf = (day: number): Date => new Date(EPOCH + day * DAY);
const dayOf = (date: Date): number => (date.getTime() - EPOCH) / DAY;

export function valueOf(cell: DataCell): Value {
  if ('text' in cell) return cell.text;
  return 'number' in cell ? cell.number : dateOf(cell.day);
}

export function storedOf(value: unknown): Stored {
  if (value instanceof Date) return dayOf(value);
  return typeof value === 'number' ? value : String(value ?? '');
}

export function valuesOf(rows: Iterable<DataCell[]>): Value[][] {
  return Array.from(rows, (cells) => cells.map(valueOf));
}
