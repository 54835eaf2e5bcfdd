import { type BackupAge, backupAge, REMIND_AFTER } from '#core/model/backup-due.ts';
import { saveBackup, type SavedBackup } from './backup.ts';
import { openJournal } from './journal/open.ts';
import { isLoss } from './journal/witness.ts';
import { readSettings } from './settings.ts';
import { today } from './today.ts';
import { eventsAt } from './journal/event-queries.ts';

const LOCK = 'jiannuo-daily-backup';

/** How old the last backup is; `undefined` where nothing is to be backed up, or can be. */
async function readAge(): Promise<(BackupAge & { isToday: boolean }) | undefined> {
  const journal = openJournal();
  const { health, locked, count, witness } = await journal.inspect();
  if (isLoss(health) || locked) return undefined;
  const lastBackup = witness?.lastBackup;
  const [first] = lastBackup ? [] : await eventsAt(journal.database, [1]);
  const age = backupAge({ count, lastBackup, firstAt: first?.claimedAt }, new Date().toISOString());
  const isToday = lastBackup !== undefined && today(new Date(lastBackup.at)) === today();
  return age && { ...age, isToday };
}

/** What to remind of; `undefined` where a backup is young enough, or the user wants to hear of it another day. */
export async function dueBackup(): Promise<BackupAge | undefined> {
  const { remindFrom = '' } = await readSettings();
  const age = await readAge();
  return age && age.days >= REMIND_AFTER && remindFrom <= today() ? age : undefined;
}

/**
 * Saves the backup of the day where the user wants one: on the first use of a day, after changes. One window does it; answers
 * `undefined` where none was due.
 */
export async function saveDailyBackup(): Promise<SavedBackup | undefined> {
  const { dailyBackup } = await readSettings();
  if (!dailyBackup) return undefined;
  return navigator.locks.request(LOCK, { ifAvailable: true }, async (lock) => {
    const age = lock && (await readAge());
    return age && !age.isToday ? saveBackup() : undefined;
  });
}
