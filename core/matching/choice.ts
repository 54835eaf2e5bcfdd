import type { FieldOption, FormField } from '../model/form-type.ts';
import { comparisonKey } from '../text/normalise.ts';
import { matchOption, normaliseOption } from './option.ts';
import { splitChoices } from './split-choices.ts';

/** Normalised values and aliases of a field's options; `null` where two options share a spelling. */
type Spellings = ReadonlyMap<string, FieldOption | null>;
const spellings = new WeakMap<FormField, Spellings>();

/** The option that a text means by its value or an alias; equality after normalising, never containment (law 2). */
export function optionFor(field: FormField | undefined, text: string): FieldOption | undefined {
  if (!field?.options) return undefined;
  const known = spellingsOf(field).get(normaliseOption(text));
  if (known !== undefined) return known ?? undefined;
  // Not as written: perhaps with a mark such as `1.`.
  const options = field.options.filter((option) => matchOption(option.value, option.aliases, [text]) === 0);
  return options.length === 1 ? options[0] : undefined;
}

function spellingsOf(field: FormField): Spellings {
  const known = spellings.get(field);
  if (known) return known;
  const found = new Map<string, FieldOption | null>();
  for (const option of field.options ?? []) {
    for (const name of new Set([option.value, ...option.aliases].map(normaliseOption))) {
      found.set(name, found.has(name) ? null : option);
    }
  }
  spellings.set(field, found);
  return found;
}

/** Whether two words mean the same option, or are the same word. */
export function sameChoice(field: FormField | undefined, one: string, other: string): boolean {
  const first = optionFor(field, one);
  const second = optionFor(field, other);
  if (first && second) return first === second;
  return matchOption(first?.value ?? one, [], [second?.value ?? other]) === 0;
}

/** What is chosen in a field: of a text that lists options of a field of several choices, each. */
export function chosenAt(
  field: FormField | undefined,
  value: string | readonly string[] | undefined,
): readonly string[] {
  if (value === undefined) return [];
  if (typeof value !== 'string') return value;
  const parts = splitChoices(value, field?.options ?? [], /[、,，;；]/g);
  const isList = field?.type === 'choices' && optionFor(field, value) === undefined;
  return isList && parts && parts.every((part) => optionFor(field, part) !== undefined) ? parts : [value];
}

/**
 * Whether what is chosen is one of certain words. `undefined`: cannot be told, as a choice is none of the field's options or a free
 * text contains the word (优秀党员 where 优秀 is asked for); 不 in front of it makes it another.
 */
export function isOneOf(
  field: FormField | undefined,
  chosen: readonly string[],
  words: readonly string[],
): boolean | undefined {
  const answers = new Set(chosen.map((text) => saysOne(field, text, words)));
  if (answers.has(true)) return true;
  return answers.has(undefined) ? undefined : false;
}

function saysOne(field: FormField | undefined, text: string, words: readonly string[]): boolean | undefined {
  if (words.some((word) => sameChoice(field, word, text))) return true;
  if (field?.options && field.options.length > 0) return optionFor(field, text) ? false : undefined;
  const key = comparisonKey(text);
  return words
    .map(comparisonKey)
    .some(
      (word) =>
        word !== '' && key.includes(word) && !['不', '未', '没'].some((no) => key.includes(`${no}${word}`)),
    )
    ? undefined
    : false;
}
