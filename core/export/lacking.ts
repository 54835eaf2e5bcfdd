import type { FormType } from '../model/form-type.ts';
import { rowsOf, textOf, type Values } from '../model/values.ts';
import type { Template } from '../model/template.ts';
import type { ExportRecord } from './template-rows.ts';

/** Something that the form asks for and records lack. */
export interface LackingField {
  label: string;
  /** How many of them. */
  records: number;
}

/**
 * What the form itself requires and records lack, where no column of the template asks for it: a column that does has its
 * empty cells told one by one. A repeating field lacks everything while none of its rows holds anything.
 */
export function lackingFields(
  formType: FormType,
  { columns }: Template,
  records: readonly ExportRecord[],
): LackingField[] {
  // A form with rows, such as pledges, is about these rows; one for every page holds all rows that there are, and is about none.
  const isAbout = (type: string): boolean => type === 'rows' && !formType.fallback;
  const isAsked = (id: string): boolean => columns.some(({ path, required }) => path === id && required);
  return formType.fields
    .filter(({ required, type, id }) => (required || isAbout(type)) && !isAsked(id))
    .map(({ id, label }) => ({ label, records: records.filter(({ values }) => !holds(values, id)).length }))
    .filter((lacking) => lacking.records > 0);
}

function holds(values: Values, id: string): boolean {
  const rows = rowsOf(values, id);
  if (rows.length > 0) return rows.some((row) => Object.values(row).some((text) => text.trim() !== ''));
  return (textOf(values, id) ?? '').trim() !== '';
}
