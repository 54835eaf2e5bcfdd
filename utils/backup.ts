import { backupFileName, writeBackup, writeRescue } from '#core/model/backup.ts';
import { writeSealedBackup } from '#core/model/sealed-backup.ts';
import { saveFile } from './downloads.ts';
import { openJournal } from './journal/open.ts';
import { fileRows } from './vault/sealed-file.ts';

export interface SavedBackup {
  file: string;
  count: number;
}

/**
 * Saves every event to the Downloads folder, notes it in the journal and in its witness.
 * @param inClear an encrypted store in clear as well, as the user chose; else its rows as they are
 * @throws `vault.locked`
 */
export async function saveBackup(inClear = false): Promise<SavedBackup> {
  const journal = openJournal();
  const now = new Date();
  const { text, count, sealed } = await backupText(inClear, now.toISOString());
  const file = await saveFile(backupFileName(now, sealed ? 'sealed' : 'backup'), jsonBlob(text));
  const backupId = crypto.randomUUID();
  await journal.append([
    { entity: `backup:${backupId}`, base: null, payload: { kind: 'backup.saved', file, events: count } },
  ]);
  await journal.noteBackup(file, count);
  return { file, count };
}

async function backupText(
  inClear: boolean,
  savedAt: string,
): Promise<{ text: string; count: number; sealed: boolean }> {
  const { database } = openJournal();
  return openJournal().whileStill(async () => {
    // Whoever may save a backup has opened the store.
    await database.cipher();
    const vault = await database.vault();
    if (!vault || inClear) {
      const events = await database.readEvents();
      return { text: writeBackup(events, savedAt), count: events.length, sealed: false };
    }
    const rows = fileRows(await database.events.toArray());
    return { text: writeSealedBackup({ savedAt, vault, rows }), count: rows.length, sealed: true };
  });
}

/** Saves whatever can still be read, unparsed and unverified, before anything is given up. */
export async function saveRescue(): Promise<SavedBackup> {
  const now = new Date();
  const { database } = openJournal();
  const rows = fileRows(await database.rescue());
  const text = writeRescue(rows, now.toISOString(), await database.rescueHeader());
  return { file: await saveFile(backupFileName(now, 'rescue'), jsonBlob(text)), count: rows.length };
}

function jsonBlob(text: string): Blob {
  return new Blob([text], { type: 'application/json' });
}
