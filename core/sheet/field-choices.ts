import type { Field, FormType } from '../model/form-type.ts';
import { sheetFields } from '../roster/person-fields.ts';

/** A field that a column or control may be mapped to. */
export interface FieldChoice {
  path: string;
  label: string;
}

/** Numbered rows offered when a column is mapped by hand. */
const OFFERED_ROWS = 5;

/** What a column may be mapped to. */
export function fieldChoices(fields: readonly Field[]): FieldChoice[] {
  return fields.flatMap((field) => {
    if (field.type !== 'rows') return [{ path: field.id, label: field.label }];
    return Array.from({ length: OFFERED_ROWS }, (_, index) =>
      (field.columns ?? []).map((column) => ({
        path: `${field.id}[${index}].${column.id}`,
        label: `${column.label} ${index + 1}`,
      })),
    ).flat();
  });
}

/**
 * What a column of a sheet may be mapped to; unnumbered columns of rows are one entry per line of the sheet.
 * @param perLine words of such an entry
 */
export function sheetChoices(
  formType: FormType | undefined,
  perLine: (label: string) => string,
): FieldChoice[] {
  return fieldChoices(sheetFields(formType)).map(({ path, label }) => ({
    path,
    label: path.includes('[0]') ? perLine(label.replace(/ 1$/, '')) : label,
  }));
}
