import type { Field, FormType } from '../model/form-type.ts';
import type { FieldPath } from '../model/values.ts';
import { normaliseLabel } from './label.ts';

export type FieldColumn = NonNullable<Field['columns']>[number];

/** A field, or a column of a repeating field, that a name stands for. */
export interface FieldTarget {
  field: Field;
  column?: FieldColumn;
  basis: 'label' | 'alias';
}

/** Names of a form's fields after normalising. A name that two fields share leads to both. */
export interface FieldNames {
  scalars: ReadonlyMap<string, readonly FieldTarget[]>;
  columns: ReadonlyMap<string, readonly FieldTarget[]>;
  /** Names of controls that take two dates, for the field of the first. */
  spans: ReadonlyMap<string, readonly FieldTarget[]>;
}

const known = new WeakMap<readonly Field[], FieldNames>();

/** Names are asked for at every look at a page, and a form's never change. */
export function fieldNames(fields: readonly Field[]): FieldNames {
  const names = known.get(fields) ?? readNames(fields);
  known.set(fields, names);
  return names;
}

function readNames(fields: readonly Field[]): FieldNames {
  const scalars = new Map<string, FieldTarget[]>();
  const columns = new Map<string, FieldTarget[]>();
  const spans = new Map<string, FieldTarget[]>();
  for (const field of fields) {
    if (field.type !== 'rows') addNames(scalars, field, { field });
    if (field.span) addNames(spans, { label: '', aliases: field.span.labels }, { field });
    // What is found by its row's words goes by no name of a column.
    if (field.answer) continue;
    for (const column of field.columns ?? []) addNames(columns, column, { field, column });
  }
  return { scalars, columns, spans };
}

function addNames(
  names: Map<string, FieldTarget[]>,
  named: { label: string; aliases: readonly string[] },
  target: Omit<FieldTarget, 'basis'>,
): void {
  const seen = new Set<string>();
  for (const [place, text] of [named.label, ...named.aliases].entries()) {
    const name = normaliseLabel(text);
    if (name === '' || seen.has(name)) continue;
    seen.add(name);
    const others = names.get(name) ?? [];
    names.set(name, [...others, { ...target, basis: place === 0 ? 'label' : 'alias' }]);
  }
}

/** What a name stands for: a field's own label goes before the aliases of others. */
export function targetsOf(
  names: ReadonlyMap<string, readonly FieldTarget[]>,
  name: string,
): readonly FieldTarget[] {
  const found = names.get(name) ?? [];
  const byLabel = found.filter((target) => target.basis === 'label');
  return byLabel.length > 0 ? byLabel : found;
}

export function pathOf(target: FieldTarget, index = 0): FieldPath {
  return target.column ? `${target.field.id}[${index}].${target.column.id}` : target.field.id;
}

/** The field or column at a path. */
export function fieldAt(formType: FormType, path: FieldPath): Field | FieldColumn | undefined {
  const [fieldId = '', columnId] = path.split(/\[\d+\]\./);
  const field = formType.fields.find((candidate) => candidate.id === fieldId);
  return columnId === undefined ? field : field?.columns?.find((column) => column.id === columnId);
}
