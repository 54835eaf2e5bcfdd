import { Dexie, type Table } from 'dexie';
import { JiannuoError } from '#core/errors.ts';
import type { JournalEvent, Payload } from '#core/model/event.ts';
import { type EntityState, foldAll, foldEvent } from '#core/model/fold.ts';
import { canonicalJson, GENESIS } from '#core/model/journal.ts';
import { z } from '#core/model/zod.ts';
import { VaultHeader } from '#core/vault/header.ts';
import type { Cipher } from '../vault/cipher.ts';
import {
  kindOf,
  type Meta,
  openEvent,
  openMeta,
  openState,
  RawHead,
  rowsOf,
  sealMeta,
  sealState,
  type StateRow,
  toRow,
  toState,
} from './rows.ts';

export type { Meta } from './rows.ts';

/** The key of an encrypted store as long as it is unlocked. */
export type CipherSource = () => Promise<Cipher | undefined>;

/** How a store is encrypted. */
export interface Vault {
  header: VaultHeader;
  cipher: Cipher;
}

/** Rows as they will be written, made before the transaction: encryption takes other promises than IndexedDB's. */
interface Batch {
  /** The head that they follow; `undefined` in an empty store. */
  before: RawHead | undefined;
  events: object[];
  states: object[];
  head: object;
  vault?: VaultHeader | undefined;
}

/** States read at once: few enough that the window can draw and answer in between. */
const BATCH = 1000;

/**
 * The journal's IndexedDB. `events` is only ever added to; `states` is what the events fold to and is written in the
 * same transaction. Strict durability: a batch counts as saved when the disk has it.
 */
export class JournalDatabase extends Dexie {
  declare readonly events: Table<unknown, number>;
  declare readonly states: Table<unknown, string>;
  declare readonly meta: Table<unknown, string>;
  /** Where a whole store is written and read back before it takes the place of `events` and `states`. */
  declare readonly stagedEvents: Table<unknown, number>;
  declare readonly stagedStates: Table<unknown, string>;
  readonly #source: CipherSource;
  /** A key that no window has been given yet. */
  #given: Cipher | undefined;

  constructor(name: string, source: CipherSource = async () => undefined) {
    super(name, { chromeTransactionDurability: 'strict' });
    this.#source = source;
    this.version(1).stores({ events: 'sequence,entity,payload.kind', states: 'entity,subject', meta: 'id' });
    // Fills are looked up by their page, verdicts by page and person: a long journal must not slow a window's start.
    this.version(2).stores({
      events: 'sequence,entity,payload.kind,payload.page,[payload.target.page+payload.target.subjectName]',
    });
    // The first rows of a long list are read by themselves, in the order of the roster.
    this.version(3)
      .stores({ states: 'entity,subject,[kind+first]' })
      .upgrade((transaction) =>
        transaction
          .table<{ entity: string; kind?: string }>('states')
          .toCollection()
          .modify((row) => {
            row.kind = kindOf(row.entity);
          }),
      );
    // A person's verdicts are looked up on every page: the same form is met at a list's address and at its own.
    this.version(5).stores({
      events:
        'sequence,entity,payload.kind,payload.page,payload.target.subjectName,[payload.target.page+payload.target.subjectName]',
    });
    // Where a whole store is made before it takes the place of the one that is there.
    this.version(4).stores({ stagedEvents: 'sequence', stagedStates: 'entity' });
  }

  /** How the store is encrypted; `undefined` where it is not. */
  async vault(): Promise<VaultHeader | undefined> {
    const row = await this.meta.get('vault');
    return row === undefined ? undefined : VaultHeader.parse((row as { header: unknown }).header);
  }

  async putVault(header: VaultHeader): Promise<void> {
    await this.meta.put({ id: 'vault', header });
  }

  /**
   * What an encrypted store is read and written with; `undefined` where it is in clear.
   * @throws `vault.locked`
   */
  async cipher(): Promise<Cipher | undefined> {
    return this.#cipherUnder(await this.vault());
  }

  async #cipherUnder(header: VaultHeader | undefined): Promise<Cipher | undefined> {
    if (!header) return undefined;
    const cipher = this.#given ?? (await this.#source());
    if (cipher?.vaultId !== header.vaultId) throw new JiannuoError('vault.locked');
    return cipher;
  }

  /** Runs work with a key that no window has been given yet: what opens the store to the others comes last. */
  async withCipher<T>(cipher: Cipher, work: () => Promise<T>): Promise<T> {
    this.#given = cipher;
    try {
      return await work();
    } finally {
      this.#given = undefined;
    }
  }

  /**
   * How the store is encrypted, with what opens it; `undefined` where it is in clear.
   * @throws `vault.locked`
   */
  async currentVault(): Promise<Vault | undefined> {
    const [header, cipher] = [await this.vault(), await this.cipher()];
    return header && cipher && { header, cipher };
  }

  /** The head row as it can be read without a key; `undefined` where there is none. */
  async rawHead(): Promise<RawHead | undefined> {
    const row = await this.meta.get('head');
    return row === undefined ? undefined : RawHead.parse(row);
  }

  /** The journal's head row; a new one, not yet written, where the store is empty. */
  async head(): Promise<Meta> {
    const { rows, cipher } = await this.#read(this.meta, async () => [await this.meta.get('head')]);
    return rows[0] === undefined ? emptyMeta(1) : openMeta(rows[0], cipher);
  }

  /** All events, or those from a sequence number on, each parsed. */
  async readEvents(from = 1): Promise<JournalEvent[]> {
    return this.#events(() => this.events.where('sequence').aboveOrEqual(from).sortBy('sequence'));
  }

  /** At most `limit` rows of events from a sequence number on, unparsed, in journal order. */
  async eventRows(from: number, limit: number): Promise<unknown[]> {
    const { rows, cipher } = await this.#read(this.events, () =>
      this.events
        .where('sequence')
        .between(from, from + limit, true, false)
        .toArray(),
    );
    return cipher ? Promise.all(rows.map((row) => openEvent(row, cipher))) : rows;
  }

  /** Events by their sequence numbers; those that are not there are left out. */
  async eventsAt(sequences: readonly number[]): Promise<JournalEvent[]> {
    return this.#events(() => this.events.bulkGet([...sequences]));
  }

  /** Whatever rows can still be read, as they are; nothing where the store cannot be opened. */
  async rescue(): Promise<unknown[]> {
    return rescued(() => this.events.toArray(), []);
  }

  /** What stands where the header is that opens what was rescued, as it is: somebody may still make sense of it. */
  async rescueHeader(): Promise<unknown> {
    const row = await rescued(() => this.meta.get('vault'), undefined);
    return row instanceof Object && 'header' in row ? row.header : undefined;
  }

  /** How the store is encrypted; `undefined` where it is in clear, locked, or cannot be read any more. */
  async rescueVault(): Promise<Vault | undefined> {
    try {
      return await rescued(() => this.currentVault(), undefined);
    } catch (error) {
      if (error instanceof JiannuoError || error instanceof z.core.$ZodError) return undefined;
      throw error;
    }
  }

  async eventsOf(entity: string): Promise<JournalEvent[]> {
    return this.#events(() => this.events.where('entity').equals(entity).sortBy('sequence'));
  }

  async eventsOfKind(kind: Payload['kind']): Promise<JournalEvent[]> {
    return this.#events(() => this.events.where('payload.kind').equals(kind).sortBy('sequence'));
  }

  /** The latest `limit` events of a kind, the latest first. */
  async latestOfKind(kind: Payload['kind'], limit: number): Promise<JournalEvent[]> {
    return this.#events(() =>
      this.events.where('payload.kind').equals(kind).reverse().limit(limit).toArray(),
    );
  }

  /** The latest `limit` events about fills of a page, oldest first. */
  async fillEvents(page: string, limit: number): Promise<JournalEvent[]> {
    const cipher = await this.cipher();
    const at = cipher?.mark('page', page) ?? page;
    const latest = await this.#events(() =>
      this.events.where('payload.page').equals(at).reverse().limit(limit).toArray(),
    );
    return latest.reverse();
  }

  /** Verdicts about a person on a page, oldest first. */
  async verdictsAbout(page: string, subjectName: string): Promise<JournalEvent[]> {
    const key = '[payload.target.page+payload.target.subjectName]';
    const cipher = await this.cipher();
    const about = cipher
      ? [cipher.mark('page', page), cipher.mark('name', subjectName)]
      : [page, subjectName];
    return this.#events(() => this.events.where(key).equals(about).sortBy('sequence'));
  }

  /** Verdicts about people of a name on whatever page, oldest first. */
  async verdictsOn(subjectName: string): Promise<JournalEvent[]> {
    const cipher = await this.cipher();
    const name = cipher?.mark('name', subjectName) ?? subjectName;
    return this.#events(() =>
      this.events.where('payload.target.subjectName').equals(name).sortBy('sequence'),
    );
  }

  /** Projected states whose entity begins with the prefix, e.g. `subject:`. */
  async readStates(prefix: string): Promise<EntityState[]> {
    return inOrder(await this.#states(() => this.states.where('entity').startsWith(prefix).toArray()));
  }

  /** All states of one kind of entity, e.g. `subject`, in the order of the roster. */
  async statesOfKind(kind: string): Promise<EntityState[]> {
    const states: EntityState[] = [];
    for (;;) {
      const read = await this.firstStates(kind, BATCH, states.at(-1)?.first);
      states.push(...read);
      if (read.length < BATCH) return states;
    }
  }

  /** At most `limit` states of one kind that came in after a place in the journal, in the order of the roster. */
  async firstStates(kind: string, limit: number, after = 0): Promise<EntityState[]> {
    const rows = await this.#states(() =>
      this.states
        .where('[kind+first]')
        .between([kind, after], [kind, Dexie.maxKey], false)
        .limit(limit)
        .toArray(),
    );
    return rows.map(toState);
  }

  /** States of these entities, in the order of the roster; those that are not there are left out. */
  async statesOf(entities: readonly string[]): Promise<EntityState[]> {
    return inOrder(await this.#states(() => this.states.bulkGet([...entities])));
  }

  /**
   * Another text once anything was appended to the entities that begin with the prefixes, or the store began a new life. Only
   * keys of an index are read, and nothing of what the events hold: they may be whole packs.
   */
  async stampOf(prefixes: readonly string[]): Promise<string> {
    return this.transaction('r', this.events, this.meta, async () => {
      const generation = (await this.rawHead())?.generation ?? 1;
      const sequences = await this.events
        .where('entity')
        .startsWithAnyOf([...prefixes])
        .primaryKeys();
      return JSON.stringify([generation, ...sequences]);
    });
  }

  /** States of the records of one subject. */
  async statesOfSubject(subjectId: string): Promise<EntityState[]> {
    return inOrder(await this.#states(() => this.states.where('subject').equals(subjectId).toArray()));
  }

  /**
   * Events, what they fold to, and the new head, as rows.
   * @param vault how an empty store is to be encrypted, or under which header from now on; any other is as it is
   */
  async prepare(events: readonly JournalEvent[], meta: Meta, vault?: Vault): Promise<Batch> {
    const before = await this.rawHead();
    const cipher = vault?.cipher ?? (await this.cipher());
    const entities = [...new Set(events.map((event) => event.entity))];
    const known = await this.#states(() => this.states.bulkGet(entities));
    const states = new Map<string, EntityState>(known.map((row) => [row.entity, toState(row)]));
    for (const event of events) states.set(event.entity, foldEvent(states.get(event.entity), event));
    const sealed = await rowsOf(events, [...states.values()], cipher);
    const head = cipher ? await sealMeta(meta, cipher) : meta;
    return { before, ...sealed, head, vault: vault?.header };
  }

  /**
   * Writes a batch, all or nothing.
   * @throws `journal.headMismatch` where the store has another head than when the batch was made
   */
  async write({ before, events, states, head, vault }: Batch): Promise<void> {
    await this.transaction('rw', this.events, this.states, this.meta, async () => {
      await this.assertHead(before);
      await this.events.bulkAdd(events);
      await this.states.bulkPut(states);
      await this.meta.put(head);
      if (vault) await this.putVault(vault);
    });
  }

  /** Replaces the projected states by what these events, all of the store's, fold to. Answers whether that differed. */
  async projectAnew(events: readonly JournalEvent[]): Promise<boolean> {
    const rows = [...foldAll(events).values()].map(toRow);
    rows.sort((a, b) => (a.entity < b.entity ? -1 : 1));
    // By primary key, and so in the order of the rows.
    const { rows: stored, cipher } = await this.#read(this.states, () => this.states.toArray());
    if (canonicalJson(await readable(stored, cipher)) === canonicalJson(rows)) return false;
    const written = cipher ? await Promise.all(rows.map((row) => sealState(row, cipher))) : rows;
    await this.transaction('rw', this.states, async () => {
      await this.states.clear();
      await this.states.bulkAdd(written);
    });
    return true;
  }

  async #events(query: () => Promise<unknown[]>): Promise<JournalEvent[]> {
    const { rows, cipher } = await this.#read(this.events, query);
    return Promise.all(rows.map((row) => openEvent(row, cipher)));
  }

  async #states(query: () => Promise<unknown[]>): Promise<StateRow[]> {
    const { rows, cipher } = await this.#read(this.states, query);
    return Promise.all(rows.map((row) => openState(row, cipher)));
  }

  /**
   * Rows, without those that are not there, and what opens them: read in one transaction, so that the header is the one under
   * which they stand.
   * @throws `vault.locked`
   */
  async #read<Key>(
    table: Table<unknown, Key>,
    query: () => Promise<unknown[]>,
  ): Promise<{ rows: unknown[]; cipher: Cipher | undefined }> {
    const { rows, header } = await this.transaction('r', table, this.meta, async () => ({
      rows: await query(),
      header: await this.vault(),
    }));
    return { rows: rows.filter((row) => row !== undefined), cipher: await this.#cipherUnder(header) };
  }

  /**
   * Call inside the transaction that is to follow this head.
   * @throws `journal.headMismatch` where another one stands there by now
   */
  async assertHead(before: RawHead | undefined): Promise<void> {
    const now = await this.rawHead();
    if (now?.headHash === before?.headHash && now?.generation === before?.generation) return;
    throw new JiannuoError('journal.headMismatch', {
      expected: before?.count ?? 0,
      found: now?.count ?? 0,
    });
  }
}

/** Head row of a journal without events: a new life gets a new device id, so no counter is ever used twice. */
export function emptyMeta(generation: number): Meta {
  return {
    id: 'head',
    generation,
    count: 0,
    headHash: GENESIS,
    device: crypto.randomUUID(),
    counter: 0,
  };
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

async function rescued<T>(read: () => Promise<T>, otherwise: T): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof Dexie.DexieError) return otherwise;
    throw error;
  }
}

/** In the order of the roster, as the first events came in. */
function inOrder(rows: readonly StateRow[]): EntityState[] {
  const states = rows.map(toState);
  states.sort((a, b) => a.first - b.first);
  return states;
}
