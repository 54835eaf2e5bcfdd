import type { ImportProfile } from '../../model/import-contract.ts';
import type { Cell, Sheet } from '../../model/workbook.ts';
import { storedRows } from '../../workbook/stored-cells.ts';
import { doubleToString } from '../java-number.ts';
import { javaTrim } from '../java-text.ts';
import { listColumns } from '../lists.ts';
import { Abort, ERROR_BYTES, poiType } from '../poi.ts';

export interface Titles {
  /** 0-based column → title, in the order in which the header names them. */
  titles: ReadonlyMap<number, string>;
  /** 0-based rows behind the header that have a row element. */
  dataRows: readonly number[];
}

/**
 * `getTitleMap`: titles and header are counted in stored rows, so an empty row without a row element is not one. In
 * a header of two rows a title below another is `组_列`; the further columns of a merged group keep the group's name
 * only where the portal's class holds a list for it.
 * @throws Abort where the file has fewer rows
 */
export function readTitles(sheet: Sheet, profile: ImportProfile): Titles {
  const rows = [...storedRows(sheet)];
  const { titleRows, headRows } = profile;
  if (rows.length < titleRows + headRows)
    throw new Abort('importers.abortNoHeader', { row: String(titleRows + headRows) });
  const titles = new Map<number, string>();
  const lists = listNames(profile);
  for (const row of rows.slice(titleRows, titleRows + headRows))
    readHeadRow(sheet, row, titles, profile, lists);
  return { titles, dataRows: rows.slice(titleRows + headRows) };
}

function readHeadRow(
  sheet: Sheet,
  row: number,
  titles: Map<number, string>,
  { columns }: ImportProfile,
  lists: ReadonlySet<string>,
): void {
  let group = '';
  for (let column = 0; column < sheet.columnCount; column++) {
    const cell = sheet.cell(row, column);
    const title = keyValue(cell).replaceAll('\n', '');
    if (title === '') continue;
    const above = titles.get(column);
    if (above !== undefined) {
      group = above;
      titles.set(column, `${above}_${title}`);
    } else if (lists.has(group) && columns.some(({ header }) => header === `${group}_${title}`)) {
      titles.set(column, `${group}_${title}`);
    } else {
      group = '';
      titles.set(column, title);
    }
  }
}

/** Names of the lists that the portal's class holds (`@ExcelCollection`): groups whose fields can repeat. */
function listNames(profile: ImportProfile): Set<string> {
  return new Set(listColumns(profile).map(({ header }) => header.slice(0, header.indexOf('_'))));
}

/** `getKeyValue`: trimmed at both ends; a number as `Double.toString`, a formula as its text. */
export function keyValue(cell: Cell | undefined): string {
  if (!cell) return '';
  switch (poiType(cell)) {
    case 'STRING':
      return javaTrim(String(cell.value));
    case 'BOOLEAN':
      return String(cell.value);
    case 'NUMERIC':
      return doubleToString(Number(cell.value));
    case 'FORMULA':
      return javaTrim(cell.formula ?? '');
    case 'ERROR':
      return String(ERROR_BYTES[String(cell.value)] ?? 42);
    case 'BLANK':
      return '';
  }
}
