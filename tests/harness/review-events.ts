import type { RunningExtension } from './extension.ts';

/** Kinds of all events about reviews in the journal, oldest first: what a person decided, and nothing else. */
export async function reviewEvents(extension: RunningExtension): Promise<string[]> {
  return extension.inside(async () => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const open = indexedDB.open('jiannuo');
      open.addEventListener('success', () => resolve(open.result));
      open.addEventListener('error', () => reject(open.error ?? new Error('indexedDB')));
    });
    const all = await new Promise<{ payload: { kind: string } }[]>((resolve, reject) => {
      const read = database.transaction('events').objectStore('events').getAll();
      read.addEventListener('success', () => resolve(read.result));
      read.addEventListener('error', () => reject(read.error ?? new Error('indexedDB')));
    });
    database.close();
    return all.map(({ payload }) => payload.kind).filter((kind) => kind.startsWith('review.'));
  }, undefined);
}
