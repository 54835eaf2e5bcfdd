import { JiannuoError } from '#core/errors.ts';
import type { JournalEvent } from '#core/model/event.ts';
import { foldAll } from '#core/model/fold.ts';
import { canonicalJson } from '#core/model/journal.ts';
import type { Cipher } from '../vault/cipher.ts';
import type { JournalDatabase } from './database.ts';
import { openState, sealState, toRow } from './rows.ts';

/** Replaces the projected states by what these events, all of the store's, fold to. Answers whether that differed. */
export async function projectAnew(
  database: JournalDatabase,
  events: readonly JournalEvent[],
): Promise<boolean> {
  const rows = [...foldAll(events).values()].map(toRow);
  rows.sort((a, b) => (a.entity < b.entity ? -1 : 1));
  // By primary key, and so in the order of the rows.
  const { rows: stored, cipher } = await database.read(database.states, () => database.states.toArray());
  if (canonicalJson(await readable(stored, cipher)) === canonicalJson(rows)) return false;
  const written = cipher ? await Promise.all(rows.map((row) => sealState(row, cipher))) : rows;
  await database.transaction('rw', database.states, async () => {
    await database.states.clear();
    await database.states.bulkAdd(written);
  });
  return true;
}

/** Stored states, those of an encrypted store opened; where one cannot be, none is, and they differ. */
async function readable(rows: readonly unknown[], cipher: Cipher | undefined): Promise<unknown[]> {
  if (!cipher) return [...rows];
  try {
    return await Promise.all(rows.map((row) => openState(row, cipher)));
  } catch (error) {
    if (error instanceof JiannuoError && error.code === 'vault.altered') return [];
    throw error;
  }
}
