import { z } from '#core/model/zod.ts';
import { Draft, type JournalEvent } from '#core/model/event.ts';
import { verifyChain } from '#core/model/journal.ts';
import { IsoInstant } from '#core/model/values.ts';
import type { VaultHeader } from '#core/vault/header.ts';
import type { Cipher } from '../vault/cipher.ts';
import { prepareBatch, writeBatch } from './batch.ts';
import type { JournalDatabase, Vault } from './database.ts';
import { clearStaged } from './exchange.ts';
import { advance, chained } from './head.ts';
import { assertWritable, codeOf, inspectStore, type JournalState } from './inspection.ts';
import { beginAnew, type Change, type Desk, rewrapKey, rewriteWhole, type Target } from './lives.ts';
import type { JournalPorts } from './ports.ts';
import { projectAnew } from './projections.ts';
import { JournalReader } from './reader.ts';
import { NOWHERE } from './rows.ts';
import { verifyAll } from './verify-all.ts';
import { isLoss } from './witness.ts';
import { WitnessKeeper } from './witness-keeper.ts';

/** Every writer of the product takes this lock, in whatever window or worker it runs. */
const LOCK = 'jiannuo-journal';

/**
 * The journal of this profile (DESIGN section 5, laws 4 and 9). `append` is the only way anything the user confirms
 * is stored; it answers after the disk has it.
 */
export class Journal extends JournalReader {
  readonly #ports: JournalPorts;
  readonly #desk: Desk;
  #isCleared = false;

  constructor(database: JournalDatabase, ports: JournalPorts) {
    super(database);
    this.#ports = ports;
    this.#desk = {
      database,
      keeper: new WitnessKeeper(database, ports.witness),
      stamp: async () => {
        const who = await ports.who();
        return { who, claimedAt: IsoInstant.parse(ports.now().toISOString()) };
      },
    };
  }

  /**
   * Compares the store with its witness; adopts events that a crash kept from the witness, and at first clears what one left beside
   * the store. Never throws.
   */
  async inspect(): Promise<JournalState> {
    return locked(async () => {
      // Once for each start; a store that cannot be opened is told by the inspection.
      const clearing = this.#isCleared ? [] : [clearStaged(this.database)];
      this.#isCleared = true;
      const [state] = await Promise.all([
        inspectStore(this.database, this.#desk.keeper),
        Promise.allSettled(clearing),
      ]);
      return state;
    });
  }

  /**
   * Appends the drafts as one batch: all or nothing, in this order.
   * @returns the events, after strict commit and witness
   * @throws `journal.refused` while the store has lost something; a schema error for a malformed draft
   */
  async append(drafts: readonly Draft[]): Promise<JournalEvent[]> {
    const parsed = z.array(Draft).parse(drafts);
    const { database, keeper, stamp } = this.#desk;
    const events = await locked(async () => {
      const witness = await assertWritable(database, keeper);
      const now = await stamp();
      const stored = await database.head();
      // An empty store has no generation of its own yet; the witness may remember one.
      const before = stored.count === 0 && witness ? { ...stored, generation: witness.generation } : stored;
      const added = chained(before, parsed, now);
      await writeBatch(database, await prepareBatch(database, added, advance(before, added)));
      await keeper.remember();
      return added;
    });
    if (events.length > 0) this.#ports.announce('grown');
    return events;
  }

  /** Where the journal stands: another text once anything was appended or restored. A store that cannot be read stands nowhere. */
  async position(): Promise<string> {
    try {
      const { generation, count, headHash } = (await this.database.rawHead()) ?? NOWHERE;
      return `${generation} ${count} ${headHash}`;
    } catch (error) {
      return codeOf(error);
    }
  }

  /**
   * Reads and verifies every event of the store, and writes anew whatever the projections hold differently from what
   * the events fold to. Takes seconds on large stores: not for the popup's start.
   * @param isWell a first look that holds up no writer (`verify.ts`); where it finds all well, there is no second one
   */
  async audit(isWell: () => Promise<boolean> = async () => false): Promise<JournalState> {
    const before = await this.inspect();
    if (isLoss(before.health) || before.locked || (await isWell())) return before;
    return locked(async () => {
      const state = await inspectStore(this.database, this.#desk.keeper);
      if (isLoss(state.health) || state.locked) return state;
      try {
        const events = await verifyAll(this.database);
        if (await projectAnew(this.database, events)) this.#ports.announce('mended');
        return state;
      } catch (error) {
        return { ...state, health: 'damaged', cause: codeOf(error) };
      }
    });
  }

  /**
   * Begins a new life of the store with these events, which must be a whole journal; what was there is given up.
   * The caller has kept a copy of anything readable. An empty list starts over.
   * @param life the events, or what makes them of the old store while nobody else writes
   * @param drafts what follows these events in the same batch, such as the note that they were restored
   * @param choose how the new life is encrypted, by how the old one is where it is open; in clear without it
   * @param open gives its key to the windows, which begin anew at once: last, as that ends this one's work too
   */
  async replaceAll(
    life: readonly JournalEvent[] | (() => Promise<readonly JournalEvent[]>),
    drafts: readonly Draft[] = [],
    choose?: (own: Vault | undefined) => Vault | undefined,
    open?: () => Promise<void>,
  ): Promise<void> {
    const parsed = z.array(Draft).parse(drafts);
    await locked(async () => {
      const events = typeof life === 'function' ? await life() : life;
      verifyChain(events);
      await beginAnew(this.#desk, { events, drafts: parsed, choose, open });
    });
    this.#ports.announce('grown');
  }

  /**
   * Writes the whole store anew: encrypted, in clear, or without what was erased. Whatever happens meanwhile, the store is as
   * it was or as it shall be (`exchange`).
   * @param target how it is encrypted from then on. How it is encrypted now is read while nobody writes: another window may
   * have changed that since anybody looked.
   * @param change what becomes of the events, which are verified before; and what is noted behind them
   * @throws `vault.isOn`, `vault.isOff`, `vault.locked`
   */
  async rewrite(target: Target, change: Change): Promise<void> {
    await locked(() => rewriteWhole(this.#desk, target, change));
    this.#ports.announce('grown');
  }

  /**
   * Puts another header in the place of the vault's, and notes that, in one transaction; the data key, and with it every row,
   * stays. No window needs to be open: the cipher given opens the store for this.
   * @param change makes the new header of the one that stands there while nobody else writes
   */
  async rewrap(
    cipher: Cipher,
    change: (header: VaultHeader) => Promise<VaultHeader>,
    drafts: readonly Draft[],
  ): Promise<void> {
    const parsed = z.array(Draft).parse(drafts);
    await locked(() => rewrapKey(this.#desk, cipher, change, parsed));
    this.#ports.announce('grown');
  }

  /** Runs work while nobody writes. */
  async whileStill<T>(work: () => Promise<T>): Promise<T> {
    return locked(work);
  }

  /** Notes in the witness that a backup of the journal's first `count` events left the profile. */
  async noteBackup(file: string, count: number): Promise<void> {
    const at = this.#ports.now().toISOString();
    await locked(() => this.#desk.keeper.noteBackup({ file, at, count }));
  }
}

function locked<T>(work: () => Promise<T>): Promise<T> {
  return navigator.locks.request(LOCK, work);
}
