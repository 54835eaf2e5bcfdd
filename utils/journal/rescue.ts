import { Dexie } from 'dexie';
import { JiannuoError } from '#core/errors.ts';
import { z } from '#core/model/zod.ts';
import type { JournalDatabase, Vault } from './database.ts';

/** Whatever rows can still be read, as they are; nothing where the store cannot be opened. */
export async function rescue(database: JournalDatabase): Promise<unknown[]> {
  return rescued(() => database.events.toArray(), []);
}

/** What stands where the header is that opens what was rescued, as it is: somebody may still make sense of it. */
export async function rescueHeader(database: JournalDatabase): Promise<unknown> {
  const row = await rescued(() => database.meta.get('vault'), undefined);
  return row instanceof Object && 'header' in row ? row.header : undefined;
}

/** How the store is encrypted; `undefined` where it is in clear, locked, or cannot be read any more. */
export async function rescueVault(database: JournalDatabase): Promise<Vault | undefined> {
  try {
    return await rescued(() => database.currentVault(), undefined);
  } catch (error) {
    if (error instanceof JiannuoError || error instanceof z.core.$ZodError) return undefined;
    throw error;
  }
}

async function rescued<T>(read: () => Promise<T>, otherwise: T): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof Dexie.DexieError) return otherwise;
    throw error;
  }
}
