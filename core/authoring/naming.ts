import { nearest } from '../checks/option/nearest.ts';
import { plainText } from '../matching/label.ts';
import { comparisonKey } from '../text/normalise.ts';

/** Something that cells refer to. */
export interface Named {
  id: string;
  name: string;
  /** Further names: aliases, a shorter id, a name with that of its group in front. */
  others?: readonly string[];
}

export type Found<T> = { item: T } | { trouble: 'unknown' | 'several'; suggestion?: string };

/**
 * Things by what authors call them. An id goes before a name, a name before another thing's alias, equality before equality
 * without punctuation; a name that several share means none of them (law 2).
 */
export class Directory<T extends Named = Named> {
  readonly items: readonly T[];

  constructor(items: readonly T[]) {
    this.items = items;
  }

  find(text: string): Found<T> {
    const wanted = plainText(text).toLowerCase();
    const loose = comparisonKey(text);
    const same = (name: string): boolean => plainText(name).toLowerCase() === wanted;
    const alike = (name: string): boolean => loose !== '' && comparisonKey(name) === loose;
    const tiers: ((item: T) => boolean)[] = [
      ({ id }) => id === text.trim(),
      ({ name }) => same(name),
      ({ others = [] }) => others.some(same),
      ({ id, name, others = [] }) => [id, name, ...others].some(alike),
    ];
    for (const fits of tiers) {
      const found = this.items.filter(fits);
      const [only] = found;
      if (found.length > 1) return { trouble: 'several', suggestion: found.map(({ id }) => id).join('、') };
      if (only) return { item: only };
    }
    const near = this.nearest(text);
    return { trouble: 'unknown', ...(near === undefined ? {} : { suggestion: near }) };
  }

  /** What to write for an id: the name where it leads back to the same thing. */
  nameOf(id: string): string {
    const item = this.items.find((candidate) => candidate.id === id);
    if (!item || !isPlain(item.name)) return id;
    const found = this.find(item.name);
    return 'item' in found && found.item === item ? item.name : id;
  }

  /** The name that was perhaps meant. */
  nearest(text: string): string | undefined {
    return nearestWord(
      text,
      this.items.flatMap(({ name, others = [] }) => [name, ...others]),
    );
  }
}

/** Whether a name can stand in a list as it is. */
function isPlain(name: string): boolean {
  return name.trim() === name && name !== '' && !/["\n]/.test(name);
}

/** The one word that is near by edit distance, both normalised. */
export function nearestWord(text: string, words: readonly string[]): string | undefined {
  const byKey = new Map(words.map((word) => [plainText(word).toLowerCase(), word]));
  const near = nearest(plainText(text).toLowerCase(), [...byKey.keys()]);
  return near === undefined ? undefined : byKey.get(near);
}
