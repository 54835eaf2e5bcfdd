/// <reference types="office-js" />
import { JiannuoError } from '#core/errors.ts';
import type { CellWrite } from '#core/host/sheet-host.ts';
import type { CellValue, MergedRange } from '#core/model/workbook.ts';
import { cellName } from '#core/workbook/address.ts';
import { entered, isSame } from './entered.ts';
import { placeKey } from './mark-format.ts';
import { inPieces } from './pieces.ts';
import { type Context, type Program, sheetOf } from './program.ts';
import { saysFormula } from './read.ts';
import { type Place, placesIn, rectangles } from './rectangles.ts';

/** Cells of one exchange; each may hold a long text. */
const CELLS_PER_SYNC = 20_000;

/** What stood in a cell, enough to put it back. */
interface Before {
  format: string;
  formula: string | number | boolean;
  text: boolean;
}

/**
 * Writes cells, reads them back, and puts back what stood there if one of them cannot be had as it was given. While a cell is edited it is
 * refused and does not wait (`Editing`).
 * @throws JiannuoError `host.noSheet`, `host.protected`, `host.busy`, `host.failed`
 */
export async function writeCells(
  program: Program,
  sheet: string,
  writes: readonly CellWrite[],
): Promise<void> {
  const cells = new Map(writes.map((write) => [placeKey(write), write]));
  await program.run(async (context) => {
    const { protection } = sheetOf(context, sheet);
    protection.load('protected');
    await context.sync();
    if (protection.protected) throw new JiannuoError('host.protected', { sheet });
    const before = await readBefore(context, sheet, [...cells.values()]);
    try {
      await put(context, sheet, cells, before);
    } catch (error) {
      try {
        await putBack(context, sheet, before);
      } catch {
        // It fails for the same reason, and the first one is told.
        throw error;
      }
      throw error;
    }
  }, sheet);
}

async function put(
  context: Context,
  sheet: string,
  cells: ReadonlyMap<string, CellWrite>,
  before: ReadonlyMap<string, Before>,
): Promise<void> {
  const formatted = [...cells.values()].flatMap((write) =>
    write.format === undefined ? [] : [{ ...write, is: write.format }],
  );
  await assign(context, sheet, 'numberFormat', formatted);
  const formats = await readFormats(context, sheet, formatted);
  const valued = [...cells.values()].flatMap(({ row, column, value }) => {
    if (value === undefined) return [];
    const key = placeKey({ row, column });
    const own = formats.get(key) ?? before.get(key)?.format ?? 'General';
    return [{ row, column, value, format: own }];
  });
  await assign(
    context,
    sheet,
    'values',
    valued.map((cell) => ({ ...cell, is: entered(cell.value, cell.format)[0].value })),
  );
  const wrong = await readBack(context, sheet, valued);
  if (wrong.length === 0) return;
  const again = wrong.map((cell) => ({ ...cell, second: entered(cell.value, cell.format)[1] }));
  await assign(
    context,
    sheet,
    'numberFormat',
    again.map((cell) => ({ ...cell, is: cell.second.under ?? cell.format })),
  );
  await assign(
    context,
    sheet,
    'values',
    again.map((cell) => ({ ...cell, is: cell.second.value })),
  );
  await assign(
    context,
    sheet,
    'numberFormat',
    again.map((cell) => ({ ...cell, is: cell.format })),
  );
  const [lost] = await readBack(context, sheet, wrong);
  if (!lost) return;
  throw new JiannuoError('host.failed', { detail: `${sheet} ${cellName(lost.row, lost.column)}` });
}

interface Valued extends Place {
  value: CellValue;
  format: string;
}

/** Formats as Excel calls them: it knows some by another name than they were given by, as those that follow the computer's own settings. */
async function readFormats(
  context: Context,
  sheet: string,
  places: readonly Place[],
): Promise<Map<string, string>> {
  const formats = new Map<string, string>();
  await exchange(context, sheet, places, 'numberFormat', (range, place, down, across) => {
    formats.set(placeKey(place), String(range.numberFormat[down]?.[across]));
  });
  return formats;
}

/** Cells that do not hold what they were given, or whose format went with it. */
async function readBack(context: Context, sheet: string, cells: readonly Valued[]): Promise<Valued[]> {
  const wanted = new Map(cells.map((cell) => [placeKey(cell), cell]));
  const wrong: Valued[] = [];
  await exchange(context, sheet, cells, 'values,formulas,numberFormat', (range, place, down, across) => {
    const cell = wanted.get(placeKey(place));
    if (!cell) return;
    const stored: unknown = range.values[down]?.[across];
    const isFormula = saysFormula(range.formulas[down]?.[across], stored);
    const isKept = isSame(cell.value === '' ? null : cell.value, stored) && !isFormula;
    if (!isKept || range.numberFormat[down]?.[across] !== cell.format) wrong.push(cell);
  });
  return wrong;
}

async function readBefore(
  context: Context,
  sheet: string,
  places: readonly Place[],
): Promise<Map<string, Before>> {
  const before = new Map<string, Before>();
  await exchange(context, sheet, places, 'values,formulas,numberFormat', (range, place, down, across) => {
    const value: unknown = range.values[down]?.[across];
    const formula: unknown = range.formulas[down]?.[across];
    before.set(placeKey(place), {
      format: String(range.numberFormat[down]?.[across]),
      formula: typeof formula === 'number' || typeof formula === 'boolean' ? formula : String(formula),
      text: typeof value === 'string' && value !== '' && !saysFormula(formula, value),
    });
  });
  return before;
}

async function putBack(context: Context, sheet: string, before: ReadonlyMap<string, Before>): Promise<void> {
  const cells = [...before].map(([key, was]) => {
    const [row = 0, column = 0] = key.split(':').map(Number);
    const is = was.text ? entered(String(was.formula), was.format)[0].value : was.formula;
    return { row, column, is, format: was.format };
  });
  const formats = cells.map((cell) => ({ ...cell, is: cell.format }));
  await assign(context, sheet, 'numberFormat', formats);
  await assign(context, sheet, 'formulas', cells);
  await assign(context, sheet, 'numberFormat', formats);
}

/** Sets a property of cells, rectangle by rectangle. */
async function assign(
  context: Context,
  sheet: string,
  property: 'values' | 'formulas' | 'numberFormat',
  cells: readonly (Place & { is: string | number | boolean })[],
): Promise<void> {
  const is = new Map(cells.map((cell) => [placeKey(cell), cell.is]));
  await inPieces(
    context,
    areasOf(cells),
    (area) => {
      const rows: (string | number | boolean | undefined)[][] = [];
      for (let row = area.top; row <= area.bottom; row += 1) {
        const columns = Array.from({ length: area.right - area.left + 1 }, (_, n) => area.left + n);
        rows.push(columns.map((column) => is.get(placeKey({ row, column }))));
      }
      cellsOf(context, sheet, area)[property] = rows;
    },
    { weight, split: halves },
  );
}

/** Reads properties of cells, rectangle by rectangle. */
async function exchange(
  context: Context,
  sheet: string,
  places: readonly Place[],
  what: string,
  take: (range: Excel.Range, place: Place, down: number, across: number) => void,
): Promise<void> {
  const areas = areasOf(places);
  const ranges = new Map<MergedRange, Excel.Range>();
  await inPieces(
    context,
    areas,
    (area) => {
      const range = cellsOf(context, sheet, area);
      range.load(what);
      ranges.set(area, range);
    },
    {
      weight,
      split: (area) => {
        ranges.delete(area);
        return halves(area);
      },
    },
  );
  for (const [area, range] of ranges) {
    for (const place of placesIn(area)) take(range, place, place.row - area.top, place.column - area.left);
  }
}

/** Rectangles of the places, none so large that Excel on the web might refuse it. */
function areasOf(places: readonly Place[]): MergedRange[] {
  return rectangles(places).flatMap((area) => {
    const step = Math.max(1, Math.floor(ROWS_PER_AREA / (area.right - area.left + 1)));
    const parts: MergedRange[] = [];
    for (let top = area.top; top <= area.bottom; top += step) {
      parts.push({ ...area, top, bottom: Math.min(area.bottom, top + step - 1) });
    }
    return parts;
  });
}

const ROWS_PER_AREA = 5000;

function halves(area: MergedRange): MergedRange[] {
  const { top, left, bottom, right } = area;
  const [middle, centre] = [(top + bottom) >> 1, (left + right) >> 1];
  if (bottom > top)
    return [
      { ...area, bottom: middle },
      { ...area, top: middle + 1 },
    ];
  return right > left
    ? [
        { ...area, right: centre },
        { ...area, left: centre + 1 },
      ]
    : [];
}

/** As pieces count, so that one exchange has no more than so many cells. */
function weight({ top, left, bottom, right }: MergedRange): number {
  return 1 + ((bottom - top + 1) * (right - left + 1) * 500) / CELLS_PER_SYNC;
}

function cellsOf(context: Context, sheet: string, { top, left, bottom, right }: MergedRange): Excel.Range {
  return sheetOf(context, sheet).getRangeByIndexes(top, left, bottom - top + 1, right - left + 1);
}
