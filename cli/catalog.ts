import { existsSync, readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { CheckDefinition } from '#core/checks/check.ts';
import { JiannuoError } from '#core/errors.ts';
import { AuthoredPack } from '#core/model/pack-example.ts';
import type { Pack } from '#core/model/pack.ts';

/** Without a bundler the folders themselves say what there is. */
const CHECKS = new URL('../core/checks/', import.meta.url);
const PACKS = new URL('../core/packs/', import.meta.url);

/** Every check, sorted by id. */
export async function loadChecks(): Promise<CheckDefinition[]> {
  return collected<CheckDefinition>(CHECKS, 'index.ts');
}

/** Every pack as it is written, sorted by id. */
export async function loadPacks(): Promise<Pack[]> {
  return collected<Pack>(PACKS, 'pack.ts');
}

/**
 * A pack with its cases as examples.
 * @throws JiannuoError `catalog.unknownPack`
 */
export async function loadAuthored(id: string): Promise<AuthoredPack> {
  const pack = (await loadPacks()).find((candidate) => candidate.id === id);
  if (!pack) throw new JiannuoError('catalog.unknownPack', { id });
  const examples: unknown = JSON.parse(await readFile(new URL(`${id}/cases.json`, PACKS), 'utf8'));
  return AuthoredPack.parse({ pack, examples });
}

async function collected<T extends { id: string }>(room: URL, file: string): Promise<T[]> {
  const folders = readdirSync(room, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const places = folders
    .map(({ name }) => new URL(`${name}/${file}`, room))
    .filter((place) => existsSync(place));
  const modules = await Promise.all(
    places.map((place) => import(place.href) as Promise<{ default: T | T[] }>),
  );
  return modules.flatMap(({ default: found }) => found).sort((a, b) => (a.id < b.id ? -1 : 1));
}
