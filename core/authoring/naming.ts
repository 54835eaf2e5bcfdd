import { editDistance } from '../text/nearest.ts';
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
    const found = this.#among(text);
    const [only] = found;
    if (found.length > 1) return { trouble: 'several', suggestion: found.map(({ id }) => id).join('、') };
    if (only) return { item: only };
    const suggestion = this.nearest(text);
    return { trouble: 'unknown', ...(suggestion === undefined ? {} : { suggestion }) };
  }

  /** Whether a text is a name of something, or of several things. */
  knows(text: string): boolean {
    return this.#among(text).length > 0;
  }

  #among(text: string): readonly T[] {
    const keys = [text.trim(), plain(text), plain(text), comparisonKey(text)];
    for (const [tier, names] of this.#tiers.entries()) {
      const found = names.get(keys[tier] ?? '');
      if (found) return found;
    }
    return [];
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
      this.items.map(({ name, others = [] }) => [name, ...others]),
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

/** Words that may be meant; of several that mean the same the first is what to write. */
export type Candidates = readonly (string | readonly [string, ...string[]])[];

/**
 * The one word that was perhaps meant: one that holds the text (`数` of 数字), is near it by edit distance, or stands in it (`字数限制`).
 * `undefined` where none is, or several are alike.
 */
export function nearestWord(text: string, words: Candidates): string | undefined {
  const key = plain(text);
  if (text.length > LONGEST || key === '') return undefined;
  const groups = words.map((word) => (typeof word === 'string' ? [word] : word));
  const holding = groups.filter((names) => names.some((name) => isPart(key, plain(name))));
  if (holding.length > 0) return closest(key, holding)?.names[0];
  const held = groups.flatMap((names) => {
    const sizes = names.map(plain).filter((name) => name.length > 1 && key.includes(name));
    return sizes.length === 0 ? [] : [{ names, size: Math.max(...sizes.map((name) => name.length)) }];
  });
  const longest = held.filter(({ size }) => size === Math.max(...held.map((each) => each.size)));
  return mistyped(text, words) ?? (longest.length === 1 ? longest[0]?.names[0] : undefined);
}

/** The one word that a text is by a slip of the pen, as near as half of its signs. */
export function mistyped(text: string, words: Candidates): string | undefined {
  if (text.length > LONGEST) return undefined;
  const key = plain(text);
  const groups = words.map((word) => (typeof word === 'string' ? [word] : word));
  return (
    near(
      key,
      groups.map((names) => names.slice(0, 1)),
    ) ?? near(key, groups)
  );
}

function near(key: string, groups: readonly (readonly string[])[]): string | undefined {
  const found = closest(key, groups);
  const length = Math.max(Array.from(key).length, Array.from(plain(found?.name ?? '')).length);
  return found && found.distance * 2 <= length ? found.name : undefined;
}

/** A part of a word says it only where it is its beginning, or more than one sign. */
function isPart(key: string, name: string): boolean {
  return name !== key && name.includes(key) && (Array.from(key).length > 1 || name.startsWith(key));
}

/** The group with the name nearest to a key; `undefined` where two are equally near. */
function closest(
  key: string,
  groups: readonly (readonly string[])[],
): { names: readonly string[]; name: string; distance: number } | undefined {
  const byName = new Map(groups.flatMap((names) => names.map((name) => [plain(name), { names, name }])));
  const ranked = [...byName].map(([name, each]) => ({ ...each, distance: editDistance(key, name) }));
  const least = Math.min(...ranked.map(({ distance }) => distance));
  const [first, ...others] = ranked.filter(({ distance }) => distance === least);
  return first && others.every(({ names }) => names === first.names) ? first : undefined;
}
