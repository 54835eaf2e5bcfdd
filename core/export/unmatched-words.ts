import { normaliseOption } from '../matching/option.ts';
import type { FormType } from '../model/form-type.ts';
import type { Template } from '../model/template.ts';
import { valueAt } from '../model/values.ts';
import { rowReader } from './row-cells.ts';
import type { ExportRecord } from './template-rows.ts';
import {
  allWordsOf,
  type ConfirmedWords,
  equalWord,
  fieldOfPath,
  suggestedWord,
  wordFor,
  wordKey,
} from './words.ts';

/** A value that equals none of its column's words: the user says which word it is, or that it stays out. */
export interface UnmatchedWord {
  column: string;
  header: string;
  /** Field of the column. */
  path: string;
  value: string;
  /** Word of the column that the words depend on. */
  parent?: string;
  /** Under what it is confirmed. */
  key: string;
  /** How many records hold it. */
  records: number;
  /** What the cell may hold. */
  words: readonly string[];
  /** The one of them that it most likely is; absent where none is likelier than the others. */
  suggested?: string;
  /** What the user confirmed, `null` for leaving it out; absent while nobody said. */
  confirmed?: string | null;
}

/** Every value of the records that equals no word of its column, each once, in the order of the columns. */
export function unmatchedWords(
  template: Template,
  formType: FormType,
  records: readonly ExportRecord[],
  confirmed: ConfirmedWords = {},
): UnmatchedWord[] {
  const listed = template.columns.filter((column) => column.path !== null && allWordsOf(column));
  if (listed.length === 0) return [];
  // No date is written into a column with words: any pattern does.
  const cellsOf = rowReader(template, formType, '', confirmed);
  const found = new Map<string, UnmatchedWord>();
  const equal = new Map<string, boolean>();
  for (const { values } of records) {
    const row = cellsOf(values);
    for (const column of listed) {
      const { column: letter, header, path } = column;
      const list = path === null ? undefined : row.list(column);
      if (path === null || !list || list === 'parentMissing') continue;
      const field = fieldOfPath(formType, path);
      for (const value of new Set([valueAt(values, path) ?? ''].flat())) {
        const key = wordKey(value, list.parent);
        const place = JSON.stringify([letter, key]);
        if (!equal.has(place)) {
          equal.set(place, value.trim() === '' || equalWord(value, list.words) !== undefined);
        }
        if (equal.get(place) === true) continue;
        const same = JSON.stringify([letter, normaliseOption(key)]);
        const known = found.get(same);
        if (known) known.records += 1;
        else {
          const said = wordFor(value, list, confirmed[letter]);
          const suggested = suggestedWord(value, field, list.words);
          found.set(same, {
            column: letter,
            header,
            path,
            value,
            ...(list.parent === undefined ? {} : { parent: list.parent }),
            key,
            records: 1,
            words: list.words,
            ...(suggested === undefined ? {} : { suggested }),
            ...(said === undefined ? {} : { confirmed: said }),
          });
        }
      }
    }
  }
  const order = template.columns.map(({ column }) => column);
  return [...found.values()].sort((a, b) => order.indexOf(a.column) - order.indexOf(b.column));
}
