import type { Pack } from '#core/model/pack.ts';
import { type OwnPacks, type Shelf, shelve } from '#core/packs/shelf.ts';
import { forms } from './forms.ts';
import { collect, type Collected } from './collect.ts';

/** Every criteria pack as it is written, sorted by id. */
export const writtenPacks: readonly Pack[] = collect(
  import.meta.glob<Collected<Pack>>('../core/packs/*/pack.ts', { eager: true, import: 'default' }),
);

/** Every criteria pack with what it extends, sorted by id. */
export const packs: readonly Pack[] = shelfOf({ authored: [], tunings: [] }).packs;

/** The packs and forms of the program with those and the settings of the user. */
export function shelfOf(own: OwnPacks): Shelf {
  return shelve(writtenPacks, own, forms);
}
