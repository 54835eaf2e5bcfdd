import { maskText } from '../model/mask.ts';
import type { DescribedPage } from '../model/page.ts';
import type { FieldPath } from '../model/values.ts';
import type { FormMatching } from './match.ts';
import { isPrompt } from './option.ts';
import { IDENTITY, shownTexts } from './person.ts';

/** A field that tells people apart, as the page shows it. */
export interface Identity {
  ref: string;
  path: FieldPath;
  value: string;
}

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

/** Whether both are the same person's: one name, and no field of both in which they differ. */
export function isSamePerson(one: readonly Identity[], other: readonly Identity[]): boolean {
  const [before, now] = [byPath(one), byPath(other)];
  const shared = [...before.keys()].filter((path) => now.has(path));
  return shared.includes('name') && shared.every((path) => before.get(path) === now.get(path));
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

/** All values of a path in one text, whatever their order. */
function byPath(identities: readonly Identity[]): Map<FieldPath, string> {
  const paths = new Set(identities.map(({ path }) => path));
  const valuesAt = (wanted: FieldPath): string => {
    const values = [...new Set(identities.filter(({ path }) => path === wanted).map(({ value }) => value))];
    values.sort();
    return JSON.stringify(values);
  };
  return new Map([...paths].map((path) => [path, valuesAt(path)]));
}
