import type { MarkResult, NotedCell } from '#core/host/sheet-host.ts';
import type { MergedRange } from '#core/model/workbook.ts';
import { cellName, common, parseRange } from '#core/workbook/address.ts';
import type { CellMark, Tone } from '#core/workbook/annotate/marks.ts';
import type { WpsApplication, WpsSheet } from './api.ts';
import { addCondition, cellsOf, countCells, isHuge, type OurCondition, ourConditions } from './conditions.ts';
import { ourNotes, putNote } from './notes.ts';
import type { Pace } from './pace.ts';
import { placeOf, rangeAt } from './places.ts';
import { quietlyEach } from './quiet.ts';
import { checkOpen } from './refusals.ts';

interface Mark {
  row: number;
  column: number;
  text: string;
  tone: Tone;
}

/**
 * Puts colours and notes over cells of one sheet. A cell that has a mark of ours loses that first: marks are not piled up.
 * @throws JiannuoError `host.protected`; the program's own exceptions
 */
export async function markSheet(
  app: WpsApplication,
  sheet: WpsSheet,
  marks: readonly CellMark[],
  pace: Pace,
): Promise<MarkResult> {
  checkOpen(sheet);
  const cells = new Map<string, Mark>();
  for (const { cell, text, tone } of marks) {
    const place = placeAt(sheet, cell);
    if (place) add(cells, { ...place, text, tone });
    await pace.rest();
  }
  const over = await conditionsOver(sheet, cells, pace);
  const tones = new Map<string, Tone>();
  for (const { keys, tone } of over) for (const key of keys) if (!tones.has(key)) tones.set(key, tone);
  for (const [key, { tone }] of cells) tones.set(key, tone);
  // The last first: numbers of those that are left stay what they were.
  await quietlyEach(app, over.reverse(), ({ condition }) => condition.Delete(), pace);
  await quietlyEach(app, runsOf(tones), ({ range, tone }) => addCondition(sheet, range, tone), pace);
  const noted: NotedCell[] = [];
  const put = ({ row, column, text }: Mark): void => {
    if (!putNote(rangeAt(sheet, only(row, column)), text)) {
      noted.push({ sheet: sheet.Name, cell: cellName(row, column) });
    }
  };
  await quietlyEach(app, [...cells.values()], put, pace);
  return { marked: cells.size, noted };
}

/** Of several marks of one cell each sentence once, and the stronger colour. */
function add(cells: Map<string, Mark>, mark: Mark): void {
  const key = `${mark.row},${mark.column}`;
  const known = cells.get(key);
  if (!known) cells.set(key, mark);
  else {
    if (!known.text.split('\n').includes(mark.text)) known.text += `\n${mark.text}`;
    if (mark.tone === 'fail') known.tone = 'fail';
  }
}

/** The cell that stands for a merged one is its first. */
function placeAt(sheet: WpsSheet, cell: string): { row: number; column: number } | undefined {
  const place = parseRange(cell);
  if (!place) return undefined;
  const range = rangeAt(sheet, only(place.top, place.left));
  const { top, left } = range.MergeCells === false ? place : placeOf(range.MergeArea);
  return { row: top, column: left };
}

function only(row: number, column: number): MergedRange {
  return { top: row, left: column, bottom: row, right: column };
}

/** Conditions of ours that lie over any of the cells, with all that they mark: what is not marked anew is put on again beside it. */
async function conditionsOver(
  sheet: WpsSheet,
  cells: ReadonlyMap<string, unknown>,
  pace: Pace,
): Promise<(OurCondition & { keys: readonly string[] })[]> {
  const used = placeOf(sheet.UsedRange);
  return (await ourConditions(sheet, pace)).flatMap((each) => {
    const keys = each.areas.flatMap((area) => [
      ...cellsOf(isHuge(area) ? (common(area, used) ?? area) : area),
    ]);
    return keys.some((key) => cells.has(key)) ? [{ ...each, keys }] : [];
  });
}

/** Cells of a column one below the other, in the same tone: one condition instead of many. */
function runsOf(tones: ReadonlyMap<string, Tone>): { range: MergedRange; tone: Tone }[] {
  const cells = [...tones].map(([key, tone]) => {
    const [row = 0, column = 0] = key.split(',').map(Number);
    return { row, column, tone };
  });
  cells.sort((a, b) => a.column - b.column || a.row - b.row);
  const runs: { range: MergedRange; tone: Tone }[] = [];
  for (const { row, column, tone } of cells) {
    const before = runs[runs.length - 1];
    if (before?.tone === tone && before.range.left === column && before.range.bottom + 1 === row) {
      before.range.bottom = row;
    } else runs.push({ range: only(row, column), tone });
  }
  return runs;
}

/**
 * Takes away marks of ours; answers how many cells had one.
 * @throws JiannuoError `host.protected` where there are some in a protected sheet; the program's own exceptions
 */
export async function clearSheet(app: WpsApplication, sheet: WpsSheet, pace: Pace): Promise<number> {
  const conditions = await ourConditions(sheet, pace);
  const notes = await ourNotes(sheet, pace);
  if (conditions.length + notes.length === 0) return 0;
  checkOpen(sheet);
  const areas = [...conditions.flatMap((each) => each.areas), ...notes.map((note) => placeOf(note.Parent))];
  await quietlyEach(app, conditions.reverse(), ({ condition }) => condition.Delete(), pace);
  await quietlyEach(app, notes.reverse(), (note) => note.Delete(), pace);
  return countCells(areas);
}
