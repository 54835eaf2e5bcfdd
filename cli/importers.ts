import { existsSync, readdirSync } from 'node:fs';
import type { ImportContract } from '#core/importers/contract.ts';

const folder = new URL('../core/importers/', import.meta.url);

/** Every import contract of the catalogue, sorted by id. Without a bundler the folders themselves say which there are. */
export async function loadImporters(): Promise<ImportContract[]> {
  const files = readdirSync(folder)
    .map((name) => new URL(`${name}/index.ts`, folder))
    .filter((file) => existsSync(file));
  const modules = await Promise.all(
    files.map((file) => import(file.href) as Promise<{ default: ImportContract | ImportContract[] }>),
  );
  const contracts = modules.flatMap(({ default: exported }) => exported);
  return contracts.sort((a, b) => (a.id < b.id ? -1 : 1));
}
