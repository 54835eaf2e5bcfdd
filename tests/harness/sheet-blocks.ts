import { type ReadSheetOptions, sheetBlocks } from '#core/host/read-sheet.ts';
import type { CellBlock, HostSheet, SheetHost } from '#core/host/sheet-host.ts';

/** All blocks of a sheet, together. */
export async function readSheetBlocks(
  host: Pick<SheetHost, 'read'>,
  sheet: HostSheet,
  options: ReadSheetOptions = {},
): Promise<CellBlock[]> {
  const blocks: CellBlock[] = [];
  for await (const block of sheetBlocks(host, sheet, options)) blocks.push(block);
  return blocks;
}
