import { JiannuoError } from '#core/errors.ts';
import type { Pack } from '#core/model/pack.ts';
import { extendPack } from '#core/packs/extend.ts';
import { collect, type Collected } from './collect.ts';

/** Every criteria pack as it is written, sorted by id. */
export const writtenPacks: readonly Pack[] = collect(
  import.meta.glob<Collected<Pack>>('../core/packs/*/pack.ts', { eager: true }),
);

/** Every criteria pack with what it extends, sorted by id. */
export const packs: readonly Pack[] = writtenPacks.map((pack) => extendPack(pack, writtenPacks));

/** The pack of an id; throws `catalog.unknownPack`. */
export function packById(id: string): Pack {
  const pack = packs.find((candidate) => candidate.id === id);
  if (!pack) throw new JiannuoError('catalog.unknownPack', { id });
  return pack;
}
