import type { FormType } from '../model/form-type.ts';
import type { Template, TemplateColumn } from '../model/template.ts';
import { rowsOf, type Values } from '../model/values.ts';
import type { ColumnType } from '../workbook/template/rows.ts';
import { isDateColumn } from './dates.ts';
import { rowReader } from './row-cells.ts';
import { type ConfirmedWords, fieldOfPath } from './words.ts';

/** One person's form as it goes into a template: record values over those of the person. */
export interface ExportRecord {
  name: string;
  values: Values;
}

/** Why a cell stays empty although the portal's template has a column for it. */
export interface MissingCell {
  name: string;
  /** 0-based place among the records. */
  index: number;
  column: string;
  header: string;
  /**
   * `noValue`; `notAllowed`: none of the template's words equals the value; `parentMissing`: its words depend on a cell that stays
   * empty; `dayMissing`, `notADate`, `noSuchDay`, `formatUnknown`.
   */
  reason: string;
  value?: string;
}

/** Rows for the filler. `columns` are those with a field; `rows` have one text per column, `''` for nothing. */
export interface TemplateRows {
  columns: { column: string; type: ColumnType }[];
  rows: string[][];
  missing: MissingCell[];
}

/**
 * Records as rows of a template whose columns have been matched to fields. Nothing is shortened, rounded or made up: what does
 * not fit is in `missing`.
 */
export function templateRows(
  template: Template,
  formType: FormType,
  records: readonly ExportRecord[],
  dateFormat: string,
  words: ConfirmedWords = {},
  separator?: string,
): TemplateRows {
  const used = template.columns.filter((column) => column.path !== null);
  const cellsOf = rowReader(template, formType, dateFormat, words, separator);
  const missing: MissingCell[] = [];
  const rows = records.map((record, index) => {
    const { cell } = cellsOf(record.values);
    return used.map(({ column, header, required }) => {
      const outcome = cell(column);
      if ('text' in outcome) return outcome.text;
      if (outcome.reason !== 'noValue' || required) {
        missing.push({ name: record.name, index, column, header, ...outcome });
      }
      return '';
    });
  });
  const columns = used.map((column) => ({ column: column.column, type: columnType(column, formType) }));
  return { columns, rows, missing };
}

/** Only what is a number in the form becomes one in the file: the digits of a telephone are text, whatever a sample looked like. */
export function columnType(column: TemplateColumn, formType: FormType): ColumnType {
  if (isDateColumn(column)) return 'date';
  const isNumber = column.type === 'number' || column.type === 'integer';
  const field = column.path === null ? undefined : fieldOfPath(formType, column.path);
  return isNumber && field?.type === 'number' ? 'number' : 'text';
}

/** The most rows that any record has in a repeating field. A loop, as a call takes no hundred thousand arguments. */
export function mostRows(records: readonly ExportRecord[], field: string): number {
  let most = 0;
  for (const { values } of records) most = Math.max(most, rowsOf(values, field).length);
  return most;
}
