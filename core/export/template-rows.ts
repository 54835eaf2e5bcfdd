import { formatDate } from '../matching/date.ts';
import type { FormType } from '../model/form-type.ts';
import type { Template, TemplateColumn } from '../model/template.ts';
import { textOf, valueAt, type Values } from '../model/values.ts';
import { type ConfirmedWords, fieldOfPath, wordFor } from './words.ts';

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
  /** `noValue`; `notAllowed`: none of the template's words equals the value; `dayMissing`, `notADate`, `formatUnknown`. */
  reason: string;
  value?: string;
}

/** Rows for the filler. `columns` are those with a field; `rows` have one text per column, `''` for nothing. */
export interface TemplateRows {
  columns: { column: string; type: 'text' | 'date' }[];
  rows: string[][];
  missing: MissingCell[];
}

/**
 * Records as rows of a template whose columns have been matched to fields. Words follow the template's own lists by
 * equality with the value or a declared spelling of it, or as the user confirmed (`words`); dates follow `dateFormat` unless the column itself is formatted
 * as a date. Nothing is shortened, rounded or made up: what does not fit is in `missing`.
 */
export function templateRows(
  template: Template,
  formType: FormType,
  records: readonly ExportRecord[],
  dateFormat: string,
  words: ConfirmedWords = {},
): TemplateRows {
  const used = template.columns.filter((column) => column.path !== null);
  const missing: MissingCell[] = [];
  const rows = records.map((record, index) =>
    used.map((column) => {
      const cell = cellText(column, formType, record.values, dateFormat, words);
      if ('text' in cell) return cell.text;
      if (cell.reason !== 'noValue' || column.required) {
        missing.push({ name: record.name, index, column: column.column, header: column.header, ...cell });
      }
      return '';
    }),
  );
  const columns = used.map((column) => ({
    column: column.column,
    type: isDateColumn(column) ? ('date' as const) : ('text' as const),
  }));
  return { columns, rows, missing };
}

/** A column whose cells the template shows as days: it takes real dates, not text. */
export function isDateColumn({ format = '' }: TemplateColumn): boolean {
  return /y/i.test(format) && /[md]/i.test(format) && !/h|s/i.test(format);
}

function cellText(
  column: TemplateColumn,
  formType: FormType,
  values: Values,
  dateFormat: string,
  words: ConfirmedWords,
): { text: string } | { reason: string; value?: string } {
  const path = column.path ?? '';
  const value = textOf(values, path);
  if (value === undefined || value === '') return { reason: 'noValue' };
  const field = fieldOfPath(formType, path);
  const { allowed } = column;
  if (allowed) {
    return allowedWords(valueAt(values, path) ?? value, (word) =>
      wordFor(word, field, allowed, words[column.column]),
    );
  }
  if (field?.type !== 'date' && field?.type !== 'yearMonth') return { text: value };
  if (isDateColumn(column)) return { text: value };
  const formatted = formatDate(value, dateFormat);
  return 'text' in formatted ? formatted : { reason: formatted.problem, value };
}

/** Between the words of a multiple choice: portals that translate words into codes split a cell there. */
const WORD_SEPARATOR = ',';

/** All words of a choice in the template's spelling, or none of them. A word confirmed to stay out is none. */
function allowedWords(
  value: string | string[],
  wordOf: (value: string) => string | null | undefined,
): { text: string } | { reason: string; value: string } {
  const values = [value].flat();
  const words = values.map(wordOf);
  if (words.includes(undefined)) return { reason: 'notAllowed', value: values.join('、') };
  const written = words.filter((word) => word !== null);
  return written.length > 0
    ? { text: [...new Set(written)].join(WORD_SEPARATOR) }
    : { reason: 'noValue', value: values.join('、') };
}
