import { existsSync, readdirSync } from 'node:fs';
import type { Pack } from '#core/model/pack.ts';
import { extendPack } from '#core/packs/extend.ts';

const folder = new URL('../core/packs/', import.meta.url);

/** Every pack of the catalogue with what it extends, sorted by id. Without a bundler the folders themselves say which there are. */
export async function loadPacks(): Promise<Pack[]> {
  const files = readdirSync(folder)
    .map((name) => new URL(`${name}/pack.ts`, folder))
    .filter((file) => existsSync(file));
  const modules = await Promise.all(files.map((file) => import(file.href) as Promise<{ default: Pack }>));
  const packs = modules.map(({ default: pack }) => pack).sort((a, b) => (a.id < b.id ? -1 : 1));
  return packs.map((pack) => extendPack(pack, packs));
}
