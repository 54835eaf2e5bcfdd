import { matchHeaders } from '../matching/row.ts';
import { toIsoDate } from '../matching/date.ts';
import { personFields } from '../roster/person-fields.ts';
import type { Values } from '../model/values.ts';

/** A line of a pasted list: a name and what stands beside it. */
export type NamedRow = Values & { name: string };

const KEYS = new Set(['name', 'idNumber', 'employeeNumber', 'phone', 'birthDate']);

/**
 * Reads a list as people paste it: one person a line, cells apart by tab, comma or blanks, as copied from a sheet. A first
 * line that names the columns is used; without one, the first cell is the name, and numbers and dates are known by their form.
 */
export function readNames(text: string): NamedRow[] {
  const lines = text
    .normalize('NFKC')
    .split(/\r?\n/)
    .map(cellsOf)
    .filter((cells) => cells.some((cell) => cell !== ''));
  const [first, ...rest] = lines;
  if (!first) return [];
  const paths = matchHeaders(first, personFields).map(({ path }) => path);
  if (!paths.includes('name')) return lines.flatMap(byForm);
  return rest.flatMap((cells) =>
    rowOf(cells.flatMap((cell, column) => (paths[column] ? [[paths[column], cell] as const] : []))),
  );
}

function cellsOf(line: string): string[] {
  const cells = /[\t,;]/.test(line) ? line.split(/[\t,;]/) : line.trim().split(/\s{2,}|\s(?=[\dA-Za-z])/);
  return cells.map((cell) => cell.trim());
}

function byForm(cells: readonly string[]): NamedRow[] {
  // A number before the name only counts the lines.
  const [first = '', ...more] = /^\d{1,4}[.、)]?$/.test(cells[0] ?? '') ? cells.slice(1) : cells;
  const name = first.replace(/^\d{1,4}[.、)]\s*/, '');
  return rowOf([['name', name], ...more.flatMap((cell) => keyOf(cell))]);
}

function keyOf(cell: string): (readonly [string, string])[] {
  if (/^\d{17}[\dXx]$/.test(cell)) return [['idNumber', cell.toUpperCase()]];
  if (/^1[3-9]\d{9}$/.test(cell)) return [['phone', cell]];
  // Eight digits in a row may be a number in the office as well as a day.
  const date = /\D/.test(cell) ? toIsoDate(cell) : null;
  if (date !== null) return [['birthDate', date]];
  return /^[A-Za-z]{0,4}-?\d{2,12}$/.test(cell) ? [['employeeNumber', cell]] : [];
}

function rowOf(pairs: readonly (readonly [string, string])[]): NamedRow[] {
  const kept = pairs.filter(([path, cell]) => KEYS.has(path) && cell !== '');
  const row = Object.fromEntries(kept);
  return typeof row['name'] === 'string' ? [row as NamedRow] : [];
}
