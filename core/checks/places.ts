import { z } from '../model/zod.ts';
import type { FormField, FormType } from '../model/form-type.ts';
import type { Place } from '../model/place.ts';
import { type FieldPath, parsePath, rowsOf, textOf, type Values } from '../model/values.ts';
import { saysNothing } from '../text/placeholder.ts';
import type { CheckContext, CheckResult } from './check.ts';

/** A field path, or `rows[].column` for that column of every row. */
export const PathPattern = z.string().check(z.regex(/^[a-z][A-Za-z0-9]*(\[\d*\]\.[a-z][A-Za-z0-9]*)?$/));
export type PathPattern = z.infer<typeof PathPattern>;

/** Whether there is a place for the field: a record has one for every field, a page for some. */
export function hasPlace({ shown }: CheckContext, path: FieldPath): boolean {
  return shown === undefined || shown.has(parsePath(path).field);
}

/** Fields of a form by id, their columns by `rows.column`; a form does not change once loaded. */
const fieldsOfForms = new WeakMap<FormType, ReadonlyMap<string, FormField>>();

function fieldsOf(formType: FormType): ReadonlyMap<string, FormField> {
  const known = fieldsOfForms.get(formType);
  if (known) return known;
  const fields = new Map<string, FormField>();
  for (const field of formType.fields) {
    fields.set(field.id, field);
    for (const column of field.columns ?? []) fields.set(`${field.id}.${column.id}`, column);
  }
  fieldsOfForms.set(formType, fields);
  return fields;
}

/** The field or column at a path, as the form describes it. */
export function fieldAt(formType: FormType, path: FieldPath): FormField | undefined {
  const { field, row } = parsePath(path);
  return fieldsOf(formType).get(row ? `${field}.${row.column}` : field);
}

/** Places that were asked for, by pattern: the uses of a pack ask for the same ones, and a context is made for one record. */
const placesOfContexts = new WeakMap<CheckContext, Map<PathPattern, readonly Place[]>>();

function remembered(
  context: CheckContext,
  pattern: PathPattern,
  find: () => readonly Place[],
): readonly Place[] {
  let known = placesOfContexts.get(context);
  if (!known) placesOfContexts.set(context, (known = new Map()));
  let places = known.get(pattern);
  if (!places) known.set(pattern, (places = find()));
  return places;
}

/** The value at a path. In rows the label carries the row's number from 1. */
export function placeAt(context: CheckContext, path: FieldPath): Place {
  const [place = readPlace(context, path)] = remembered(context, path, () => [readPlace(context, path)]);
  return place;
}

/** The same for a context that is asked only once. */
export function readPlace({ formType, values }: CheckContext, path: FieldPath): Place {
  const { row } = parsePath(path);
  const label = fieldAt(formType, path)?.label ?? path;
  const text = textOf(values, path);
  return {
    path,
    label: row ? `${label} ${row.index + 1}` : label,
    ...(text === undefined || text.trim() === '' ? {} : { text }),
  };
}

/** Every value that a pattern means; a pattern over rows that are absent means none. */
export function placesOf(context: CheckContext, pattern: PathPattern): readonly Place[] {
  return remembered(context, pattern, () =>
    pathsOf(context.values, pattern).map((path) => readPlace(context, path)),
  );
}

function pathsOf(values: Values, pattern: PathPattern): FieldPath[] {
  const [field = '', column] = pattern.split('[].');
  if (column === undefined) return [pattern];
  return rowsOf(values, field).map((_, index) => `${field}[${index}].${column}`);
}

/** Asks once per value that a pattern means; blank values and absent rows answer `na`. */
export function forEachFilled<Code extends string>(
  context: CheckContext,
  pattern: PathPattern,
  ask: (place: Place & { text: string }) => CheckResult<Code> | CheckResult<Code>[],
): CheckResult<Code | 'absent'>[] {
  const places = placesOf(context, pattern);
  if (places.length === 0) return [absentRows(context, pattern)];
  return places.flatMap((place): CheckResult<Code | 'absent'> | CheckResult<Code>[] =>
    isFilled(place) ? ask(place) : absent(place),
  );
}

/** Whether something is filled in that is more than a placeholder. */
export function isFilled<Any extends Place>(place: Any): place is Any & { text: string } {
  return place.text !== undefined && !saysNothing(place.text);
}

export function absent(place: Place): CheckResult<'absent'> {
  return { outcome: 'na', code: 'absent', params: { field: place.label }, path: place.path };
}

/** Answer for a pattern over rows that are not there. */
export function absentRows({ formType }: CheckContext, pattern: PathPattern): CheckResult<'absent'> {
  const [field = pattern] = pattern.split('[');
  return {
    outcome: 'na',
    code: 'absent',
    params: { field: fieldAt(formType, field)?.label ?? field },
    path: field,
  };
}
