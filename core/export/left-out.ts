import type { FormType } from '../model/form-type.ts';
import type { Template } from '../model/template.ts';
import { rowsOf, textOf, type Values } from '../model/values.ts';
import { type ExportRecord, mostRows } from './template-rows.ts';

/** Something that records hold and the template has no column for. */
export interface LeftOut {
  label: string;
  /** Places in a repeating field, from 1, in order; empty for any other field. */
  places: readonly number[];
  /** How many records hold it. */
  records: number;
}

/**
 * What will not be in the file although records hold it, in the order of the form. What no field is for (`extra`) goes by its own
 * labels, whether the form has a place for it or not.
 */
export function leftOutOf(
  formType: FormType,
  template: Template,
  records: readonly ExportRecord[],
): LeftOut[] {
  const written = new Set(template.columns.map(({ path }) => path));
  const fields = formType.fields.filter(({ id }) => id !== 'extra');
  const told = fields.flatMap((field): LeftOut[] => {
    if (field.type !== 'rows') {
      const holders = records.filter(({ values }) => holds(values, field.id));
      if (written.has(field.id) || holders.length === 0) return [];
      return [{ label: field.label, places: [], records: holders.length }];
    }
    const most = mostRows(records, field.id);
    return (field.columns ?? []).flatMap((column): LeftOut[] => {
      const paths = Array.from({ length: most }, (_, index) => `${field.id}[${index}].${column.id}`);
      const lost = paths.filter(
        (path) => !written.has(path) && records.some(({ values }) => holds(values, path)),
      );
      if (lost.length === 0) return [];
      const holders = records.filter(({ values }) => lost.some((path) => holds(values, path)));
      const places = lost.map((path) => paths.indexOf(path) + 1);
      return [{ label: column.label, places, records: holders.length }];
    });
  });
  return [...told, ...extrasOf(records)];
}

function extrasOf(records: readonly ExportRecord[]): LeftOut[] {
  const holders = new Map<string, number>();
  for (const { values } of records) {
    const rows = rowsOf(values, 'extra').filter(({ value = '' }) => value.trim() !== '');
    for (const label of new Set(rows.map(({ label: each = '' }) => each))) {
      holders.set(label, (holders.get(label) ?? 0) + 1);
    }
  }
  return [...holders].map(([label, count]) => ({ label, places: [], records: count }));
}

function holds(values: Values, path: string): boolean {
  return (textOf(values, path) ?? '').trim() !== '';
}
