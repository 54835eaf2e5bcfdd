import type { Table } from 'dexie';
import { JiannuoError } from '#core/errors.ts';
import type { JournalEvent } from '#core/model/event.ts';
import { foldAll } from '#core/model/fold.ts';
import { canonicalJson, verifyChain } from '#core/model/journal.ts';
import type { Cipher } from '../vault/cipher.ts';
import type { JournalDatabase, Vault } from './database.ts';
import { type Meta, openEvent, openState, rowsOf, sealMeta, toRow } from './rows.ts';

/** Rows copied at a time. */
const STEP = 2000;

/**
 * Puts a whole journal in the place of the one that is there, encrypted or in clear. It is written beside it first, and
 * read back, opened and verified; one transaction then exchanges the two. A kill leaves the one or the other. Call it while
 * nobody writes.
 */
export async function exchange(
  database: JournalDatabase,
  events: readonly JournalEvent[],
  meta: Meta,
  vault: Vault | undefined,
): Promise<void> {
  const { stagedEvents, stagedStates, states, meta: heads } = database;
  const before = await database.rawHead();
  const rows = await rowsOf(events, [...foldAll(events).values()], vault?.cipher);
  const head = vault ? await sealMeta(meta, vault.cipher) : meta;
  await clearStaged(database);
  try {
    await inSteps(rows.events, (step) => stagedEvents.bulkAdd(step));
    await inSteps(rows.states, (step) => stagedStates.bulkAdd(step));
    await verifyStaged(database, events, vault?.cipher);
    await database.transaction('rw', database.tables, async () => {
      await database.assertHead(before);
      await database.events.clear();
      await states.clear();
      await heads.clear();
      await copyAll(stagedEvents, database.events);
      await copyAll(stagedStates, states);
      await heads.put(head);
      if (vault) await database.putVault(vault.header);
      await clearStaged(database);
    });
  } catch (error) {
    // What failed is told; where this fails too, the next start clears it.
    await Promise.allSettled([clearStaged(database)]);
    throw error;
  }
}

/**
 * Clears what an exchange that failed or was cut short has left: it may be in clear beside an encrypted store. Call it while
 * nobody writes.
 */
export async function clearStaged({ stagedEvents, stagedStates }: JournalDatabase): Promise<void> {
  await Promise.all([empty(stagedEvents), empty(stagedStates)]);
}

async function empty(table: Pick<Table, 'count' | 'clear'>): Promise<void> {
  if ((await table.count()) > 0) await table.clear();
}

/** What was written beside the store says the same as these events. */
async function verifyStaged(
  { stagedEvents, stagedStates }: JournalDatabase,
  events: readonly JournalEvent[],
  cipher: Cipher | undefined,
): Promise<void> {
  const rows = await stagedEvents.orderBy('sequence').toArray();
  const staged = await Promise.all(rows.map((row) => openEvent(row, cipher)));
  const { count, hash } = verifyChain(staged);
  const last = events.at(-1);
  if (count !== events.length || (last && last.hash !== hash)) {
    throw new JiannuoError('journal.headMismatch', { expected: events.length, found: count });
  }
  const states = await stagedStates.toArray();
  const opened = await Promise.all(states.map((row) => openState(row, cipher)));
  const expected = [...foldAll(staged).values()].map(toRow);
  expected.sort((a, b) => (a.entity < b.entity ? -1 : 1));
  if (canonicalJson(opened) !== canonicalJson(expected)) throw new JiannuoError('vault.altered');
}

async function inSteps(rows: readonly object[], put: (step: object[]) => Promise<unknown>): Promise<void> {
  for (let at = 0; at < rows.length; at += STEP) await put(rows.slice(at, at + STEP));
}

/** Call inside a transaction over both tables. */
async function copyAll<Key extends string | number>(
  from: Table<unknown, Key>,
  to: Table<unknown, Key>,
): Promise<void> {
  for (let offset = 0; ; offset += STEP) {
    const rows = await from.offset(offset).limit(STEP).toArray();
    await to.bulkAdd(rows);
    if (rows.length < STEP) return;
  }
}
