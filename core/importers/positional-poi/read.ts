import type {
  ContractColumn,
  ImportedRow,
  ImportProfile,
  ImportReading,
} from '../../model/import-contract.ts';
import type { Cell, Sheet, Workbook } from '../../model/workbook.ts';
import { placesOf } from '../places.ts';
import { refuseUnopened } from '../opening.ts';
import { Abort } from '../poi.ts';
import { importedRow, ownDictionary, readingOf } from '../rows.ts';
import type { Converted } from '../property.ts';

/** How one kind of hand-written import goes through the sheet and reads its cells. */
export interface Kind {
  id: string;
  /** `getLastRowNum`, or `getPhysicalNumberOfRows` taken for the same. */
  counts: 'lastRow' | 'storedRows';
  /** Whether a row without a row element is passed over; else its first `getCell` throws. */
  skipsMissingRows: boolean;
  /** @throws Abort where POI or the conversion throws: nothing catches it */
  readCell(cell: Cell | undefined, contract: ContractColumn, date1904: boolean): Converted;
}

/** `for (i = 标题行数; i <= …; i++) row.getCell(n)…`: the first sheet, by place, the header unread. */
export function readByPlace(workbook: Workbook, profile: ImportProfile, kind: Kind): ImportReading {
  return readingOf(kind.id, () => {
    refuseUnopened(workbook, 'poi');
    const [sheet] = workbook.sheets;
    if (!sheet) throw new Abort('importers.abortNoSheet');
    const places = placesOf(profile);
    const end = kind.counts === 'lastRow' ? sheet.rowCount : storedRows(sheet);
    const rows: ImportedRow[] = [];
    for (let row = profile.titleRows + profile.headRows; row < end; row++) {
      if (!sheet.hasRow(row)) {
        if (kind.skipsMissingRows) continue;
        throw new Abort('importers.abortMissingRow', { row: String(row + 1) });
      }
      rows.push(readRow(sheet, row, profile, places, kind, workbook.date1904));
    }
    return rows;
  });
}

function storedRows(sheet: Sheet): number {
  let count = 0;
  for (let row = 0; row < sheet.rowCount; row++) if (sheet.hasRow(row)) count += 1;
  return count;
}

function readRow(
  sheet: Sheet,
  row: number,
  profile: ImportProfile,
  places: ReadonlyMap<ContractColumn, number>,
  kind: Kind,
  date1904: boolean,
): ImportedRow {
  return importedRow(row, profile, (contract) => {
    const column = places.get(contract) ?? 0;
    const cell = sheet.cell(row, column);
    const read = (): Converted => ownDictionary(kind.readCell(cell, contract, date1904), contract);
    return [{ column, cell, read }];
  });
}
