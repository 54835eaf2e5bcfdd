import type { FieldPath } from '../model/values.ts';

/** A field that tells people apart, as the page shows it. */
export interface Identity {
  ref: string;
  path: FieldPath;
  value: string;
}

/** Whether both are the same person's: one name, and no field of both in which they differ. */
export function isSamePerson(one: readonly Identity[], other: readonly Identity[]): boolean {
  const [before, now] = [byPath(one), byPath(other)];
  const shared = [...before.keys()].filter((path) => now.has(path));
  return shared.includes('name') && shared.every((path) => before.get(path) === now.get(path));
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
