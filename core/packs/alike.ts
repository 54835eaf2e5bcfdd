import type { Item } from './parts.ts';

/** Items of which one requirement holds alike: last part of the id, name (verbatim). A person judges them unless said otherwise. */
export function alike(
  names: readonly (readonly [id: string, name: string])[],
  requirement: string,
  checkability: Item['checkability'] = 'person',
): Item[] {
  return names.map(([id, name]) => ({ id, name, requirement, checkability }));
}
