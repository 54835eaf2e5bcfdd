import type { Cell, Sheet } from '../../model/workbook.ts';
import { mergeAt } from '../../workbook/merges.ts';
import { doubleToString } from '../java-number.ts';
import { javaTrim } from '../java-text.ts';
import { Abort, poiType } from '../poi.ts';

/** `getTitleMap`: 0-based column → title, and the row behind which data begin. */
export interface TitleMap {
  titles: Map<number, string>;
  /** 0-based last row of titles and header, as configured: an empty row among them does not shift it. */
  lastHeadRow: number;
}

/**
 * Reads the header. It has two rows where its first cell is merged, whatever the portal's code says; a title below
 * a group is `组_列`.
 * @throws Abort where the Java code throws
 */
export function readTitles(sheet: Sheet, titleRows: number): TitleMap {
  const head = findHeadRow(sheet, titleRows);
  const titles = new Map<number, string>();
  for (let column = 0; column < sheet.columnCount; column++) {
    const title = keyValue(sheet.cell(head, column));
    if (title !== '') titles.set(column, title);
  }
  const headRows = isMerged(sheet, head, 0) ? 2 : 1;
  if (headRows === 2) readSecondRow(sheet, head + 1, titles);
  if (titles.size === 0) throw new Abort('importers.abortNoHeader', { row: String(head + 1) });
  const lastHeadRow = titleRows + headRows - 1;
  if (!sheet.hasRow(lastHeadRow))
    throw new Abort('importers.abortNoHeader', { row: String(lastHeadRow + 1) });
  return { titles, lastHeadRow };
}

function findHeadRow(sheet: Sheet, titleRows: number): number {
  let physicalRows = 0;
  for (let row = 0; row < sheet.rowCount; row++) if (sheet.hasRow(row)) physicalRows += 1;
  for (let row = titleRows; row < physicalRows; row++) if (sheet.hasRow(row)) return row;
  throw new Abort('importers.abortUnknownFile', { sheet: sheet.name });
}

function readSecondRow(sheet: Sheet, row: number, titles: Map<number, string>): void {
  for (let column = 0; column < sheet.columnCount; column++) {
    const title = keyValue(sheet.cell(row, column));
    if (title === '') continue;
    // A merged group without text still stands before its titles: nothing on the portal is called `_列`.
    const group = mergeAt(sheet.merges, row - 1, column);
    const above = group ? plainValue(sheet.cell(group.top, group.left)) : titles.get(column);
    titles.set(column, above === undefined ? title : `${above}_${title}`);
  }
}

function isMerged(sheet: Sheet, row: number, column: number): boolean {
  return mergeAt(sheet.merges, row, column) !== undefined;
}

/** `getKeyValue`: trimmed at both ends. */
export function keyValue(cell: Cell | undefined): string {
  return javaTrim(plainValue(cell));
}

function plainValue(cell: Cell | undefined): string {
  if (!cell) return '';
  switch (poiType(cell)) {
    case 'STRING':
    case 'BOOLEAN':
      return String(cell.value);
    case 'NUMERIC':
      return doubleToString(Number(cell.value));
    case 'FORMULA':
      return cell.formula ?? '';
    default:
      return '';
  }
}
