import { fileStamp, readSharedFile, type SharedFile, writeSharedFile } from './shared-file.ts';
import { Taught } from './taught.ts';

const FILE: SharedFile<Taught> = {
  format: 'jiannuo-taught',
  version: 1,
  key: 'taught',
  entry: Taught,
  codes: {
    notJson: 'taughtFile.notJson',
    other: 'taughtFile.notTaught',
    newer: 'taughtFile.newer',
    empty: 'taughtFile.empty',
    entry: 'taughtFile.entry',
  },
};

/** The text of a file of 教过的栏目, for others who fill in the same portals. `savedAt` is an instant in ISO form. */
export function writeTaughtFile(taught: readonly Taught[], savedAt: string): string {
  return writeSharedFile(FILE, taught, savedAt);
}

/**
 * Reads such a file, all of it or nothing.
 * @throws `taughtFile.notJson`, `taughtFile.notTaught`, `taughtFile.newer`, `taughtFile.empty`; `taughtFile.entry` with the number
 *   of the entry, from 1, and the part of it that is wrong
 */
export function readTaughtFile(text: string): Taught[] {
  return readSharedFile(FILE, text);
}

/** File name under the Downloads folder, in local time. */
export function taughtFileName(now: Date): string {
  return `践诺教过的栏目/教过的栏目-${fileStamp(now)}.json`;
}
