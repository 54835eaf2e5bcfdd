import type { Field, FormType } from '#core/model/form-type.ts';
import { type FieldValue, isRows, type Values } from '#core/model/values.ts';

/**
 * What the record holds that the form has no place for, as after a new version of the pack that brings it, or where another
 * pack's form of the same id has taken its place: fields, columns of tables, and texts where there is a table now.
 */
export function otherValues(values: Values, { fields }: Pick<FormType, 'fields'>): Values {
  const known = new Map(fields.map((field) => [field.id, field]));
  return Object.fromEntries(
    Object.entries(values).flatMap(([id, value]) => {
      const field = known.get(id);
      const left = field ? withoutPlace(value, field) : value;
      return left === undefined ? [] : [[id, left] as const];
    }),
  );
}

function withoutPlace(value: FieldValue, { type, columns = [] }: Field): FieldValue | undefined {
  if (isRows(value) !== (type === 'rows')) return value;
  if (!isRows(value)) return undefined;
  const known = new Set(columns.map(({ id }) => id));
  const rows = value.map((row) => Object.fromEntries(Object.entries(row).filter(([id]) => !known.has(id))));
  return rows.some((row) => Object.keys(row).length > 0) ? rows : undefined;
}
