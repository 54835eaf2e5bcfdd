import type { MergedRange } from '#core/model/workbook.ts';
import type { Tone } from '#core/workbook/annotate/marks.ts';
import { EXPRESSION, type WpsCondition, type WpsSheet } from './api.ts';
import type { Pace } from './pace.ts';
import { eachItem, items, placeOf, rangeAt, sizeOf } from './places.ts';

/**
 * Colours of marks are conditional formats, which lie over the fills of cells and leave them as they are; they move with their cells, and last with the
 * file. They are known as ours by what they say.
 */
const FORMULAS: Readonly<Record<Tone, string>> = {
  fail: '=LEN("jiannuo:fail")>0',
  review: '=LEN("jiannuo:review")>0',
};

/** As blue, green, red; the colours are those of files that 践诺 annotates. */
const COLOURS: Readonly<Record<Tone, number>> = { fail: 0xcdc8ff, review: 0xa8e9ff };

/** Ignored for an expression ([et] FormatConditions.Add), but arguments have their places. */
const NO_OPERATOR = 0;

export interface OurCondition {
  condition: WpsCondition;
  tone: Tone;
  areas: readonly MergedRange[];
}

/** In the order of their priority. */
export function ourConditions(sheet: WpsSheet, pace: Pace): Promise<OurCondition[]> {
  return eachItem(
    sheet.Cells.FormatConditions,
    (condition) => {
      const tone = condition.Type === EXPRESSION ? toneOf(condition.Formula1) : undefined;
      return tone && { condition, tone, areas: items(condition.AppliesTo.Areas).map(placeOf) };
    },
    pace,
  );
}

/** Programs may write a formula in their own way. */
function toneOf(formula: string): Tone | undefined {
  const tone = /^=LEN\("jiannuo:(fail|review)"\)>0$/i.exec(formula.replaceAll(' ', ''))?.[1]?.toLowerCase();
  return tone === 'fail' || tone === 'review' ? tone : undefined;
}

export function addCondition(sheet: WpsSheet, range: MergedRange, tone: Tone): void {
  const condition = rangeAt(sheet, range).FormatConditions.Add(EXPRESSION, NO_OPERATOR, FORMULAS[tone]);
  condition.Interior.Color = COLOURS[tone];
  // What the user's own formats say beside the fill still shows.
  condition.StopIfTrue = false;
  condition.SetFirstPriority();
}

/** Ranges that users have stretched over whole columns are counted, not gone through. */
const MANY = 100_000;

export function isHuge(area: MergedRange): boolean {
  const { rows, columns } = sizeOf(area);
  return rows * columns > MANY;
}

/** How many cells the areas cover, each once. */
export function countCells(areas: readonly MergedRange[]): number {
  const cells = new Set<string>();
  let more = 0;
  for (const area of areas) {
    const { rows, columns } = sizeOf(area);
    if (isHuge(area)) more += rows * columns;
    else for (const cell of cellsOf(area)) cells.add(cell);
  }
  return cells.size + more;
}

/** `row,column` of each cell. */
export function* cellsOf({ top, left, bottom, right }: MergedRange): Generator<string> {
  for (let row = top; row <= bottom; row += 1) {
    for (let column = left; column <= right; column += 1) yield `${row},${column}`;
  }
}
