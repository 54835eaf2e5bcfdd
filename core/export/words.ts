import { declaredOption, matchOption, normaliseOption } from '../matching/option.ts';
import type { Field, FormType } from '../model/form-type.ts';
import type { TemplateColumn } from '../model/template.ts';
import { parsePath } from '../model/values.ts';

/**
 * Words that the user has confirmed: letter of the column → value of the records → word of the template, or `null` to leave
 * the cell empty. Values are compared after normalising, as options are; where the words depend on another column, its word
 * stands before the value (`wordKey`).
 */
export type ConfirmedWords = Readonly<Record<string, Readonly<Record<string, string | null>>>>;

/** The words that a cell may hold. */
export interface WordList {
  words: readonly string[];
  /** Word of the column that they depend on. */
  parent?: string;
}

/** Under what a value is confirmed. */
export function wordKey(value: string, parent: string | undefined): string {
  return parent === undefined ? value : `${parent} › ${value}`;
}

/**
 * The words of a column in one row; `undefined` where it takes anything, or its template does not tell. `'parentMissing'`: its
 * words depend on a cell that stays empty.
 * @param wordAt what is written into another column of the row
 */
export function listOf(
  { allowed, cascade }: TemplateColumn,
  wordAt: (column: string) => string | undefined,
): WordList | 'parentMissing' | undefined {
  if (allowed) return { words: allowed };
  if (!cascade?.words) return undefined;
  const parent = wordAt(cascade.column);
  if (parent === undefined || parent === '') return 'parentMissing';
  return { words: Object.hasOwn(cascade.words, parent) ? (cascade.words[parent] ?? []) : [], parent };
}

/** Every word that a column may ever hold; `undefined` where it takes anything. */
export function allWordsOf({ allowed, cascade }: TemplateColumn): readonly string[] | undefined {
  return allowed ?? (cascade?.words && [...new Set(Object.values(cascade.words).flat())]);
}

/**
 * The template's word for a value: the one that equals it, else the confirmed one. `null`: confirmed to stay out. `undefined`:
 * nobody said; also where the confirmed word is not, or no longer, among those allowed.
 */
export function wordFor(
  value: string,
  { words, parent }: WordList,
  confirmed: ConfirmedWords[string] = {},
): string | null | undefined {
  const equal = equalWord(value, words);
  if (equal !== undefined) return equal;
  const key = normaliseOption(wordKey(value, parent));
  const said = Object.entries(confirmed).find(([each]) => normaliseOption(each) === key)?.[1];
  return said === null || (said !== undefined && words.includes(said)) ? said : undefined;
}

/** The one word that equals a value after normalising; of several that do, the one that is letter by letter the same. */
export function equalWord(value: string, words: readonly string[]): string | undefined {
  if (words.includes(value)) return value;
  const plain = normaliseOption(value);
  const equal = words.filter((word) => plain !== '' && normaliseOption(word) === plain);
  return equal.length === 1 ? equal[0] : undefined;
}

/**
 * The word that a value most likely is: a declared spelling of it, or the same behind a code or a mark (`0-男`). It is for the
 * user to confirm and never written by itself: the record says something else than the cell would.
 */
export function suggestedWord(
  value: string,
  field: Pick<Field, 'options'> | undefined,
  words: readonly string[],
): string | undefined {
  const option = declaredOption(value, field?.options ?? []);
  const at = matchOption(value, option ? [option.value, ...option.aliases] : [], words);
  return at === null ? undefined : words[at];
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
