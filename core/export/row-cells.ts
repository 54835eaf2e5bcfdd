import { type DateText, formatDate, toIsoDate, whyNoDate } from '../matching/date.ts';
import type { FormType } from '../model/form-type.ts';
import type { Template, TemplateColumn } from '../model/template.ts';
import { textOf, valueAt, type Values } from '../model/values.ts';
import { takesDateText } from './dates.ts';
import { type ConfirmedWords, listOf, type WordList, wordFor } from './words.ts';

/** What goes into a cell, or why nothing does. */
export type CellOutcome = { text: string } | { reason: string; value?: string };

/** One record as the cells of a template. */
export interface RowCells {
  /** What goes into the cell of a column, by its letter. */
  cell(column: string): CellOutcome;
  /** The words that its cell may hold, as the words beside it have it. */
  list(column: TemplateColumn): ReturnType<typeof listOf>;
}

/**
 * Turns records into the cells of a template whose columns have been matched. Words follow the template's own lists by equality
 * with the value, or as the user confirmed; dates are written as the column says, else by `dateFormat`, else (`''`) as they
 * are recorded, unless the column itself is formatted as a date.
 * @param separator between the words of a multiple choice: portals that translate words into codes split a cell there
 */
export function rowReader(
  template: Template,
  formType: FormType,
  dateFormat: string,
  confirmed: ConfirmedWords,
  separator = ',',
): (values: Values) => RowCells {
  const columns = new Map(template.columns.map((column) => [column.column, column]));
  const dates = new Map(
    template.columns.flatMap((column) =>
      takesDateText(column, formType) ? [[column.column, column.dateFormat ?? dateFormat]] : [],
    ),
  );
  /** Comparing a value with a long list is slow, and thousands of records say the same few things. */
  const known = new Map<string, string | null | undefined>();
  const translate = (column: string, list: WordList, value: string): string | null | undefined => {
    const key = JSON.stringify([column, list.parent, value]);
    if (!known.has(key)) known.set(key, wordFor(value, list, confirmed[column]));
    return known.get(key);
  };

  return (values) => {
    const made = new Map<string, CellOutcome>();
    const cell = (letter: string): CellOutcome => {
      const before = made.get(letter);
      if (before) return before;
      const column = columns.get(letter);
      // Lists that depend on each other in a circle end here.
      made.set(letter, { reason: 'noValue' });
      const outcome = column ? outcomeOf(column) : { reason: 'noValue' };
      made.set(letter, outcome);
      return outcome;
    };
    const wordAt = (letter: string): string | undefined => {
      const outcome = cell(letter);
      return 'text' in outcome ? outcome.text : undefined;
    };
    const outcomeOf = (column: TemplateColumn): CellOutcome => {
      const { path, column: letter } = column;
      const value = path === null ? undefined : textOf(values, path);
      if (path === null || value === undefined || value === '') return { reason: 'noValue' };
      const list = listOf(column, wordAt);
      if (list === 'parentMissing') return { reason: 'parentMissing', value };
      if (list) {
        const words = [valueAt(values, path) ?? value].flat();
        return wordsOf(words, separator, (word) => translate(letter, list, word));
      }
      const format = dates.get(letter);
      if (format === undefined) return { text: value };
      const formatted = format === '' ? asRecorded(value) : formatDate(value, format);
      return 'text' in formatted ? formatted : { reason: formatted.problem, value };
    };
    return { cell, list: (column) => listOf(column, wordAt) };
  };
}

/** A day, a month or a year, as it is written. */
function asRecorded(value: string): DateText {
  const isDate = toIsoDate(value) !== null || /^\d{4}年?$/.test(value.trim());
  return isDate ? { text: value } : { problem: whyNoDate(value) };
}

/** All words of a choice in the template's spelling, or none of them. A word confirmed to stay out is none. */
function wordsOf(
  values: readonly string[],
  separator: string,
  wordOf: (value: string) => string | null | undefined,
): CellOutcome {
  const words = values.map(wordOf);
  if (words.includes(undefined)) return { reason: 'notAllowed', value: values.join('、') };
  const written = words.filter((word) => word !== null);
  if (written.length === 0) return { reason: 'noValue', value: values.join('、') };
  return { text: [...new Set(written)].join(separator) };
}
