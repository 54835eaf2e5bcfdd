import type { FWorksheet } from '@univerjs/preset-sheets-core';
import type { MarkResult, NotedCell } from '#core/host/sheet-host.ts';
import { cellsOf } from '#core/workbook/annotate/annotate.ts';
import { AUTHOR, type CellMark, type Tone } from '#core/workbook/annotate/marks.ts';
import { cellName, contains, parseRange } from '#core/workbook/address.ts';
import { rangeOf, univerRange } from './snapshot.ts';

/** The colours of the annotated file. */
const COLOURS: Readonly<Record<Tone, string>> = { fail: '#FFC7CE', review: '#FFEB9C' };
const TONES = ['fail', 'review'] as const;
const NOTE = 'jiannuo-';

const ruleId = (tone: Tone): string => `jiannuo-${tone}`;

/**
 * Colours are conditional formats that always hold, one for each tone, so that what the cell itself is formatted like stays; they go
 * with their cells. Notes are ours by their id.
 */
export function markCells(sheet: FWorksheet, marks: readonly CellMark[]): MarkResult {
  const tones = tonesOf(sheet);
  const noted: NotedCell[] = [];
  const cells = cellsOf(
    marks,
    sheet.getMergeData().map((merge) => rangeOf(merge.getRange())),
  );
  for (const { row, column, texts, tone } of cells) {
    tones.set(cellName(row, column), tone);
    const range = sheet.getRange(row, column);
    const before = range.getNote();
    if (before && !before.id.startsWith(NOTE)) {
      noted.push({ sheet: sheet.getSheetName(), cell: cellName(row, column) });
      continue;
    }
    const note = `${AUTHOR}：${texts.join('\n')}`;
    // Univer drops the id where a note is only changed.
    if (before) range.deleteNote();
    range.createOrUpdateNote({
      id: `${NOTE}${crypto.randomUUID()}`,
      row,
      col: column,
      width: 220,
      height: 80,
      note,
    });
  }
  show(sheet, tones);
  return { marked: cells.length, noted };
}

/** Takes all of ours away; answers from how many cells. */
export function unmarkCells(sheet: FWorksheet): number {
  const cells = new Set(tonesOf(sheet).keys());
  for (const { id, row, col } of sheet.getNotes()) {
    if (!id.startsWith(NOTE)) continue;
    cells.add(cellName(row, col));
    sheet.getRange(row, col).deleteNote();
  }
  show(sheet, new Map());
  return cells.size;
}

/** Where our colours are, by the first cell of what is merged. */
function tonesOf(sheet: FWorksheet): Map<string, Tone> {
  const found = new Map<string, Tone>();
  const rules = sheet.getConditionalFormattingRules();
  for (const tone of TONES) {
    for (const rule of rules.filter(({ cfId }) => cfId === ruleId(tone))) {
      for (const { top, left, bottom, right } of rule.ranges.map(rangeOf)) {
        for (let row = top; row <= bottom; row += 1) {
          for (let column = left; column <= right; column += 1) {
            const place = placeOf(sheet, cellName(row, column));
            found.set(cellName(place.row, place.column), tone);
          }
        }
      }
    }
  }
  return found;
}

function show(sheet: FWorksheet, tones: ReadonlyMap<string, Tone>): void {
  const known = new Set(sheet.getConditionalFormattingRules().map(({ cfId }) => cfId));
  for (const tone of TONES) {
    if (known.has(ruleId(tone))) sheet.deleteConditionalFormattingRule(ruleId(tone));
    const ranges = [...tones].flatMap(([cell, own]) => {
      const range = own === tone ? parseRange(cell) : undefined;
      return range ? [univerRange(range)] : [];
    });
    if (ranges.length === 0) continue;
    const rule = sheet
      .newConditionalFormattingRule()
      // Every text begins with nothing; a rule with a formula would be calculated.
      .whenTextStartsWith('')
      .setBackground(COLOURS[tone])
      .setRanges(ranges)
      .build();
    // The builder would say the colour in another way.
    if ('style' in rule.rule) rule.rule.style = { bg: { rgb: COLOURS[tone] } };
    sheet.addConditionalFormattingRule({ ...rule, cfId: ruleId(tone) });
  }
}

function placeOf(sheet: FWorksheet, cell: string): { row: number; column: number } {
  const place = parseRange(cell);
  const row = place?.top ?? 0;
  const column = place?.left ?? 0;
  const merge = sheet
    .getSheet()
    .getMergeData()
    .map(rangeOf)
    .find((each) => contains(each, row, column));
  return merge ? { row: merge.top, column: merge.left } : { row, column };
}
