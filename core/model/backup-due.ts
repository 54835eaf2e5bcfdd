import type { IsoInstant } from './values.ts';

/** After so many days without a backup the user is reminded: a habit of the product, not a rule of anybody's. */
export const REMIND_AFTER = 7;
const DAY = 86_400_000;

interface Known {
  /** Events in the journal. */
  count: number;
  lastBackup: { at: string; count: number } | undefined;
  /** When the first event was claimed; `undefined` in an empty journal. */
  firstAt: string | undefined;
}

export interface BackupAge {
  /** Whole days since the last backup, or since the first event where there never was one. */
  days: number;
  isFirst: boolean;
  /** Events that no backup holds. */
  fresh: number;
}

/** How old the last backup is; `undefined` where there is nothing that it does not hold. */
export function backupAge({ count, lastBackup, firstAt }: Known, now: IsoInstant): BackupAge | undefined {
  const since = lastBackup?.at ?? firstAt;
  if (since === undefined) return undefined;
  // The note that a backup was saved is no news.
  const more = lastBackup ? count - lastBackup.count - 1 : count;
  // One that has become shorter began another life: an erasure brings the backup's number down with it.
  const fresh = lastBackup && count < lastBackup.count ? count : more;
  if (fresh <= 0) return undefined;
  const days = Math.floor((Date.parse(now) - Date.parse(since)) / DAY);
  return { days: Math.max(0, days), isFirst: lastBackup === undefined, fresh };
}
