/// <reference types="office-js" />
import { JiannuoError } from '#core/errors.ts';
import type { MarkResult, NotedCell } from '#core/host/sheet-host.ts';
import { groupBy } from '#core/matching/group-by.ts';
import { cellName } from '#core/workbook/address.ts';
import { cellsOf, type Marked } from '#core/workbook/annotate/annotate.ts';
import type { CellMark } from '#core/workbook/annotate/marks.ts';
import type { WholeFile } from './file.ts';
import { readMerged } from './layout.ts';
import {
  addFormats,
  askFormats,
  countUnknown,
  dropFormats,
  isKnown,
  markedPlaces,
  type MarkFormat,
  placeKey,
} from './mark-format.ts';
import { askNotes, dropNotes, noteText, putNotes, type SheetNotes, type WantedNote } from './mark-notes.ts';
import { type Context, type Program, sheetsOf } from './program.ts';

interface SheetMarks {
  name: string;
  sheet: Excel.Worksheet;
  protected: boolean;
  formats: MarkFormat[];
  notes: SheetNotes;
}

/**
 * Adds marks to those that are there; a cell that had one gets the new one alone.
 * @throws JiannuoError `host.noSheet`, `host.protected`, before anything is marked
 */
export async function mark(
  program: Program,
  file: WholeFile,
  marks: readonly CellMark[],
): Promise<MarkResult> {
  const bySheet = groupBy(marks, ({ sheet }) => sheet);
  const names = [...bySheet.keys()];
  await refuseProtected(program, names);
  const cells = new Map<string, Marked[]>();
  for (const [name, own] of bySheet) {
    cells.set(name, cellsOf(own, await readMerged(program, file, name)));
  }
  return program.run(async (context) => {
    const all = await readMarks(program, context, undefined);
    const sheets = all.filter(({ name }) => cells.has(name));
    const result = { marked: 0, noted: [] as NotedCell[] };
    for (const { name, formats } of all) if (!cells.has(name)) result.marked += countMarked(formats);
    const notes: WantedNote[] = [];
    const formats = sheets.flatMap((each) => {
      const own = cells.get(each.name) ?? [];
      notes.push(...wantedNotes(program, each, own, result.noted));
      const places = markedPlaces(each.formats);
      for (const { row, column, tone } of own) places.set(placeKey({ row, column }), { row, column, tone });
      result.marked += places.size + countUnknown(each.formats);
      return (['review', 'fail'] as const).map((tone) => ({
        sheet: each.sheet,
        tone,
        places: [...places.values()].filter((place) => place.tone === tone),
      }));
    });
    // The new ones first: what stops half way leaves a mark too many rather than too few.
    await addFormats(program, context, formats);
    await dropFormats(
      context,
      sheets.flatMap((each) => each.formats.filter(isKnown)),
    );
    await putNotes(context, notes);
    return result;
  }, names[0]);
}

function countMarked(formats: readonly MarkFormat[]): number {
  return markedPlaces(formats).size + countUnknown(formats);
}

function wantedNotes(
  program: Program,
  { name, sheet, notes }: SheetMarks,
  cells: readonly Marked[],
  noted: NotedCell[],
): WantedNote[] {
  if (!program.has('1.18')) return [];
  return cells.flatMap(({ row, column, texts }) => {
    const key = placeKey({ row, column });
    const text = noteText(name, { row, column }, texts);
    if (!notes.others.has(key)) return [{ sheet, row, column, text, again: notes.ours.has(key) }];
    noted.push({ sheet: name, cell: cellName(row, column) });
    return [];
  });
}

/**
 * Takes our marks away; answers how many cells had one.
 * @throws JiannuoError `host.noSheet`, `host.protected` for a sheet with marks of ours, before anything is taken away
 */
export function clearMarks(program: Program, sheet?: string): Promise<number> {
  return program.run(async (context) => {
    const found = await readMarks(program, context, sheet === undefined ? undefined : [sheet]);
    const marked = found.filter(({ formats, notes }) => formats.length + notes.ours.size > 0);
    const locked = marked.find((each) => each.protected);
    if (locked) throw new JiannuoError('host.protected', { sheet: locked.name });
    const count = marked.reduce((sum, { formats, notes }) => {
      const places = new Set([...markedPlaces(formats).keys(), ...notes.ours.keys()]);
      return sum + places.size + countUnknown(formats);
    }, 0);
    await dropFormats(
      context,
      marked.flatMap(({ formats }) => formats),
    );
    await dropNotes(
      context,
      marked.flatMap(({ sheet: of, notes }) =>
        [...notes.ours.values()].map((place) => ({ ...place, sheet: of })),
      ),
    );
    return count;
  }, sheet);
}

async function refuseProtected(program: Program, names: readonly string[]): Promise<void> {
  await program.run(async (context) => {
    const sheets = [...(await sheetsOf(context, names))];
    for (const [, sheet] of sheets) sheet.protection.load('protected');
    await context.sync();
    const locked = sheets.find(([, sheet]) => sheet.protection.protected);
    if (locked) throw new JiannuoError('host.protected', { sheet: locked[0] });
  });
}

/** Our marks on sheets, on all of them where no names are given; three exchanges. */
async function readMarks(
  program: Program,
  context: Context,
  names: readonly string[] | undefined,
): Promise<SheetMarks[]> {
  const sheets = [...(await sheetsOf(context, names))];
  const asked = sheets.map(([name, sheet]) => {
    sheet.protection.load('protected');
    return { name, sheet, formats: askFormats(program, sheet), notes: askNotes(program, sheet) };
  });
  await context.sync();
  for (const { formats, notes } of asked) {
    formats.next();
    notes.next();
  }
  await context.sync();
  return asked.map(({ name, sheet, formats, notes }) => ({
    name,
    sheet,
    protected: sheet.protection.protected,
    formats: formats.found(),
    notes: notes.found(),
  }));
}
