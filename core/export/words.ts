import { matchOption, normaliseOption } from '../matching/option.ts';
import type { Field, FormType } from '../model/form-type.ts';
import type { Template, TemplateColumn } from '../model/template.ts';
import { parsePath, valueAt } from '../model/values.ts';
import type { ExportRecord } from './template-rows.ts';

/**
 * Words that the user has confirmed: letter of the column → value of the records → word of the template, or `null` to leave
 * the cell empty. Values are compared after normalising, as options are.
 */
export type ConfirmedWords = Readonly<Record<string, Readonly<Record<string, string | null>>>>;

/** A value that equals none of its column's words: the user says which word it is, or that it stays out. */
export interface UnmatchedWord {
  column: string;
  header: string;
  /** Field of the column. */
  path: string;
  value: string;
  /** How many records hold it. */
  records: number;
  /** What the column allows. */
  words: readonly string[];
  /** What the user confirmed, `null` for leaving it out; absent while nobody said. */
  confirmed?: string | null;
}

/**
 * The template's word for a value: the one that equals it or a declared spelling of it, else the confirmed one. `null`: confirmed
 * to stay out. `undefined`: nobody said; also where the confirmed word is no longer among those allowed.
 */
export function wordFor(
  value: string,
  field: Pick<Field, 'options'> | undefined,
  allowed: readonly string[],
  confirmed: ConfirmedWords[string] = {},
): string | null | undefined {
  const option = field?.options?.find((candidate) => candidate.value === value);
  const at = matchOption(value, option?.aliases ?? [], allowed);
  if (at !== null) return allowed[at];
  const said = confirmedFor(value, confirmed);
  return said === null || (said !== undefined && allowed.includes(said)) ? said : undefined;
}

/** Every value of the records that equals no word of its column, each once, in the order of the columns. */
export function unmatchedWords(
  template: Template,
  formType: FormType,
  records: readonly ExportRecord[],
  confirmed: ConfirmedWords = {},
): UnmatchedWord[] {
  return template.columns.flatMap((column) =>
    unmatchedIn(column, formType, records, confirmed[column.column] ?? {}),
  );
}

function unmatchedIn(
  { column, header, path, allowed }: TemplateColumn,
  formType: FormType,
  records: readonly ExportRecord[],
  confirmed: ConfirmedWords[string],
): UnmatchedWord[] {
  if (path === null || !allowed) return [];
  const field = fieldOfPath(formType, path);
  const found = new Map<string, UnmatchedWord>();
  for (const { values } of records) {
    for (const value of new Set([valueAt(values, path) ?? ''].flat())) {
      if (value.trim() === '' || typeof wordFor(value, field, allowed) === 'string') continue;
      const key = normaliseOption(value);
      const known = found.get(key);
      if (known) known.records += 1;
      else {
        const said = wordFor(value, field, allowed, confirmed);
        const word: UnmatchedWord = { column, header, path, value, records: 1, words: allowed };
        found.set(key, said === undefined ? word : { ...word, confirmed: said });
      }
    }
  }
  return [...found.values()];
}

function confirmedFor(value: string, confirmed: ConfirmedWords[string]): string | null | undefined {
  const key = normaliseOption(value);
  return Object.entries(confirmed).find(([said]) => normaliseOption(said) === key)?.[1];
}

/** The form's field, or the column of a repeating field, that a path speaks of. */
export function fieldOfPath(
  formType: FormType,
  path: string,
): Pick<Field, 'type' | 'options' | 'label' | 'sensitive'> | undefined {
  const { field: id, row } = parsePath(path);
  const field = formType.fields.find((candidate) => candidate.id === id);
  return row ? field?.columns?.find((column) => column.id === row.column) : field;
}
