import type { DescribedPage } from '../model/page.ts';
import { SECOND_KEYS } from '../model/subject.ts';
import { textOf, type Values } from '../model/values.ts';
import type { FormMatching } from './match.ts';
import { isPrompt } from './option.ts';
import { shownTexts } from './person.ts';
import type { Clue } from './same-person.ts';

/**
 * By what a page tells whose form it shows: every name on it, and the second keys of which it shows one value. Empty
 * where it names nobody.
 */
export function cluesOn(
  pages: readonly DescribedPage[],
  { matches, texts }: Pick<FormMatching, 'matches' | 'texts'>,
  values: Values,
): Clue[] {
  const shown = shownTexts(pages);
  const names = [...matches, ...texts]
    .filter(({ path }) => path === 'name')
    .map(({ ref, path }) => ({ path, value: shown.get(ref)?.trim() ?? '' }))
    .filter(({ value }) => !isPrompt(value));
  if (names.length === 0) return [];
  const keys = SECOND_KEYS.flatMap((path) => {
    const value = textOf(values, path);
    return value === undefined || isPrompt(value) ? [] : [{ path, value }];
  });
  return [...names, ...keys];
}
