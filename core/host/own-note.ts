import { AUTHOR, MAX_NOTE } from '../workbook/annotate/marks.ts';

/**
 * Ends our notes. In programs that are open the author of a note is whoever is signed in, so that its text has to tell whose it is; a note to
 * which somebody has written something is theirs by now, and stays.
 */
const SIGNATURE = `\n—— ${AUTHOR} Jiannuo`;

/** Room that the words of a note have. */
export const NOTE_ROOM = MAX_NOTE - SIGNATURE.length;

/** The text of a note of ours. @param text at most `NOTE_ROOM` long */
export function ownNote(text: string): string {
  return text + SIGNATURE;
}

/** Whether a note is ours and ours alone. */
export function isOwnNote(text: string): boolean {
  // Programs keep line ends in their own way.
  return text.replace(/\r\n?/g, '\n').trimEnd().endsWith(SIGNATURE);
}
