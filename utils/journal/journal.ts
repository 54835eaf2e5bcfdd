import { z } from '#core/model/zod.ts';
import { JiannuoError } from '#core/errors.ts';
import { Draft, type JournalEvent } from '#core/model/event.ts';
import { chain, EMPTY_HEAD, verifyChain } from '#core/model/journal.ts';
import { IsoInstant } from '#core/model/values.ts';
import { emptyMeta, JournalDatabase, type Meta, type Vault } from './database.ts';
import { clearStaged, exchange } from './exchange.ts';
import { JournalReader } from './reader.ts';
import type { VaultHeader } from '#core/vault/header.ts';
import type { Cipher } from '../vault/cipher.ts';
import { NOWHERE, type RawHead } from './rows.ts';
import { stillHeld } from './still-held.ts';
import { compare, type Health, isLoss, Witness, type WitnessStore } from './witness.ts';

/** What the journal needs from outside. The product's are in `open.ts`, a test brings its own. */
export interface JournalPorts {
  witness: WitnessStore;
  /** The name that new events carry. */
  who(): Promise<string>;
  now(): Date;
  /** Tells all windows that the journal changed. */
  announce(change: JournalChange): void;
}

/**
 * - `grown`: events were appended, or another life of the store began.
 * - `mended`: the events are as they were, and what they fold to was written anew: what was read before is old.
 */
export type JournalChange = 'grown' | 'mended';

export interface JournalState {
  health: Health;
  /** Events in the database; 0 where it cannot be read. */
  count: number;
  witness: Witness | undefined;
  /** It is encrypted and nobody has unlocked it. What was lost is seen all the same. */
  locked: boolean;
  /** Code of what was found, for `damaged` and `unreadable`. */
  cause?: string;
}

/**
 * How a store is encrypted that is written anew: as it is, not at all, or, where it is in clear, by a new key, which `open` gives
 * to the windows right before, so that whoever reads it right after can.
 */
type Target = 'asItIs' | 'inClear' | (Vault & { open: () => Promise<void> });

/** Every writer of the product takes this lock, in whatever window or worker it runs. */
const LOCK = 'jiannuo-journal';

/**
 * The journal of this profile (DESIGN section 5, laws 4 and 9). `append` is the only way anything the user confirms
 * is stored; it answers after the disk has it.
 */
export class Journal extends JournalReader {
  readonly #ports: JournalPorts;
  #isCleared = false;

  constructor(database: JournalDatabase, ports: JournalPorts) {
    super(database);
    this.#ports = ports;
  }

  /**
   * Compares the store with its witness; adopts events that a crash kept from the witness, and at first clears what one left beside
   * the store. Never throws.
   */
  async inspect(): Promise<JournalState> {
    return this.#locked(async () => {
      // Once for each start; a store that cannot be opened is told by what comes next.
      if (!this.#isCleared) await Promise.allSettled([clearStaged(this.database)]);
      this.#isCleared = true;
      return this.#inspect();
    });
  }

  /**
   * Appends the drafts as one batch: all or nothing, in this order.
   * @returns the events, after strict commit and witness
   * @throws `journal.refused` while the store has lost something; a schema error for a malformed draft
   */
  async append(drafts: readonly Draft[]): Promise<JournalEvent[]> {
    const parsed = z.array(Draft).parse(drafts);
    const events = await this.#locked(async () => {
      const witness = await this.#assertWritable();
      const stamp = await this.#stamp();
      const stored = await this.database.head();
      // An empty store has no generation of its own yet; the witness may remember one.
      const before = stored.count === 0 && witness ? { ...stored, generation: witness.generation } : stored;
      const added = chained(before, parsed, stamp);
      await this.database.write(await this.database.prepare(added, advance(before, added)));
      await this.#remember();
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
    return this.#locked(async () => {
      const state = await this.#inspect();
      if (isLoss(state.health) || state.locked) return state;
      try {
        const events = await this.#verifyAll();
        if (await this.database.projectAnew(events)) this.#ports.announce('mended');
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
    await this.#locked(async () => {
      const events = typeof life === 'function' ? await life() : life;
      verifyChain(events);
      const { all, meta } = await this.#nextLife(events, parsed);
      const vault = choose?.(await this.database.rescueVault());
      await this.database.delete({ disableAutoOpen: false });
      await this.database.open();
      await this.database.write(await this.database.prepare(all, meta, vault));
      await this.#remember();
      // Before the others are told: whoever reads it then can.
      await open?.();
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
  async rewrite(
    target: Target,
    change: (events: JournalEvent[]) => { events: readonly JournalEvent[]; drafts: readonly Draft[] },
  ): Promise<void> {
    await this.#locked(async () => {
      await this.#assertWritable();
      const vault = await this.#vaultFor(target);
      const before = await this.#verifyAll();
      const { events, drafts } = change(before);
      const { all, meta } = await this.#nextLife(events, z.array(Draft).parse(drafts));
      if (typeof target === 'object') await target.open();
      await exchange(this.database, all, meta, vault);
      await this.#remember((held) => stillHeld(before, events, held));
    });
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
    await this.#locked(() =>
      this.database.withCipher(cipher, async () => {
        await this.#assertWritable();
        const vault = await this.database.currentVault();
        if (!vault) throw new JiannuoError('vault.isOff');
        const head = await this.database.head();
        const added = chained(head, parsed, await this.#stamp());
        const next = { header: await change(vault.header), cipher };
        await this.database.write(await this.database.prepare(added, advance(head, added), next));
        await this.#remember();
      }),
    );
    this.#ports.announce('grown');
  }

  /** Runs work while nobody writes. */
  async whileStill<T>(work: () => Promise<T>): Promise<T> {
    return this.#locked(work);
  }

  /** Notes in the witness that a backup of the journal's first `count` events left the profile. */
  async noteBackup(file: string, count: number): Promise<void> {
    await this.#locked(async () => {
      const witness = await this.#readWitness();
      if (!witness) return;
      const lastBackup = { file, at: this.#ports.now().toISOString(), count };
      await this.#ports.witness.write({ ...witness, lastBackup });
    });
  }

  async #inspect(): Promise<JournalState> {
    let witness: Witness | undefined;
    try {
      witness = await this.#readWitness();
      const head = await this.#readHead();
      const locked = await this.#isLocked();
      const state = { count: head.count, witness, locked };
      const health = compare({ ...head, headAtWitness: await this.#hashAt(witness?.count ?? 0) }, witness);
      // What cannot be read cannot be verified: that waits for the key.
      if (health !== 'ahead' || locked) return { ...state, health };
      await this.#adopt(head, witness);
      return { ...state, health, witness: await this.#readWitness() };
    } catch (error) {
      const cause = codeOf(error);
      const damaged =
        cause === 'journal.gap' || cause === 'journal.altered' || cause === 'journal.headMismatch';
      return { health: damaged ? 'damaged' : 'unreadable', count: 0, witness, locked: false, cause };
    }
  }

  /** The head row, compared with the events it speaks of. Needs no key. */
  async #readHead(): Promise<RawHead> {
    const head = (await this.database.rawHead()) ?? NOWHERE;
    const count = await this.database.events.count();
    // An emptied table with a head row left is a loss as well: the witness decides which.
    if (count === 0) return { ...head, count: 0 };
    if (count !== head.count || (await this.#hashAt(head.count)) !== head.headHash) {
      throw new JiannuoError('journal.headMismatch', { expected: head.count, found: count });
    }
    return head;
  }

  async #vaultFor(target: Target): Promise<Vault | undefined> {
    const now = await this.database.currentVault();
    if (target === 'asItIs') return now;
    if (target === 'inClear' && !now) throw new JiannuoError('vault.isOff');
    if (target === 'inClear') return undefined;
    if (now) throw new JiannuoError('vault.isOn');
    return target;
  }

  async #isLocked(): Promise<boolean> {
    try {
      await this.database.cipher();
      return false;
    } catch (error) {
      if (error instanceof JiannuoError && error.code === 'vault.locked') return true;
      throw error;
    }
  }

  /** The generation after this one, with these events and what is noted behind them. */
  async #nextLife(
    events: readonly JournalEvent[],
    drafts: readonly Draft[],
  ): Promise<{ all: JournalEvent[]; meta: Meta }> {
    const generation = (await this.#lastGeneration()) + 1;
    const before = { ...advance(emptyMeta(generation), events), counter: 0 };
    const added = chained(before, drafts, await this.#stamp());
    return { all: [...events, ...added], meta: advance(before, added) };
  }

  async #hashAt(sequence: number): Promise<string | undefined> {
    if (sequence === 0) return undefined;
    const row = await this.database.events.get(sequence);
    return row === undefined ? undefined : z.object({ hash: z.string() }).parse(row).hash;
  }

  /** Takes over what the witness has not seen, from the event on that it has. */
  async #adopt(head: RawHead, witness: Witness | undefined): Promise<void> {
    const isSame = witness !== undefined && witness.generation === head.generation;
    const [last, ...later] = await this.database.readEvents(isSame ? Math.max(1, witness.count) : 1);
    if (isSame && last && last.sequence === witness.count) {
      verifyChain(later, { count: last.sequence, hash: last.hash });
    } else {
      verifyChain(last ? [last, ...later] : [], EMPTY_HEAD);
    }
    await this.#remember();
  }

  async #verifyAll(): Promise<JournalEvent[]> {
    const events = await this.database.readEvents();
    const head = verifyChain(events);
    const meta = await this.database.head();
    if (head.count !== meta.count || (head.count > 0 && head.hash !== meta.headHash)) {
      throw new JiannuoError('journal.headMismatch', { expected: meta.count, found: head.count });
    }
    return events;
  }

  /** The store may have been emptied while we ran: the head is compared before each batch. */
  async #assertWritable(): Promise<Witness | undefined> {
    const { health, witness } = await this.#inspect();
    if (isLoss(health)) throw new JiannuoError('journal.refused', { health });
    return witness;
  }

  async #readWitness(): Promise<Witness | undefined> {
    const raw = await this.#ports.witness.read();
    return raw === undefined ? undefined : Witness.parse(raw);
  }

  /** Generation of the witness, also of one that is no longer readable as a whole: a new life must not repeat it. */
  async #lastGeneration(): Promise<number> {
    const found = z
      .object({ generation: z.int().check(z.positive()) })
      .safeParse(await this.#ports.witness.read());
    return found.success ? found.data.generation : 0;
  }

  /**
   * Has the witness remember where the store stands.
   * @param held how many events the last backup holds of it, by how many it held before
   */
  async #remember(held: (before: number) => number = (before) => before): Promise<void> {
    const { generation, count, headHash } = (await this.database.rawHead()) ?? NOWHERE;
    // Only a restore gets here with a witness that cannot be read, and it replaces it.
    const before = Witness.safeParse(await this.#ports.witness.read());
    const last = before.data?.lastBackup;
    const lastBackup = last && { ...last, count: held(last.count) };
    await this.#ports.witness.write({ generation, count, headHash, ...(lastBackup ? { lastBackup } : {}) });
  }

  async #stamp(): Promise<Stamp> {
    const who = await this.#ports.who();
    return { who, claimedAt: IsoInstant.parse(this.#ports.now().toISOString()) };
  }

  #locked<T>(work: () => Promise<T>): Promise<T> {
    return navigator.locks.request(LOCK, work);
  }
}

/** Who claims to act, and when. */
type Stamp = Pick<JournalEvent, 'who' | 'claimedAt'>;

/** The drafts as the events that follow a head. */
function chained(before: Meta, drafts: readonly Draft[], stamp: Stamp): JournalEvent[] {
  const head = { count: before.count, hash: before.headHash };
  return chain(drafts, head, { device: before.device, counter: before.counter, ...stamp });
}

function advance(before: Meta, added: readonly JournalEvent[]): Meta {
  const last = added.at(-1);
  if (!last) return before;
  return { ...before, count: last.sequence, headHash: last.hash, counter: before.counter + added.length };
}

function codeOf(error: unknown): string {
  if (error instanceof JiannuoError) return error.code;
  return error instanceof Error ? error.name : 'unknown';
}
