import type { Current } from '#core/model/fold.ts';

/**
 * Of lists that were read again, those in which no entity has changed stay the very same, so that what was made of them is not made
 * anew, and what goes on with them goes on.
 * @param names of the lists
 */
export function keepUnchanged<
  Loaded extends Readonly<Record<Name, readonly Current<unknown>[]>>,
  Name extends string,
>(before: Loaded, next: Loaded, names: readonly Name[]): Loaded {
  const kept: Loaded = { ...next };
  for (const name of names) {
    if (sameHeads(before[name], next[name])) kept[name] = before[name];
  }
  return kept;
}

function sameHeads(before: readonly Current<unknown>[], next: readonly Current<unknown>[]): boolean {
  return (
    before.length === next.length &&
    before.every((one, at) => {
      const other = next[at];
      return (
        one.head === other?.head &&
        one.conflicts.length === other.conflicts.length &&
        one.conflicts.every(({ hash }, index) => hash === other.conflicts[index]?.hash)
      );
    })
  );
}
