import { matchOption } from '../matching/option.ts';
import type { FieldOption } from '../model/form-type.ts';
import type { FormField } from './places.ts';

/** The option that a text means by its value or an alias; equality after normalising, never containment (law 2). */
export function optionFor(field: FormField | undefined, text: string): FieldOption | undefined {
  const options = (field?.options ?? []).filter(
    (option) => matchOption(option.value, option.aliases, [text]) === 0,
  );
  return options.length === 1 ? options[0] : undefined;
}

/** Whether two words mean the same option, or are the same word. */
export function sameChoice(field: FormField | undefined, one: string, other: string): boolean {
  const first = optionFor(field, one)?.value ?? one;
  const second = optionFor(field, other)?.value ?? other;
  return matchOption(first, [], [second]) === 0;
}
