import { z } from './zod.ts';

/** Id of a field in the field dictionary (`core/forms/dictionary.ts`), e.g. `joinPartyDate`. */
export const FieldId = z.string().check(z.regex(/^[a-z][A-Za-z0-9]*$/));
export type FieldId = z.infer<typeof FieldId>;

/** Address of one value: `name`, or a cell of repeating rows, `pledges[0].deadline` (0-based). */
export const FieldPath = z.string().check(z.regex(/^[a-z][A-Za-z0-9]*(\[\d+\]\.[a-z][A-Za-z0-9]*)?$/));
export type FieldPath = z.infer<typeof FieldPath>;

/** One row of a repeating field: column id → text. */
export const Row = z.record(FieldId, z.string());
export type Row = z.infer<typeof Row>;

/**
 * What a field holds. Everything is text, as a person would type it: dates `YYYY-MM-DD` or `YYYY-MM`, numbers in
 * plain digits, ID numbers as 18 characters. A list is a multiple choice; rows are a repeating field.
 */
export const FieldValue = z.union([z.string(), z.array(z.string()), z.array(Row)]);
export type FieldValue = z.infer<typeof FieldValue>;

/** Field id → value. A field without a value is absent, never `""`. */
export const Values = z.record(FieldId, FieldValue);
export type Values = z.infer<typeof Values>;

export const IsoDate = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));
export type IsoDate = z.infer<typeof IsoDate>;
/** UTC instant as `Date.prototype.toISOString` writes it. */
export const IsoInstant = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/));
export type IsoInstant = z.infer<typeof IsoInstant>;

export interface ParsedPath {
  field: FieldId;
  row?: { index: number; column: FieldId };
}

/** Splits a field path; the path must already have passed `FieldPath`. */
export function parsePath(path: FieldPath): ParsedPath {
  const open = path.indexOf('[');
  if (open < 0) return { field: path };
  const close = path.indexOf(']', open);
  return {
    field: path.slice(0, open),
    row: { index: Number(path.slice(open + 1, close)), column: path.slice(close + 2) },
  };
}

/** What a field holds, `undefined` where it is absent. Ids may be words that every object knows, such as `constructor`. */
export function fieldValue(values: Values, field: FieldId): FieldValue | undefined {
  return Object.hasOwn(values, field) ? values[field] : undefined;
}

/** The text in a column of a row, `undefined` where there is none. */
export function cellOf(row: Row | undefined, column: FieldId): string | undefined {
  return row && Object.hasOwn(row, column) ? row[column] : undefined;
}

/** The text or list at a path, or `undefined` where there is none. Whole rows are not returned. */
export function valueAt(values: Values, path: FieldPath): string | string[] | undefined {
  // Most paths are plain ids, and a check asks for thousands.
  const plain = fieldValue(values, path);
  if (plain !== undefined) return isRows(plain) ? undefined : plain;
  const { field, row } = parsePath(path);
  const value = fieldValue(values, field);
  if (value === undefined) return undefined;
  if (!row) return isRows(value) ? undefined : value;
  return isRows(value) ? cellOf(value[row.index], row.column) : undefined;
}

export function isRows(value: FieldValue | undefined): value is Row[] {
  return Array.isArray(value) && value.length > 0 && typeof value[0] === 'object';
}

/** The rows of a repeating field, empty where the field is absent or holds something else. */
export function rowsOf(values: Values, field: FieldId): Row[] {
  const value = fieldValue(values, field);
  return isRows(value) ? value : [];
}

/** A field's text; lists are joined with `、`, rows give `undefined`. */
export function textOf(values: Values, path: FieldPath): string | undefined {
  const value = valueAt(values, path);
  return Array.isArray(value) ? value.join('、') : value;
}
