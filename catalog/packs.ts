import { JiannuoError } from '#core/errors.ts';
import type { Pack } from '#core/model/pack.ts';
import { collect, type Collected } from './collect.ts';

/** Every criteria pack, sorted by id. */
export const packs: readonly Pack[] = collect(
  import.meta.glob<Collected<Pack>>('../core/packs/*/pack.ts', { eager: true }),
);

/** The pack of an id; throws `catalog.unknownPack`. */
export function packById(id: string): Pack {
  const pack = packs.find((candidate) => candidate.id === id);
  if (!pack) throw new JiannuoError('catalog.unknownPack', { id });
  return pack;
}
