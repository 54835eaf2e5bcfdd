import { browser } from '#imports';
import { readSettings } from '../settings.ts';
import { readCipher } from '../vault/session.ts';
import { JournalDatabase } from './database.ts';
import { Journal } from './journal.ts';
import type { JournalChange } from './ports.ts';
import type { WitnessStore } from './witness.ts';

export const DATABASE_NAME = 'jiannuo';
const WITNESS_KEY = 'witness';
const CHANNEL = 'jiannuo-journal';

const witnessStore: WitnessStore = {
  read: async () => (await browser.storage.local.get(WITNESS_KEY))[WITNESS_KEY],
  write: (witness) => browser.storage.local.set({ [WITNESS_KEY]: witness }),
};

let journal: Journal | undefined;

/**
 * The journal of this profile. Opening is cheap; ask `inspect()` for the store's health before showing anything as
 * if it were all there is.
 */
export function openJournal(): Journal {
  journal ??= new Journal(new JournalDatabase(DATABASE_NAME, readCipher), {
    witness: witnessStore,
    who: async () => (await readSettings()).who,
    now: () => new Date(),
    announce,
  });
  return journal;
}

/** Calls the listener whenever any window changed the journal, this one among them. Returns the way to stop. */
export function onJournalChange(listener: (change: JournalChange) => void): () => void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.addEventListener('message', ({ data }: MessageEvent<JournalChange>) => listener(data));
  return () => channel.close();
}

function announce(change: JournalChange): void {
  const channel = new BroadcastChannel(CHANNEL);
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has no target origin
  channel.postMessage(change);
  channel.close();
}
