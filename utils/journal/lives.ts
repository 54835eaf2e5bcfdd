import { JiannuoError } from '#core/errors.ts';
import { Draft, type JournalEvent } from '#core/model/event.ts';
import { z } from '#core/model/zod.ts';
import type { VaultHeader } from '#core/vault/header.ts';
import type { Cipher } from '../vault/cipher.ts';
import { prepareBatch, writeBatch } from './batch.ts';
import type { JournalDatabase, Vault } from './database.ts';
import { exchange } from './exchange.ts';
import { advance, chained, emptyMeta, type Stamp } from './head.ts';
import { assertWritable } from './inspection.ts';
import { rescueVault } from './rescue.ts';
import type { Meta } from './rows.ts';
import { stillHeld } from './still-held.ts';
import { verifyAll } from './verify-all.ts';
import type { WitnessKeeper } from './witness-keeper.ts';

/** What a store is written by. Everything here is called while nobody else writes, and tells nobody. */
export interface Desk {
  database: JournalDatabase;
  keeper: WitnessKeeper;
  stamp(): Promise<Stamp>;
}

/**
 * How a store is encrypted that is written anew: as it is, not at all, or, where it is in clear, by a new key, which `open` gives
 * to the windows right before, so that whoever reads it right after can.
 */
export type Target = 'asItIs' | 'inClear' | (Vault & { open: () => Promise<void> });

/** What becomes of the events of a store, and what is noted behind them. */
export type Change = (events: JournalEvent[]) => {
  events: readonly JournalEvent[];
  drafts: readonly Draft[];
};

/** A new life of a store: `Journal.replaceAll`. */
export interface NewLife {
  /** A whole journal. */
  events: readonly JournalEvent[];
  /** Parsed: what follows these events in the same batch. */
  drafts: readonly Draft[];
  choose?: ((own: Vault | undefined) => Vault | undefined) | undefined;
  open?: (() => Promise<void>) | undefined;
}

/** Gives up what is there, and begins anew. */
export async function beginAnew(desk: Desk, { events, drafts, choose, open }: NewLife): Promise<void> {
  const { database, keeper } = desk;
  const { all, meta } = await nextLife(desk, events, drafts);
  const vault = choose?.(await rescueVault(database));
  await database.delete({ disableAutoOpen: false });
  await database.open();
  await writeBatch(database, await prepareBatch(database, all, meta, vault));
  await keeper.remember();
  // Before the others are told: whoever reads it then can.
  await open?.();
}

/**
 * Writes a whole store beside the one that is there, and exchanges the two.
 * @throws `journal.refused`, `vault.isOn`, `vault.isOff`, `vault.locked`
 */
export async function rewriteWhole(desk: Desk, target: Target, change: Change): Promise<void> {
  const { database, keeper } = desk;
  await assertWritable(database, keeper);
  const vault = await vaultFor(database, target);
  const before = await verifyAll(database);
  const { events, drafts } = change(before);
  const { all, meta } = await nextLife(desk, events, z.array(Draft).parse(drafts));
  if (typeof target === 'object') await target.open();
  await exchange(database, all, meta, vault);
  await keeper.remember((held) => stillHeld(before, events, held));
}

/**
 * Puts another header in the place of the vault's; every row stays.
 * @param drafts parsed: what is noted with it
 * @throws `journal.refused`, `vault.isOff`
 */
export async function rewrapKey(
  desk: Desk,
  cipher: Cipher,
  change: (header: VaultHeader) => Promise<VaultHeader>,
  drafts: readonly Draft[],
): Promise<void> {
  const { database, keeper } = desk;
  await database.withCipher(cipher, async () => {
    await assertWritable(database, keeper);
    const vault = await database.currentVault();
    if (!vault) throw new JiannuoError('vault.isOff');
    const head = await database.head();
    const added = chained(head, drafts, await desk.stamp());
    const next = { header: await change(vault.header), cipher };
    await writeBatch(database, await prepareBatch(database, added, advance(head, added), next));
    await keeper.remember();
  });
}

async function vaultFor(database: JournalDatabase, target: Target): Promise<Vault | undefined> {
  const now = await database.currentVault();
  if (target === 'asItIs') return now;
  if (target === 'inClear' && !now) throw new JiannuoError('vault.isOff');
  if (target === 'inClear') return undefined;
  if (now) throw new JiannuoError('vault.isOn');
  return target;
}

/** The generation after this one, with these events and what is noted behind them. */
async function nextLife(
  { keeper, stamp }: Desk,
  events: readonly JournalEvent[],
  drafts: readonly Draft[],
): Promise<{ all: JournalEvent[]; meta: Meta }> {
  const generation = (await keeper.lastGeneration()) + 1;
  const before = { ...advance(emptyMeta(generation), events), counter: 0 };
  const added = chained(before, drafts, await stamp());
  return { all: [...events, ...added], meta: advance(before, added) };
}
