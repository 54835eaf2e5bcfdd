import type { Backup } from '#core/model/backup.ts';
import { restoration, type RestoreCounts } from '#core/retention/restore.ts';
import { readAnyBackup, type SealedBackup } from '#core/model/sealed-backup.ts';
import { saveRescue } from '#utils/backup.ts';
import type { Vault } from '#utils/journal/database.ts';
import { readLasting } from '#utils/journal/lasting.ts';
import { openJournal } from '#utils/journal/open.ts';
import { tryStore } from '#utils/vault/open.ts';
import { openSealedBackup } from '#utils/vault/sealed-file.ts';
import { keepKey } from '#utils/vault/session.ts';
import { tryOnce } from '#utils/vault/tries.ts';
import { readSettings } from '#utils/settings.ts';
import { rescue } from '#utils/journal/rescue.ts';

/** A backup that was read and verified, and how it was encrypted. */
export interface ReadyBackup {
  backup: Backup;
  sealed?: { vault: Vault; dataKey: Uint8Array<ArrayBuffer> };
}

/** Reads a backup that a person chose; one in clear is verified. Throws `backup.*`. */
export async function openBackup(file: File): Promise<{ ready: ReadyBackup } | { sealed: SealedBackup }> {
  const read = readAnyBackup(await file.text());
  return 'clear' in read ? { ready: { backup: read.clear } } : read;
}

/** Opens and verifies an encrypted backup. Throws `vault.*`, `backup.damaged`. */
export async function unlockBackup(sealed: SealedBackup, secret: string): Promise<ReadyBackup> {
  const { backup, vault, dataKey } = await tryOnce(tryStore, () => openSealedBackup(sealed, secret));
  return { backup, sealed: { vault, dataKey } };
}

/** What the restore of a backup would keep, and erase anew, of what this store knows. */
export async function previewRestore({ backup }: ReadyBackup): Promise<RestoreCounts> {
  return restoration(backup.events, await readLasting(openJournal().database)).counts;
}

/**
 * Replaces the store by a verified backup and notes that in the journal. What can be read of the old store is saved first. What was exported or
 * revealed since stays in the log, and who was erased since is erased anew, as far as the old store can be read. A store that is encrypted, and open, stays so under its own passphrase; else the backup's own encryption goes with it.
 */
export async function restore({ backup, sealed }: ReadyBackup): Promise<void> {
  await rescueIfAny();
  const journal = openJournal();
  let isOwn = false;
  await journal.replaceAll(
    async () => restoration(backup.events, await readLasting(journal.database)).events,
    [
      {
        entity: `backup:${crypto.randomUUID()}`,
        base: null,
        payload: { kind: 'backup.restored', savedAt: backup.savedAt, events: backup.events.length },
      },
    ],
    (own) => {
      isOwn = own !== undefined;
      return own ?? sealed?.vault;
    },
    async () => {
      if (isOwn || !sealed) return;
      const { lockAfter } = await readSettings();
      await keepKey(sealed.vault.header.vaultId, sealed.dataKey, lockAfter * 60_000);
    },
  );
}

/** Gives up the store and begins an empty one, in clear. What can be read is saved first. */
export async function startOver(): Promise<void> {
  await rescueIfAny();
  await openJournal().replaceAll([]);
}

async function rescueIfAny(): Promise<void> {
  if ((await rescue(openJournal().database)).length > 0) await saveRescue();
}
