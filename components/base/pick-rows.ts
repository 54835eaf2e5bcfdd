/** The set with the keys put in or taken out; the set itself stays as it is. */
export function withKeys(
  picked: ReadonlySet<string>,
  keys: readonly string[],
  on: boolean,
): ReadonlySet<string> {
  const next = new Set(picked);
  for (const key of keys) {
    if (on) next.add(key);
    else next.delete(key);
  }
  return next;
}

/** Keys from one place of a list to another, both included, whichever stands first. */
export function keysBetween(keys: readonly string[], from: number, to: number): string[] {
  return keys.slice(Math.min(from, to), Math.max(from, to) + 1);
}

/** How many of the listed rows are picked. */
export function pickedAmong(picked: ReadonlySet<string>, keys: readonly string[]): number {
  return picked.size === 0 ? 0 : keys.filter((key) => picked.has(key)).length;
}
