import { z } from '#core/model/zod.ts';
import type { JournalDatabase } from './database.ts';
import { NOWHERE } from './rows.ts';
import { Witness, type WitnessStore } from './witness.ts';

/** What is remembered of one store outside of it. Call its writing parts while nobody else writes. */
export class WitnessKeeper {
  readonly #database: JournalDatabase;
  readonly #store: WitnessStore;

  constructor(database: JournalDatabase, store: WitnessStore) {
    this.#database = database;
    this.#store = store;
  }

  async read(): Promise<Witness | undefined> {
    const raw = await this.#store.read();
    return raw === undefined ? undefined : Witness.parse(raw);
  }

  /** Generation of the witness, also of one that is no longer readable as a whole: a new life must not repeat it. */
  async lastGeneration(): Promise<number> {
    const found = z.object({ generation: z.int().check(z.positive()) }).safeParse(await this.#store.read());
    return found.success ? found.data.generation : 0;
  }

  /**
   * Has the witness remember where the store stands.
   * @param held how many events the last backup holds of it, by how many it held before
   */
  async remember(held: (before: number) => number = (before) => before): Promise<void> {
    const { generation, count, headHash } = (await this.#database.rawHead()) ?? NOWHERE;
    // Only a restore gets here with a witness that cannot be read, and it replaces it.
    const before = Witness.safeParse(await this.#store.read());
    const last = before.data?.lastBackup;
    const lastBackup = last && { ...last, count: held(last.count) };
    await this.#store.write({ generation, count, headHash, ...(lastBackup ? { lastBackup } : {}) });
  }

  /** Notes that a backup left the profile; nothing where the store was never used. */
  async noteBackup(lastBackup: NonNullable<Witness['lastBackup']>): Promise<void> {
    const witness = await this.read();
    if (witness) await this.#store.write({ ...witness, lastBackup });
  }
}
