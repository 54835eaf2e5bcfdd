import type { CheckDefinition } from '#core/checks/check.ts';
import type { Pack } from '#core/model/pack.ts';
import { extendPack } from '#core/packs/extend.ts';
import { defaultsById } from './defaults.ts';

/** Every check of the catalogue. */
export const loadChecks = (): Promise<CheckDefinition[]> => defaultsById('checks', 'index.ts');

/** Every pack of the catalogue as it is written, without what it extends. */
export const loadWrittenPacks = (): Promise<Pack[]> => defaultsById('packs', 'pack.ts');

/** Every pack of the catalogue with what it extends. */
export async function loadPacks(): Promise<Pack[]> {
  const packs = await loadWrittenPacks();
  return packs.map((pack) => extendPack(pack, packs));
}
