import { JiannuoError } from '#core/errors.ts';

/** What a folder of the house default-exports: anything with an id. */
interface Identified {
  id: string;
}

/** A module found by `import.meta.glob(…, { eager: true })`. */
export interface Collected<T> {
  default: T;
}

/**
 * The default exports of the modules found, sorted by id in code-unit order. An id used twice would make one of
 * the two unreachable, so it is refused with both places.
 */
export function collect<T extends Identified>(modules: Readonly<Record<string, Collected<T>>>): readonly T[] {
  const places = new Map<string, string>();
  for (const [place, { default: item }] of Object.entries(modules)) {
    const earlier = places.get(item.id);
    if (earlier !== undefined) throw new JiannuoError('catalog.duplicateId', { id: item.id, earlier, place });
    places.set(item.id, place);
  }
  const items = Object.values(modules).map((module) => module.default);
  items.sort((a, b) => (a.id < b.id ? -1 : 1));
  return items;
}
