/// <reference types="office-js" />
import type { MergedRange } from '#core/model/workbook.ts';
import { rangeName } from '#core/workbook/address.ts';
import type { Tone } from '#core/workbook/annotate/marks.ts';
import { rangeOf } from './layout.ts';
import { inPieces } from './pieces.ts';
import type { Context, Program } from './program.ts';
import { type Place, placesIn, rectangles } from './rectangles.ts';

/** The same as in files that are marked without Excel. */
const COLOURS: Readonly<Record<Tone, string>> = { fail: '#FFC8CD', review: '#FFE9A8' };

/** A condition that always holds, and that nobody writes by chance: by it our marks are found again, on any day and any computer. */
const ours = (tone: Tone): string => `=LEN("jiannuo:${tone}")>0`;
const OURS = /^=\s*LEN\(\s*"jiannuo:(fail|review)"\s*\)\s*>\s*0\s*$/i;

/** A conditional format of ours. */
export interface MarkFormat {
  format: Excel.ConditionalFormat;
  tone: Tone;
  areas: readonly MergedRange[];
}

/** Queues what tells of the marks of a sheet; `next` is called after the first sync and `found` after the second. */
export interface Asked<T> {
  next(): void;
  found(): T;
}

/** Marks are conditional formats: what the cell itself is formatted with is never touched, and stands there again once they are gone. */
export function askFormats(program: Program, sheet: Excel.Worksheet): Asked<MarkFormat[]> {
  const { conditionalFormats } = sheet.getRange();
  conditionalFormats.load('items/id,items/type');
  const custom: { format: Excel.ConditionalFormat; areas: () => MergedRange[] }[] = [];
  return {
    next() {
      for (const format of conditionalFormats.items) {
        if (format.type !== 'Custom') continue;
        format.custom.rule.load('formula');
        custom.push({ format, areas: askAreas(program, format) });
      }
    },
    found() {
      return custom.flatMap(({ format, areas }) => {
        const tone = OURS.exec(format.custom.rule.formula)?.[1]?.toLowerCase();
        if (tone !== 'fail' && tone !== 'review') return [];
        return [{ format, tone, areas: areas() }];
      });
    },
  };
}

const PLACE = 'rowIndex,columnIndex,rowCount,columnCount';

function askAreas(program: Program, format: Excel.ConditionalFormat): () => MergedRange[] {
  if (program.has('1.9')) {
    const { areas } = format.getRanges();
    areas.load(PLACE.replace(/\w+/g, 'items/$&'));
    return () => areas.items.map(rangeOf);
  }
  // Before 1.9 Excel tells no areas of a format that has several, which ours only have once the user moved cells about.
  const range = format.getRangeOrNullObject();
  range.load(PLACE);
  return () => (range.isNullObject ? [] : [rangeOf(range)]);
}

/** Adds marks; a new conditional format comes before all others (`ConditionalFormatCollection.add`). */
export async function addFormats(
  program: Program,
  context: Context,
  wanted: readonly { sheet: Excel.Worksheet; tone: Tone; places: readonly Place[] }[],
): Promise<void> {
  const adds = wanted.flatMap(({ sheet, tone, places }) =>
    targets(program, sheet, rectangles(places)).map((target) => ({ target, tone })),
  );
  await inPieces(context, adds, ({ target, tone }) => {
    const { custom } = target().conditionalFormats.add('Custom');
    custom.rule.formula = ours(tone);
    custom.format.fill.color = COLOURS[tone];
  });
}

/** Longest text of addresses that `Worksheet.getRanges` takes is 8,192 characters. */
const MOST_ADDRESS = 8000;

/** Since ExcelApi 1.9 one conditional format may speak of many areas. */
function targets(
  program: Program,
  sheet: Excel.Worksheet,
  areas: readonly MergedRange[],
): (() => Excel.Range | Excel.RangeAreas)[] {
  if (!program.has('1.9')) return areas.map((area) => () => sheet.getRange(rangeName(area)));
  const addresses: string[] = [];
  for (const name of areas.map(rangeName)) {
    const last = addresses.at(-1);
    if (last !== undefined && last.length + name.length < MOST_ADDRESS) {
      addresses[addresses.length - 1] = `${last},${name}`;
    } else addresses.push(name);
  }
  return addresses.map((address) => () => sheet.getRanges(address));
}

export async function dropFormats(context: Context, formats: readonly MarkFormat[]): Promise<void> {
  await inPieces(context, formats, ({ format }) => format.delete());
}

/** A user may have stretched a mark over whole columns, as happens to formats: such cells are counted, not gone through. */
const MANY = 100_000;

function sizeOf({ top, left, bottom, right }: MergedRange): number {
  return (bottom - top + 1) * (right - left + 1);
}

/** Whether its cells can be marked anew, one by one; those of a format whose areas are not told cannot. */
export function isKnown({ areas }: MarkFormat): boolean {
  return areas.length > 0 && areas.reduce((sum, area) => sum + sizeOf(area), 0) <= MANY;
}

/** Every marked place once, of formats that are known; the stronger tone where two marks meet. */
export function markedPlaces(formats: readonly MarkFormat[]): Map<string, Place & { tone: Tone }> {
  const places = new Map<string, Place & { tone: Tone }>();
  for (const { areas, tone } of formats.filter(isKnown)) {
    for (const place of areas.flatMap(placesIn)) {
      const key = placeKey(place);
      if (places.get(key)?.tone !== 'fail') places.set(key, { ...place, tone });
    }
  }
  return places;
}

/** How many cells the others mark: each one at least. */
export function countUnknown(formats: readonly MarkFormat[]): number {
  return formats
    .filter((format) => !isKnown(format))
    .reduce(
      (sum, { areas }) =>
        sum +
        Math.max(
          1,
          areas.reduce((cells, area) => cells + sizeOf(area), 0),
        ),
      0,
    );
}

export function placeKey({ row, column }: Place): string {
  return `${row}:${column}`;
}
