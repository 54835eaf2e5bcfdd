import { JiannuoError } from '#core/errors.ts';

/** What a folder of the house default-exports: anything with an id. */
interface Identified {
  id: string;
}

/** What `import.meta.glob(…, { eager: true, import: 'default' })` finds in a module: one thing, or a family of them. */
export type Collected<T> = T | readonly T[];

/**
 * What the modules found default-export, sorted by id in code-unit order. An id used twice would make one of the
 * two unreachable, so it is refused with both places.
 */
export function collect<T extends Identified>(
  defaults: Readonly<Record<string, Collected<T>>>,
): readonly T[] {
  const places = new Map<string, string>();
  const items: T[] = [];
  for (const [place, exported] of Object.entries(defaults)) {
    for (const item of [exported].flat() as T[]) {
      const earlier = places.get(item.id);
      if (earlier !== undefined)
        throw new JiannuoError('catalog.duplicateId', { id: item.id, earlier, place });
      places.set(item.id, place);
      items.push(item);
    }
  }
  items.sort((a, b) => (a.id < b.id ? -1 : 1));
  return items;
}
