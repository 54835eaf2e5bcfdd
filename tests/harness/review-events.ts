import type { RunningExtension } from './extension.ts';
import { storedRows } from './raw-store.ts';

export interface StoredPayload {
  kind: string;
  reviewId?: string;
  target?: { page?: string };
}

/** Payloads of all events in the journal, oldest first, as they stand on the disk. */
async function payloads(extension: RunningExtension): Promise<StoredPayload[]> {
  const { events } = await storedRows(extension);
  return events.map(({ payload }) => payload as StoredPayload);
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
