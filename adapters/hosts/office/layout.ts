/// <reference types="office-js" />
import { MAX_COLUMNS, MAX_ROWS } from '#core/workbook/address.ts';
import type { HostLayout } from '#core/host/sheet-host.ts';
import type { MergedRange } from '#core/model/workbook.ts';
import { alikeStretches, type Stretch } from './bisect.ts';
import type { WholeFile } from './file.ts';
import { mergesIn } from './from-file.ts';
import { type Context, type Program, sheetOf } from './program.ts';
import { refusalOf } from './refusals.ts';

/** @throws JiannuoError `host.noSheet`; `host.noFile` where merges can only be told by the file, which Excel does not give */
export async function readLayout(program: Program, file: WholeFile, sheet: string): Promise<HostLayout> {
  const hidden = await program.run(async (context) => {
    const used = sheetOf(context, sheet).getUsedRangeOrNullObject(true);
    used.load('rowIndex,rowCount,columnIndex,columnCount');
    await context.sync();
    const [rows, columns] = used.isNullObject
      ? [0, 0]
      : [used.rowIndex + used.rowCount, used.columnIndex + used.columnCount];
    return {
      hiddenRows: await hiddenOnes(context, MAX_ROWS, rows, (from, count) => {
        const range = sheetOf(context, sheet).getRangeByIndexes(from, 0, count, 1);
        range.load('rowHidden');
        return () => range.rowHidden;
      }),
      hiddenColumns: await hiddenOnes(context, MAX_COLUMNS, columns, (from, count) => {
        const range = sheetOf(context, sheet).getRangeByIndexes(0, from, 1, count);
        range.load('columnHidden');
        return () => range.columnHidden;
      }),
    };
  }, sheet);
  return { merges: await readMerged(program, file, sheet), ...hidden };
}

/**
 * Numbers of hidden rows or columns. People hide all that is behind their table, down to the last row there can be: of such a stretch
 * only what has something in it counts.
 */
async function hiddenOnes(
  context: Context,
  all: number,
  used: number,
  queue: (from: number, count: number) => () => boolean | null,
): Promise<number[]> {
  const ask = async (stretches: readonly Stretch[]): Promise<(boolean | undefined)[]> => {
    const answers = stretches.map(({ from, to }) => queue(from, to - from + 1));
    await context.sync();
    // `null` where some are hidden and some are not: `Range.rowHidden`, `Range.columnHidden`.
    return answers.map((answer) => answer() ?? undefined);
  };
  const found = await alikeStretches({ from: 0, to: all - 1 }, ask);
  let end = all;
  while (found.at(-1)?.is === true) end = found.pop()?.from ?? end;
  if (end < used) found.push({ from: end, to: used - 1, is: true });
  return found.flatMap(({ from, to, is }) =>
    is ? Array.from({ length: to - from + 1 }, (_, n) => from + n) : [],
  );
}

/**
 * Merged ranges. Excel tells of them since ExcelApi 1.13, and of no more than 512 in a range
 * (`Range.getMergedAreasOrNullObject`); otherwise the file tells.
 * @throws JiannuoError `host.noSheet`, `host.noFile`
 */
export async function readMerged(program: Program, file: WholeFile, sheet: string): Promise<MergedRange[]> {
  if (program.has('1.13')) {
    const areas = await program.run((context) => mergedAreas(context, sheet), sheet);
    if (areas) return areas;
  }
  return mergesIn(await file.bytes(), sheet);
}

const MOST_MERGED = 512;
const MAY_BE_MANY: ReadonlySet<string> = new Set([
  'GeneralException',
  'InvalidArgument',
  'InvalidOperation',
  'NotImplemented',
  'UnsupportedOperation',
  'RangeExceedsLimit',
]);

/** `undefined` where there may be more than Excel tells. */
async function mergedAreas(context: Context, sheet: string): Promise<MergedRange[] | undefined> {
  const merged = sheetOf(context, sheet).getRange().getMergedAreasOrNullObject();
  merged.load('areaCount');
  try {
    await context.sync();
  } catch (error) {
    // It fails where there are more, and nobody says by which code.
    if (!MAY_BE_MANY.has(refusalOf(error) ?? '')) throw error;
    return undefined;
  }
  if (merged.isNullObject) return [];
  if (merged.areaCount > MOST_MERGED) return undefined;
  merged.areas.load('items/rowIndex,items/columnIndex,items/rowCount,items/columnCount');
  await context.sync();
  return merged.areas.items.map(rangeOf);
}

export function rangeOf(range: Excel.Range): MergedRange {
  const { rowIndex: top, columnIndex: left, rowCount, columnCount } = range;
  return { top, left, bottom: top + rowCount - 1, right: left + columnCount - 1 };
}
