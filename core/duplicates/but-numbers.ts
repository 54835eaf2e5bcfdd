import { isTime } from './column-texts.ts';
import { LEAST_LETTERS } from './duplicates.ts';
import { BREAK, Folder, NAME } from './fold.ts';
import type { ComparedText } from './groups.ts';

/** Letters beside the numbers from which a few letters may be somebody's own words (听课1节), and where the number comes first (20人次). */
const LEAST = 2;
const LEAST_AFTER_NUMBER = 3;

/**
 * Texts of so few letters that they are no likeness, and that are equal but for their numbers: for whoever asks about one column, beside the
 * groups of `copyGroups`. Times and plain amounts are none.
 * @returns places among the texts, the largest groups first
 */
export function butNumbers(texts: readonly Pick<ComparedText, 'text' | 'owner' | 'name'>[]): number[][] {
  const folder = new Folder();
  const groups = new Map<string, { items: number[]; owners: Set<string>; spellings: Set<number> }>();
  for (const [item, { text, owner, name }] of texts.entries()) {
    folder.read(text, name === undefined ? [] : [name]);
    const codes = folder.codes.subarray(0, folder.length);
    const letters = codes.filter((code) => code > NAME).length;
    const least = /^\s*\d/.test(text) ? LEAST_AFTER_NUMBER : LEAST;
    if (letters < least || letters >= LEAST_LETTERS) continue;
    const key = String.fromCharCode(...codes.filter((code) => code !== BREAK));
    const group = groups.get(key) ?? { items: [], owners: new Set(), spellings: new Set() };
    groups.set(key, group);
    group.items.push(item);
    group.owners.add(owner);
    group.spellings.add(folder.spelled);
  }
  return [...groups.values()]
    .filter(({ owners, spellings }) => owners.size > 1 && spellings.size > 1)
    .map(({ items }) => items)
    .filter(([first = 0]) => !isTime(texts[first]?.text ?? ''))
    .sort((a, b) => b.length - a.length);
}
