/** A replacement in a part's text: positions in the old text, `end` exclusive. */
export interface Edit {
  start: number;
  end: number;
  text: string;
}

/** The text with the replacements made, which are in order and do not overlap; all else is copied. */
export function applyEdits(xml: string, edits: readonly Edit[]): string {
  if (edits.length === 0) return xml;
  const pieces: string[] = [];
  let copied = 0;
  for (const { start, end, text } of edits) {
    pieces.push(xml.slice(copied, start), text);
    copied = end;
  }
  pieces.push(xml.slice(copied));
  return pieces.join('');
}
