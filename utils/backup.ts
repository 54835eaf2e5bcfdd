import { backupFileName, writeBackup, writeRescue } from '#core/model/backup.ts';
import { writeSealedBackup } from '#core/model/sealed-backup.ts';
import type { Draft } from '#core/model/event.ts';
import { saveFile } from './downloads.ts';
import { journaledExport } from './export-journal.ts';
import { openJournal } from './journal/open.ts';
import { fileRows } from './vault/sealed-file.ts';
import { readEvents } from './journal/event-queries.ts';
import { rescue, rescueHeader } from './journal/rescue.ts';

export interface SavedBackup {
  file: string;
  count: number;
}

/**
 * Saves every event to the Downloads folder, notes it in the journal and in its witness.
 * @param purpose what the user wants an encrypted store in clear for: it is noted before the file leaves, as of any export with
 * numbers in full (law 10). Without it, rows are saved as they are.
 * @throws `vault.locked`
 */
export async function saveBackup(purpose?: string): Promise<SavedBackup> {
  const journal = openJournal();
  const now = new Date();
  const { text, count, sealed } = await backupText(purpose !== undefined, now.toISOString());
  const name = backupFileName(now, sealed ? 'sealed' : 'backup');
  const save = () => saveFile(name, jsonBlob(text));
  const services = { append: (drafts: readonly Draft[]) => journal.append(drafts), save };
  const file =
    purpose === undefined
      ? await save()
      : await journaledExport(services, { file: name, rows: count, purpose });
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
      const events = await readEvents(database);
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
  const rows = fileRows(await rescue(database));
  const text = writeRescue(rows, now.toISOString(), await rescueHeader(database));
  return { file: await saveFile(backupFileName(now, 'rescue'), jsonBlob(text)), count: rows.length };
}

function jsonBlob(text: string): Blob {
  return new Blob([text], { type: 'application/json' });
}
