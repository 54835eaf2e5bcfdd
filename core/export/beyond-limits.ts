import { columnIndex } from '../workbook/address.ts';
import type { TemplateColumn } from '../model/template.ts';
import type { ExportRecord, MissingCell, TemplateRows } from './template-rows.ts';

/** A cell whose content the template's own rules would refuse, were it typed: `tooLong`, `tooShort`, `tooSmall`, `tooLarge`, `notOver`, `notUnder`, `notUnique`. */
export type BeyondCell = MissingCell & { limit: string };

/**
 * Cells that are written and break a rule of the template. The portal may check the same: they are told, nothing is changed.
 * @param columns of the template, all of them
 */
export function beyondLimits(
  columns: readonly TemplateColumn[],
  { columns: used, rows }: TemplateRows,
  records: readonly ExportRecord[],
): BeyondCell[] {
  const found = used.flatMap(({ column: letter }, at): BeyondCell[] => {
    const column = columns.find(({ column: each }) => each === letter);
    if (!column?.limits) return [];
    const seen = new Set<string>();
    return rows.flatMap((row, index): BeyondCell[] => {
      const value = row[at] ?? '';
      const repeated = column.limits?.unique === true && seen.has(value);
      seen.add(value);
      const broken = value === '' ? undefined : repeated ? 'notUnique' : breach(value, column);
      if (!broken) return [];
      const [reason, limit = ''] = [broken].flat();
      const name = records[index]?.name ?? '';
      return [{ name, index, column: letter, header: column.header, reason: reason ?? '', value, limit }];
    });
  });
  return found.sort((a, b) => a.index - b.index || columnIndex(a.column) - columnIndex(b.column));
}

/** The rule that a value breaks, and its bound. What cannot be compared breaks none. */
function breach(value: string, { limits = {}, type }: TemplateColumn): [string, string] | undefined {
  const { min, max, over, under, minLength, maxLength } = limits;
  // Spreadsheets count UTF-16 units.
  if (maxLength !== undefined && value.length > maxLength) return ['tooLong', String(maxLength)];
  if (minLength !== undefined && value.length < minLength) return ['tooShort', String(minLength)];
  const compare = type === 'date' || type === 'datetime' ? compareDays : compareNumbers;
  if (min !== undefined && compare(value, min) === -1) return ['tooSmall', min];
  if (max !== undefined && compare(value, max) === 1) return ['tooLarge', max];
  if (over !== undefined && (compare(value, over) ?? 1) < 1) return ['notOver', over];
  if (under !== undefined && (compare(value, under) ?? -1) > -1) return ['notUnder', under];
  return undefined;
}

function compareNumbers(a: string, b: string): -1 | 0 | 1 | undefined {
  const [one, other] = [Number(a), Number(b)];
  if (a.trim() === '' || Number.isNaN(one) || Number.isNaN(other)) return undefined;
  return one === other ? 0 : one < other ? -1 : 1;
}

/** Days in the order of their text; other spellings are not compared. */
function compareDays(a: string, b: string): -1 | 0 | 1 | undefined {
  const isDay = /^\d{4}-\d{2}-\d{2}/;
  if (!isDay.test(a) || !isDay.test(b)) return undefined;
  const [one, other] = [a.slice(0, 10), b.slice(0, 10)];
  return one === other ? 0 : one < other ? -1 : 1;
}
