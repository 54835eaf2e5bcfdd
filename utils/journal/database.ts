import { Dexie, type Table } from 'dexie';
import { JiannuoError } from '#core/errors.ts';
import type { JournalEvent } from '#core/model/event.ts';
import { VaultHeader } from '#core/vault/header.ts';
import type { Cipher } from '../vault/cipher.ts';
import { emptyMeta } from './head.ts';
import { type Meta, openEvent, openMeta, openState, RawHead, type StateRow } from './rows.ts';
import { declareSchema } from './schema.ts';

/** The key of an encrypted store as long as it is unlocked. */
export type CipherSource = () => Promise<Cipher | undefined>;

/** How a store is encrypted. */
export interface Vault {
  header: VaultHeader;
  cipher: Cipher;
}

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
    declareSchema(this);
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
    const { rows, cipher } = await this.read(this.meta, async () => [await this.meta.get('head')]);
    return rows[0] === undefined ? emptyMeta(1) : openMeta(rows[0], cipher);
  }

  /** Events from rows of their table. */
  async openedEvents(query: () => Promise<unknown[]>): Promise<JournalEvent[]> {
    const { rows, cipher } = await this.read(this.events, query);
    return Promise.all(rows.map((row) => openEvent(row, cipher)));
  }

  /** Projected states from rows of their table. */
  async openedStates(query: () => Promise<unknown[]>): Promise<StateRow[]> {
    const { rows, cipher } = await this.read(this.states, query);
    return Promise.all(rows.map((row) => openState(row, cipher)));
  }

  /**
   * Rows, without those that are not there, and what opens them: read in one transaction, so that the header is the one under
   * which they stand.
   * @throws `vault.locked`
   */
  async read<Key>(
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
