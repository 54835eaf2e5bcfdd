import { browser } from '#imports';
import { openJournal } from '../journal/open.ts';
import { readSettings } from '../settings.ts';
import { forgetKey, keepKey } from './session.ts';
import type { TryStore } from './tries.ts';
import { VaultService } from './vault.ts';

const TRIES = 'vault-tries';
const MINUTE = 60_000;

export const tryStore: TryStore = {
  read: async () => (await browser.storage.local.get(TRIES))[TRIES],
  write: (tries) =>
    tries ? browser.storage.local.set({ [TRIES]: tries }) : browser.storage.local.remove(TRIES),
  now: () => Date.now(),
};

/** The vault of this profile's journal. */
export function openVault(): VaultService {
  return new VaultService(openJournal(), tryStore, {
    keep: async (vaultId, dataKey) => keepKey(vaultId, dataKey, (await readSettings()).lockAfter * MINUTE),
    forget: forgetKey,
  });
}
