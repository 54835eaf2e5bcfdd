import { PackTuning } from './pack-tuning.ts';
import { fileStamp, readSharedFile, type SharedFile, writeSharedFile } from './shared-file.ts';
import { z } from './zod.ts';

/** A file of somebody else's is not trusted with more. */
export const MOST_WORDS = 400;
const Words = z.string().check(z.maxLength(MOST_WORDS));

/** What an office set itself in a pack, as it is handed on: with what the pack is called, for whoever has not got it. */
export const SharedTuning = z.extend(PackTuning, { title: Words, version: Words });
export type SharedTuning = z.infer<typeof SharedTuning>;

const FILE: SharedFile<SharedTuning> = {
  format: 'jiannuo-pack-tunings',
  version: 1,
  key: 'tunings',
  entry: SharedTuning,
  codes: {
    notJson: 'tuningFile.notJson',
    other: 'tuningFile.notTunings',
    newer: 'tuningFile.newer',
    empty: 'tuningFile.empty',
    entry: 'tuningFile.entry',
  },
};

/** Whether some JSON means to be a file of 本单位设置. */
export function isTuningFile(json: unknown): boolean {
  return typeof json === 'object' && json !== null && 'format' in json && json.format === FILE.format;
}

/** The text of a file of 本单位设置, for the add-on and for others of the office. `savedAt` is an instant in ISO form. */
export function writeTuningFile(tunings: readonly SharedTuning[], savedAt: string): string {
  return writeSharedFile(FILE, tunings, savedAt);
}

/**
 * Reads such a file, all of it or nothing.
 * @throws `tuningFile.notJson`, `tuningFile.notTunings`, `tuningFile.newer`, `tuningFile.empty`; `tuningFile.entry` with the number of
 *   the entry, from 1, and the part of it that is wrong
 */
export function readTuningFile(text: string): SharedTuning[] {
  return readSharedFile(FILE, text);
}

/** File name under the Downloads folder, in local time. */
export function tuningFileName(now: Date): string {
  return `践诺本单位设置/本单位设置-${fileStamp(now)}.json`;
}
