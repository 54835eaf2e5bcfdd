/// <reference types="office-js" />
import { JiannuoError } from '#core/errors.ts';
import { isOwnNote, NOTE_ROOM, ownNote } from '#core/host/own-note.ts';
import { cellName } from '#core/workbook/address.ts';
import type { Asked } from './mark-format.ts';
import { placeKey } from './mark-format.ts';
import { inPieces } from './pieces.ts';
import type { Context, Program } from './program.ts';
import type { Place } from './rectangles.ts';

export interface SheetNotes {
  /** Where ours are, by place. */
  ours: ReadonlyMap<string, Place>;
  /** Places with a note or a conversation of somebody else. */
  others: ReadonlySet<string>;
}

/** Notes came with ExcelApi 1.18; conversations (`Worksheet.comments`), which take a note's place, with 1.10. */
export function askNotes(program: Program, sheet: Excel.Worksheet): Asked<SheetNotes> {
  if (!program.has('1.18')) {
    return { next: () => undefined, found: () => ({ ours: new Map(), others: new Set() }) };
  }
  const { notes, comments } = sheet;
  notes.load('items/content');
  comments.load('items/id');
  const places: { place: Excel.Range; note?: Excel.Note }[] = [];
  return {
    next() {
      for (const note of notes.items) places.push({ place: located(note), note });
      for (const comment of comments.items) places.push({ place: located(comment) });
    },
    found() {
      const ours = new Map<string, Place>();
      const others = new Set<string>();
      for (const { place, note } of places) {
        const at = { row: place.rowIndex, column: place.columnIndex };
        if (note && isOwnNote(note.content)) ours.set(placeKey(at), at);
        else others.add(placeKey(at));
      }
      return { ours, others };
    },
  };
}

function located(of: Excel.Note | Excel.Comment): Excel.Range {
  const place = of.getLocation();
  place.load('rowIndex,columnIndex');
  return place;
}

/** @throws JiannuoError `annotate.textTooLong` */
export function noteText(sheet: string, place: Place, texts: readonly string[]): string {
  const text = texts.join('\n');
  if (text.length <= NOTE_ROOM) return ownNote(text);
  const cell = cellName(place.row, place.column);
  throw new JiannuoError('annotate.textTooLong', { sheet, cell, limit: NOTE_ROOM });
}

export interface WantedNote extends Place {
  sheet: Excel.Worksheet;
  text: string;
  /** One of ours stands there. */
  again: boolean;
}

export async function putNotes(context: Context, wanted: readonly WantedNote[]): Promise<void> {
  await inPieces(
    context,
    wanted,
    ({ sheet, text, again, row, column }) => {
      if (again) sheet.notes.getItem(cellName(row, column)).content = text;
      else sheet.notes.add(cellName(row, column), text);
    },
    { weight: ({ text }) => 1 + text.length / 1000 },
  );
}

/** By their cells: notes have no ids, and the items of a collection are known by their places in it, which change with every deletion. */
export async function dropNotes(
  context: Context,
  notes: readonly (Place & { sheet: Excel.Worksheet })[],
): Promise<void> {
  await inPieces(context, notes, ({ sheet, row, column }) =>
    sheet.notes.getItem(cellName(row, column)).delete(),
  );
}
