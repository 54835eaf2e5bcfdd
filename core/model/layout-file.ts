import { JiannuoError } from '../errors.ts';
import { fileStamp, readSharedFile, type SharedFile, writeSharedFile } from './shared-file.ts';
import { holdsPeople, SheetLayout } from './sheet-layout.ts';

const FILE: SharedFile<SheetLayout> = {
  format: 'jiannuo-sheet-layouts',
  version: 1,
  key: 'layouts',
  entry: SheetLayout,
  codes: {
    notJson: 'layoutFile.notJson',
    other: 'layoutFile.notLayouts',
    newer: 'layoutFile.newer',
    empty: 'layoutFile.empty',
    entry: 'layoutFile.entry',
  },
};

/** Nobody corrects as many sheets; each is compared with all that are kept. */
const MOST_LAYOUTS = 5000;

/** The text of a file of 表头对应, for others who get the same sheets. `savedAt` is an instant in ISO form. */
export function writeLayoutFile(layouts: readonly SheetLayout[], savedAt: string): string {
  return writeSharedFile(FILE, layouts, savedAt);
}

/**
 * Reads such a file, all of it or nothing.
 * @throws `layoutFile.notJson`, `layoutFile.notLayouts`, `layoutFile.newer`, `layoutFile.empty`; `layoutFile.entry` with the number of
 *   the entry, from 1, and the part of it that is wrong; `layoutFile.people` with the number of one whose headers are people; `layoutFile.tooMany`
 */
export function readLayoutFile(text: string): SheetLayout[] {
  const layouts = readSharedFile(FILE, text);
  if (layouts.length > MOST_LAYOUTS) throw new JiannuoError('layoutFile.tooMany', { most: MOST_LAYOUTS });
  const entry = layouts.findIndex(holdsPeople) + 1;
  if (entry > 0) throw new JiannuoError('layoutFile.people', { entry });
  return layouts;
}

/** File name under the Downloads folder, in local time. */
export function layoutFileName(now: Date): string {
  return `践诺表头对应/表头对应-${fileStamp(now)}.json`;
}
