import { isOwnNote, NOTE_ROOM, ownNote } from '#core/host/own-note.ts';
import type { WpsComment, WpsRange, WpsSheet } from './api.ts';
import type { Pace } from './pace.ts';
import { eachItem } from './places.ts';
import { refusal } from './refusals.ts';

/** @returns false where a note of somebody else's is in the way */
export function putNote(cell: WpsRange, text: string): boolean {
  const there = cell.Comment;
  if (there && !isOwnNote(there.Text())) return false;
  there?.Delete();
  try {
    cell.AddComment(ownNote(text.slice(0, NOTE_ROOM)));
  } catch (error) {
    // A conversation in the margin (协作批注) is no `Comment`, and takes no note beside it.
    if (refusal(error).code !== 'host.failed') throw error;
    return false;
  }
  return true;
}

export function ourNotes(sheet: WpsSheet, pace: Pace): Promise<WpsComment[]> {
  return eachItem(sheet.Comments, (note) => (isOwnNote(note.Text()) ? note : undefined), pace);
}
