import type {
  ContractColumn,
  ImportedRow,
  ImportProfile,
  ImportReading,
} from '../../model/import-contract.ts';
import type { Workbook } from '../../model/workbook.ts';
import { type Converted, isoDate, javaTypeOf } from '../property.ts';
import { cellName } from '../../workbook/address.ts';
import { refuseUnopened } from '../opening.ts';
import { Abort } from '../poi.ts';
import { addTitles, locateByTitle, saxRows, storedType, textValue, valueText } from '../poi-sax.ts';
import { addElement, listColumns } from '../lists.ts';
import { importedRow, type Located, onlyLast, readingOf } from '../rows.ts';
import { replaceWords, valueByType } from '../autopoi/cell.ts';
import { type HandlerEntry, SheetHandler } from './sheet-handler.ts';

/**
 * `ExcelImportUtil.importExcelBySax`. How many sheets it reads is a setting whose default, unlike that of the other
 * import, reads none: the first sheet is read here, as a portal must have set it.
 */
export function readSax(workbook: Workbook, profile: ImportProfile): ImportReading {
  return readingOf('autopoi-sax', () => {
    refuseUnopened(workbook, 'poiPackage');
    const [sheet] = workbook.sheets;
    if (!sheet) throw new Abort('importers.abortNoSheet');
    const handler = new SheetHandler(countSharedTexts(workbook));
    const { titleRows, headRows } = profile;
    const titles = new Map<number, string>();
    /** Where the title of each place stands. */
    const columns = new Map<number, number>();
    const lists = listColumns(profile);
    const rows: ImportedRow[] = [];
    /** Elements that the lists of the last object hold. */
    let elements = 0;
    for (const [index, saxRow] of saxRows(sheet).entries()) {
      const list = handler.rowList(saxRow);
      if (list.length === 0 || index < titleRows) continue;
      const blank = firstBlank(list, columns);
      const locate = (contract: ContractColumn): Located[] =>
        locateIn(list, titles, contract, blank && cellName(saxRow.row, blank.column), blank?.place);
      const last = rows.at(-1);
      if (index < titleRows + headRows) {
        addTitles(list, titles);
        for (const [place, { column }] of list.entries()) columns.set(place, column);
      } else if (last && isEmptyText(list[0])) {
        // The first place is the key: a row without it adds to the lists of the object above, and is else nobody's.
        addElement(last, saxRow.row, elements, lists, locate);
        elements += 1;
      } else {
        rows.push(importedRow(saxRow.row, profile, locate));
        elements = 1;
      }
    }
    return rows;
  });
}

function isEmptyText(entry: HandlerEntry | undefined): boolean {
  return entry?.value?.kind === 'text' && entry.value.text === '';
}

/** Distinct texts; a table may hold more, for which the numbers beyond would be mixed up as well. */
function countSharedTexts({ sheets }: Workbook): number {
  const texts = new Set<unknown>();
  for (const sheet of sheets)
    for (const { cells } of saxRows(sheet))
      for (const { cell } of cells) if (storedType(cell) === 's') texts.add(cell.value);
  return texts.size;
}

/** The first place of a row that holds what stands further right, and the column of its title: the row has nothing there. */
function firstBlank(
  list: readonly HandlerEntry[],
  columns: ReadonlyMap<number, number>,
): { place: number; column: number } | undefined {
  for (const [place, { column }] of list.entries()) {
    const own = columns.get(place);
    if (own !== undefined && column > own) return { place, column: own };
  }
  return undefined;
}

/** Of two equal titles the later one counts, even where it holds nothing; what is beyond the row's end is not read. */
function locateIn(
  list: readonly HandlerEntry[],
  titles: ReadonlyMap<number, string>,
  contract: ContractColumn,
  blank: string | undefined,
  from = Infinity,
): Located[] {
  const places = locateByTitle(list, titles, contract, (entry) => {
    try {
      return convert(entry, contract);
    } catch (error) {
      // What stands there is not to blame: it is another column's.
      const isMoved = error instanceof Abort && list.indexOf(entry) >= from;
      throw isMoved && blank !== undefined ? new Abort('importers.abortShifted', { blank }) : error;
    }
  });
  const held = places.filter(({ cell }) => cell !== undefined);
  return held.length > 0 ? onlyLast(held) : places;
}

/** `CellValueServer.getValue` for SAX. What cannot be converted stops the whole import. */
function convert({ value: given, isMixedUp }: HandlerEntry, contract: ContractColumn): Converted {
  // Another text of the file, or a stop where that is no number: which one, the cells do not tell.
  if (isMixedUp) return { value: null, note: 'importers.numberAsText' };
  const { dictionary } = contract;
  const type = javaTypeOf(contract);
  const replaced = dictionary && replaceWords(valueText(given), dictionary);
  const value = replaced ? textValue(replaced.value) : given;
  const text = valueText(value);
  const note = replaced?.note && { note: replaced.note };
  if (value === null || text === '') return { value: null };
  switch (type) {
    case 'Date':
      if (value.kind !== 'date') throw new Abort('importers.abortDateCell');
      return { value: isoDate(value.date, type, contract) };
    case 'LocalDate':
    case 'LocalDateTime':
      // Neither a Date nor a text is what the setter takes.
      throw new Abort('importers.abortConvert', { type });
    case 'String':
      return {
        ...valueByType(text, type),
        ...(value.kind === 'date' && { note: 'importers.javaDate' }),
        ...note,
      };
    default:
      return { ...valueByType(text, type), ...note };
  }
}
