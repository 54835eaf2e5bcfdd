import type { FormType } from '../model/form-type.ts';
import { rowsOf, textOf, type Values } from '../model/values.ts';
import type { Template } from '../model/template.ts';
import type { ExportRecord, MissingCell } from './template-rows.ts';

/**
 * What the form itself requires and a record lacks, whether or not the template has a column for it; a repeating field
 * lacks everything while none of its rows holds anything. `column` is the template's, `''` where it has none.
 */
export function lackingFields(
  formType: FormType,
  template: Template,
  records: readonly ExportRecord[],
): MissingCell[] {
  // A form with rows, such as pledges, is about these rows; one for every page holds all rows that there are, and is about none.
  const isAbout = (type: string): boolean => type === 'rows' && !formType.fallback;
  const required = formType.fields.filter((field) => field.required || isAbout(field.type));
  return records.flatMap(({ name, values }, index) =>
    required
      .filter((field) => !holds(values, field.id))
      .map(({ id, label }) => {
        const column = template.columns.find(({ path }) => path === id);
        return {
          name,
          index,
          column: column?.column ?? '',
          header: column?.header ?? label,
          reason: 'noValue',
        };
      }),
  );
}

function holds(values: Values, id: string): boolean {
  const rows = rowsOf(values, id);
  if (rows.length > 0) return rows.some((row) => Object.values(row).some((text) => text.trim() !== ''));
  return (textOf(values, id) ?? '').trim() !== '';
}

/** Cells and fields that are missing, each once: a required column is not told again as a field of the form. */
export function withLacking(cells: readonly MissingCell[], lacking: readonly MissingCell[]): MissingCell[] {
  const told = new Set(cells.map(({ index, column }) => `${index} ${column}`));
  return [...cells, ...lacking.filter(({ index, column }) => !told.has(`${index} ${column}`))];
}
