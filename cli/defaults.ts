import { existsSync, readdirSync } from 'node:fs';

/**
 * What the files of a room of the core default-export. Without a bundler the folder itself says which there are.
 * @param fileOf the file of an entry of the room's folder, if it has one
 */
export async function defaultsOf<Item>(
  room: string,
  fileOf: (entry: string) => string | undefined,
): Promise<Item[]> {
  const folder = new URL(`../core/${room}/`, import.meta.url);
  const files = readdirSync(folder)
    .flatMap((entry) => fileOf(entry) ?? [])
    .map((file) => new URL(file, folder))
    .filter((file) => existsSync(file));
  const modules = await Promise.all(files.map((file) => import(file.href) as Promise<{ default: Item }>));
  return modules.map(({ default: item }) => item);
}

/** The same of a room in which every thing has a folder, sorted by id; one file may hold several. */
export async function defaultsById<Item extends { id: string }>(room: string, file: string): Promise<Item[]> {
  const exported = await defaultsOf<Item | Item[]>(room, (entry) => `${entry}/${file}`);
  return (exported.flat() as Item[]).sort((a, b) => (a.id < b.id ? -1 : 1));
}
