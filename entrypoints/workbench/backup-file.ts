import { backupFileName, readBackup, writeBackup, writeRescue, type Backup } from '#core/model/backup.ts';
import { saveFile } from '#utils/downloads.ts';
import { openJournal } from '#utils/journal/open.ts';

interface SavedBackup {
  file: string;
  count: number;
}

/** Saves every event to the Downloads folder, notes it in the journal and in its witness. */
export async function saveBackup(): Promise<SavedBackup> {
  const journal = openJournal();
  const events = await journal.database.readEvents();
  const now = new Date();
  const file = await saveFile(backupFileName(now), jsonBlob(writeBackup(events, now.toISOString())));
  const backupId = crypto.randomUUID();
  await journal.append([
    {
      entity: `backup:${backupId}`,
      base: null,
      payload: { kind: 'backup.saved', file, events: events.length },
    },
  ]);
  await journal.noteBackup(file, events.length);
  return { file, count: events.length };
}

/** Saves whatever can still be read, unparsed and unverified, before anything is given up. */
export async function saveRescue(): Promise<SavedBackup> {
  const now = new Date();
  const events = await openJournal().database.rescue();
  const text = writeRescue(events, now.toISOString());
  return { file: await saveFile(backupFileName(now, 'rescue'), jsonBlob(text)), count: events.length };
}

/** Reads and verifies a backup that a person chose. Throws `backup.*`. */
export async function openBackup(file: File): Promise<Backup> {
  return readBackup(await file.text());
}

/** Replaces the store by a verified backup and notes that in the journal. What can be read of the old store is saved first. */
export async function restore(backup: Backup): Promise<void> {
  await rescueIfAny();
  await openJournal().replaceAll(backup.events, [
    {
      entity: `backup:${crypto.randomUUID()}`,
      base: null,
      payload: { kind: 'backup.restored', savedAt: backup.savedAt, events: backup.events.length },
    },
  ]);
}

/** Gives up the store and begins an empty one. What can be read is saved first. */
export async function startOver(): Promise<void> {
  await rescueIfAny();
  await openJournal().replaceAll([]);
}

async function rescueIfAny(): Promise<void> {
  if ((await openJournal().database.rescue()).length > 0) await saveRescue();
}

function jsonBlob(text: string): Blob {
  return new Blob([text], { type: 'application/json' });
}
