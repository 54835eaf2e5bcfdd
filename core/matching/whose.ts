import { maskText } from '../model/mask.ts';
import type { DescribedPage } from '../model/page.ts';
import type { FormMatching } from './match.ts';
import { isPrompt } from './option.ts';
import { IDENTITY, shownTexts } from './person.ts';
import type { Identity } from './same-person.ts';

/** By what a page tells whose form it shows; empty where it names nobody. */
export function identitiesOn(
  pages: readonly DescribedPage[],
  { matches, texts }: Pick<FormMatching, 'matches' | 'texts'>,
): Identity[] {
  const shown = shownTexts(pages);
  const found = [...matches, ...texts]
    .filter(({ path }) => IDENTITY.has(path))
    .map(({ ref, path }) => ({ ref, path, value: shown.get(ref)?.trim() ?? '' }))
    .filter(({ value }) => !isPrompt(value));
  return found.some(({ path }) => path === 'name') ? found : [];
}

/** What tells people of one name apart, masked; `undefined` where the page shows no such field, or shows two. */
export function secondKey(identities: readonly Identity[]): string | undefined {
  for (const path of ['idNumber', 'employeeNumber']) {
    const values = new Set(identities.filter((each) => each.path === path).map(({ value }) => value));
    const [value] = values;
    if (values.size === 1 && value !== undefined) return maskText(value);
  }
  return undefined;
}
