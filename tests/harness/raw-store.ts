import type { Page } from 'playwright';
import type { JournalEvent } from '#core/model/event.ts';
import type { RunningExtension } from './extension.ts';

/** A page of the extension, or the desk that every running one has: whatever may open its database. */
export type Place = Pick<Page, 'evaluate'> | Pick<RunningExtension, 'inside'>;

/** What the journal's database holds, by table. Bytes are read as text, so that a name in them would be found. */
export type StoredRows = Record<string, unknown[]> & { events: JournalEvent[] };

/** All rows of the journal's database as they stand on the disk, read past the product. */
export async function storedRows(place: Place): Promise<StoredRows> {
  return JSON.parse(await rawStore(place)) as StoredRows;
}

/** The same as one text, in which whatever is stored would be found. */
export function rawStore(place: Place): Promise<string> {
  return run(place, readAll);
}

/** Takes the journal's database away, as a browser does with one that is damaged. No page of the product may be open. */
export function emptyStore(place: Place): Promise<void> {
  return run(place, dropDatabase);
}

function run<Result>(place: Place, work: (name: string) => Promise<Result>): Promise<Result> {
  return 'inside' in place ? place.inside(work, 'jiannuo') : place.evaluate(work, 'jiannuo');
}

/** Runs in the page, where nothing from outside exists. */
async function readAll(name: string): Promise<string> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const open = indexedDB.open(name);
    open.addEventListener('success', () => resolve(open.result));
    open.addEventListener('error', () => reject(open.error ?? new Error('not opened')));
  });
  const tables = [...database.objectStoreNames];
  const held = await new Promise<[string, unknown[]][]>((resolve, reject) => {
    // One transaction: all of it is of one moment.
    const read = database.transaction(tables);
    const all = tables.map((table) => [table, read.objectStore(table).getAll()] as const);
    read.addEventListener('complete', () => resolve(all.map(([table, { result }]) => [table, result])));
    read.addEventListener('error', () => reject(read.error ?? new Error('not read')));
  });
  database.close();
  const decoder = new TextDecoder();
  return JSON.stringify(Object.fromEntries(held), (_, value: unknown) =>
    value instanceof Uint8Array ? decoder.decode(value) : value,
  );
}

/** Runs in the page. */
function dropDatabase(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(name);
    request.addEventListener('success', () => resolve());
    request.addEventListener('error', () => reject(request.error ?? new Error('not deleted')));
  });
}
