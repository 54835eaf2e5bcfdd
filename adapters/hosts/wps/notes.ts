import { MAX_NOTE } from '#core/workbook/annotate/marks.ts';
import type { WpsComment, WpsRange, WpsSheet } from './api.ts';
import type { Pace } from './pace.ts';
import { eachItem } from './places.ts';
import { refusal } from './refusals.ts';

/**
 * Ends our notes. The author of a note is the program's user and cannot be set ([et] Comment.Author), so that its text has to tell whose it is; a note to
 * which the user has written something is theirs by now, and stays.
 */
const SIGNATURE = '\n—— 践诺 Jiannuo';

export function noteText(text: string): string {
  return text.slice(0, MAX_NOTE - SIGNATURE.length) + SIGNATURE;
}

export function isOurs(text: string): boolean {
  // Programs keep line ends in their own way.
  return text.replaceAll('\r\n', '\n').replaceAll('\r', '\n').trimEnd().endsWith(SIGNATURE);
}

/** @returns false where a note of somebody else's is in the way */
export function putNote(cell: WpsRange, text: string): boolean {
  const there = cell.Comment;
  if (there && !isOurs(there.Text())) return false;
  there?.Delete();
  try {
    cell.AddComment(noteText(text));
  } catch (error) {
    // A conversation in the margin (协作批注) is no `Comment`, and takes no note beside it.
    if (refusal(error).code !== 'host.failed') throw error;
    return false;
  }
  return true;
}

export function ourNotes(sheet: WpsSheet, pace: Pace): Promise<WpsComment[]> {
  return eachItem(sheet.Comments, (note) => (isOurs(note.Text()) ? note : undefined), pace);
}
