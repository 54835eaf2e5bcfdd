import type { Field, FormType } from '../model/form-type.ts';
import { cellOf, fieldValue, rowsOf, type Values } from '../model/values.ts';

/**
 * Rows in one text, a line each: `1. 第一列（第二列名：…；第三列名：…）`. The words are the form's own; what is empty is left out.
 */
function joinRows(values: Values, field: Field): string {
  const columns = field.columns ?? [];
  return rowsOf(values, field.id)
    .map((row, index) => {
      const [first, ...others] = columns;
      const details = others
        .filter((column) => cellOf(row, column.id))
        .map((column) => `${column.label}：${cellOf(row, column.id)}`)
        .join('；');
      const item = (first && cellOf(row, first.id)) ?? '';
      return `${index + 1}. ${item}${details ? `（${details}）` : ''}`;
    })
    .join('\n');
}

/** The rows that a text field may hold, or `undefined` where it holds none or has a value of its own. */
export function joinedRows(values: Values, field: Field, formType: FormType): string | undefined {
  const rows = formType.fields.find((candidate) => candidate.id === field.joins);
  if (!rows || fieldValue(values, field.id) !== undefined) return undefined;
  return joinRows(values, rows) || undefined;
}
