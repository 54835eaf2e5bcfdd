import { JiannuoError } from '#core/errors.ts';
import { z } from '#core/model/zod.ts';
import { delayAfter } from '#core/vault/header.ts';

const Tries = z.object({ wrong: z.int().check(z.nonnegative()), at: z.number() });

/** Where wrong tries are counted, so that a new window or a new start does not begin anew. */
export interface TryStore {
  read(): Promise<unknown>;
  write(tries: { wrong: number; at: number } | undefined): Promise<void>;
  now(): number;
}

/** ms until the next try is taken; 0 where it is taken now. */
export async function waitFor(store: TryStore): Promise<number> {
  const tries = Tries.safeParse(await store.read()).data;
  if (!tries) return 0;
  const delay = delayAfter(tries.wrong);
  // A clock that was put back does not make the wait longer than it was.
  return Math.max(0, Math.min(tries.at + delay - store.now(), delay));
}

/**
 * Runs a try; wrong ones make the next wait longer.
 * @throws `vault.wait`, or what the try throws
 */
export async function tryOnce<T>(store: TryStore, open: () => Promise<T>): Promise<T> {
  const left = await waitFor(store);
  if (left > 0) throw new JiannuoError('vault.wait', { seconds: Math.ceil(left / 1000) });
  try {
    const opened = await open();
    await store.write(undefined);
    return opened;
  } catch (error) {
    if (error instanceof JiannuoError && error.code.startsWith('vault.wrong')) await noteWrong(store);
    throw error;
  }
}

async function noteWrong(store: TryStore): Promise<void> {
  const tries = Tries.safeParse(await store.read()).data;
  await store.write({ wrong: (tries?.wrong ?? 0) + 1, at: store.now() });
}
