import { JiannuoError } from '../errors.ts';
import { optionFor } from '../matching/choice.ts';
import type { FormField } from '../model/form-type.ts';
import type { ParamProblem } from './author.ts';

/** Words of a use that are none of the options of its field: nobody could ever choose them. None where the field has no options. */
export function assertOptions(field: FormField | undefined, words: readonly string[]): void {
  const [strange] = strangeWords(field, words);
  if (strange) throw new JiannuoError('checks.unknownOption', strange);
}

/** What a linter says of such words. */
export function optionProblems(
  field: FormField | undefined,
  words: readonly string[],
  key: string,
): ParamProblem[] {
  return strangeWords(field, words).map((params) => ({ key, code: 'checks.unknownOption', params }));
}

function strangeWords(
  field: FormField | undefined,
  words: readonly string[],
): { field: string; word: string; words: string }[] {
  const options = field?.options ?? [];
  if (!field || options.length === 0) return [];
  const known = options.map(({ value }) => value).join('、');
  return words
    .filter((word) => optionFor(field, word) === undefined)
    .map((word) => ({ field: field.label, word, words: known }));
}
