import 'fake-indexeddb/auto';
import type { Draft } from '#core/model/event.ts';
import { JournalDatabase } from '../journal/database.ts';
import { Journal } from '../journal/journal.ts';
import type { Witness } from '../journal/witness.ts';
import { type Bytes, type Cipher, makeCipher } from './cipher.ts';
import { VaultService } from './vault.ts';

export const PASSPHRASE = '山高水长 2026';
export const PAGE = 'http://portal.test/form?name=样一';
let serial = 0;

/** A profile: what is left of it when its windows are closed. */
export const world = {
  name: '',
  remembered: undefined as unknown,
  kept: undefined as { vaultId: string; dataKey: Bytes } | undefined,
  tries: undefined as unknown,
  clock: 0,
  databases: [] as JournalDatabase[],
  /** Runs once a window was given a key: a lock screen begins anew then, and what it had under way ends. */
  onKeep: (): void => undefined,
};

async function cipher(): Promise<Cipher | undefined> {
  return world.kept && makeCipher(world.kept.vaultId, world.kept.dataKey);
}

export function open(options: { crashBeforeWitness?: boolean } = {}): {
  journal: Journal;
  vault: VaultService;
} {
  const database = new JournalDatabase(world.name, cipher);
  world.databases.push(database);
  const journal = new Journal(database, {
    witness: {
      read: async () => world.remembered,
      write: async (witness: Witness) => {
        if (options.crashBeforeWitness) throw new Error('crash');
        world.remembered = structuredClone(witness);
      },
    },
    who: async () => '样填报员',
    now: () => new Date('2026-03-01T08:00:00.000Z'),
    announce: () => undefined,
  });
  const store = {
    read: async () => world.tries,
    write: async (next: unknown) => void (world.tries = next),
    now: () => world.clock,
  };
  const keeper = {
    keep: async (vaultId: string, dataKey: Bytes) => {
      world.kept = { vaultId, dataKey };
      world.onKeep();
    },
    forget: async () => void (world.kept = undefined),
  };
  return { journal, vault: new VaultService(journal, store, keeper) };
}

const ids = Array.from({ length: 4 }, () => crypto.randomUUID());
export const [subjectId = '', fillId = '', recordId = '', reviewId = ''] = ids;
const target = { page: PAGE, subjectName: '王样一', formTypeId: 'member-pledge' };
export const drafts: Draft[] = [
  {
    entity: `subject:${subjectId}`,
    base: null,
    payload: {
      kind: 'subject.put',
      subject: { id: subjectId, kind: 'person', values: { name: '王样一', idNumber: '999999200001010011' } },
    },
  },
  {
    entity: `record:${recordId}`,
    base: null,
    payload: {
      kind: 'record.put',
      recordId,
      formTypeId: 'member-pledge',
      subjectId,
      values: { post: '样职务' },
    },
  },
  {
    entity: `fill:${fillId}`,
    base: null,
    payload: { kind: 'fill.started', fillId, recordId, page: PAGE },
  },
  {
    entity: `review:${reviewId}`,
    base: null,
    payload: {
      kind: 'review.verdict',
      reviewId,
      packId: 'pack',
      target,
      verdict: { criterionId: 'pack/set/item', verdict: 'met', machine: 'review', comment: '样意见' },
    },
  },
];

/** Everything that stands in the database, as text; bytes as Latin letters, so that texts in them would be found. */
export async function rawText(database: JournalDatabase): Promise<string> {
  const rows = await Promise.all(database.tables.map((table) => table.toArray()));
  return JSON.stringify(rows, (_, value: unknown) =>
    value instanceof Uint8Array ? Buffer.from(value).toString('utf8') : value,
  );
}

export const SECRETS = /样|999999|portal\.test|member-pledge/;

/** Has the next exchange of the store end half way; `dead`, so that nothing is done after it either. */
export function breakExchange({ stagedStates, stagedEvents }: JournalDatabase, dead: boolean): () => void {
  const { bulkAdd } = stagedStates;
  const clear = stagedEvents.clear.bind(stagedEvents);
  stagedStates.bulkAdd = (() => {
    if (dead)
      stagedEvents.clear = (() => {
        throw new Error('dead');
      }) as never;
    throw new Error('killed');
  }) as never;
  return () => {
    stagedStates.bulkAdd = bulkAdd;
    stagedEvents.clear = clear;
  };
}

/** Another profile that nobody has used, in place of the one before. */
export function beginAnew(): void {
  for (const database of world.databases) database.close();
  serial += 1;
  Object.assign(world, { name: `vault-${serial}`, remembered: undefined, kept: undefined, tries: undefined });
  Object.assign(world, { clock: 0, databases: [], onKeep: () => undefined });
}
