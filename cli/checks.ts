import { existsSync, readdirSync } from 'node:fs';
import type { CheckDefinition } from '#core/checks/check.ts';
import type { Pack } from '#core/model/pack.ts';
import { extendPack } from '#core/packs/extend.ts';

/** What the folders of a room default-export, sorted by id. Without a bundler they themselves say which there are. */
async function load<Item extends { id: string }>(room: string, file: string): Promise<Item[]> {
  const folder = new URL(`../core/${room}/`, import.meta.url);
  const files = readdirSync(folder)
    .map((name) => new URL(`${name}/${file}`, folder))
    .filter((url) => existsSync(url));
  const modules = await Promise.all(files.map((url) => import(url.href) as Promise<{ default: Item }>));
  return modules.map(({ default: item }) => item).sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Every check of the catalogue. */
export const loadChecks = (): Promise<CheckDefinition[]> => load('checks', 'index.ts');

/** Every pack of the catalogue as it is written, without what it extends. */
export const loadWrittenPacks = (): Promise<Pack[]> => load('packs', 'pack.ts');

/** Every pack of the catalogue with what it extends. */
export async function loadPacks(): Promise<Pack[]> {
  const packs = await loadWrittenPacks();
  return packs.map((pack) => extendPack(pack, packs));
}
