import { matchOption, normaliseOption } from '../matching/option.ts';
import type { FieldOption } from '../model/form-type.ts';
import type { FormField } from './places.ts';

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
