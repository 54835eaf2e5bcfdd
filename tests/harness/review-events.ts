import type { RunningExtension } from './extension.ts';

export interface StoredPayload {
  kind: string;
  reviewId?: string;
  target?: { page?: string };
}

/** Payloads of all events in the journal, oldest first, as they stand on the disk. */
async function payloads(extension: RunningExtension): Promise<StoredPayload[]> {
  return extension.inside(async () => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const open = indexedDB.open('jiannuo');
      open.addEventListener('success', () => resolve(open.result));
      open.addEventListener('error', () => reject(open.error ?? new Error('indexedDB')));
    });
    const all = await new Promise<{ payload: StoredPayload }[]>((resolve, reject) => {
      const read = database.transaction('events').objectStore('events').getAll();
      read.addEventListener('success', () => resolve(read.result));
      read.addEventListener('error', () => reject(read.error ?? new Error('indexedDB')));
    });
    database.close();
    return all.map(({ payload }) => payload);
  }, undefined);
}

/** Kinds of all events about reviews in the journal, oldest first: what a person decided, and nothing else. */
export async function reviewEvents(extension: RunningExtension): Promise<string[]> {
  return (await payloads(extension)).map(({ kind }) => kind).filter((kind) => kind.startsWith('review.'));
}

/** Everything of a kind that was said about the page with this address, oldest first. */
export async function storedOn<T>(extension: RunningExtension, kind: string, page: string): Promise<T[]> {
  const all = await payloads(extension);
  return all.filter((payload) => payload.kind === kind && payload.target?.page === page) as T[];
}

/** What the reviews that were begun on the page came to, withdrawals among it, oldest first. */
export async function reviewsOn<T>(extension: RunningExtension, page: string): Promise<T[]> {
  const all = await payloads(extension);
  const ids = new Set(all.filter(({ target }) => target?.page === page).map(({ reviewId }) => reviewId));
  return all.filter(({ reviewId }) => reviewId !== undefined && ids.has(reviewId)) as T[];
}
