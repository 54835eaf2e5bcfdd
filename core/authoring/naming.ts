import { nearest } from '../text/nearest.ts';
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
  /** Things by what they are called, the surest way first. */
  readonly #tiers: readonly ReadonlyMap<string, readonly T[]>[];

  constructor(items: readonly T[]) {
    this.items = items;
    this.#tiers = [
      grouped(items, ({ id }) => [id]),
      grouped(items, ({ name }) => [plain(name)]),
      grouped(items, ({ others = [] }) => others.map(plain)),
      grouped(items, ({ id, name, others = [] }) => [id, name, ...others].map(comparisonKey).filter(Boolean)),
    ];
  }

  find(text: string): Found<T> {
    const keys = [text.trim(), plain(text), plain(text), comparisonKey(text)];
    for (const [tier, names] of this.#tiers.entries()) {
      const found = names.get(keys[tier] ?? '') ?? [];
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

function grouped<T>(items: readonly T[], namesOf: (item: T) => readonly string[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    for (const name of new Set(namesOf(item))) groups.set(name, [...(groups.get(name) ?? []), item]);
  }
  return groups;
}

function plain(text: string): string {
  return plainText(text).toLowerCase();
}

/** Whether a name can stand in a list as it is. */
function isPlain(name: string): boolean {
  return name.trim() === name && name !== '' && !/["\n]/.test(name);
}

/** Longer texts are no words that somebody mistyped. */
const LONGEST = 60;

/** The one word that is near by edit distance, both normalised. */
export function nearestWord(text: string, words: readonly string[]): string | undefined {
  if (text.length > LONGEST) return undefined;
  const byKey = new Map(words.map((word) => [plain(word), word]));
  const near = nearest(plain(text), [...byKey.keys()]);
  return near === undefined ? undefined : byKey.get(near);
}
