import type {
  ContractColumn,
  ImportedRow,
  ImportProfile,
  ImportReading,
} from '../../model/import-contract.ts';
import type { Workbook } from '../../model/workbook.ts';
import { type Converted, isoDate, javaTypeOf } from '../property.ts';
import { Abort } from '../poi.ts';
import { addTitles, locateByTitle, saxRows, storedType, textValue, valueText } from '../poi-sax.ts';
import { importedRow, type Located, readingOf } from '../rows.ts';
import { replaceWords, valueByType } from '../autopoi/cell.ts';
import { type HandlerEntry, SheetHandler } from './sheet-handler.ts';

/**
 * `ExcelImportUtil.importExcelBySax`. How many sheets it reads is a setting whose default, unlike that of the other
 * import, reads none: the first sheet is read here, as a portal must have set it.
 */
export function readSax(workbook: Workbook, profile: ImportProfile): ImportReading {
  return readingOf('autopoi-sax', () => {
    const [sheet] = workbook.sheets;
    if (!sheet) throw new Abort('importers.abortNoSheet');
    const handler = new SheetHandler(countSharedTexts(workbook));
    const { titleRows, headRows } = profile;
    const titles = new Map<number, string>();
    const rows: ImportedRow[] = [];
    for (const [index, saxRow] of saxRows(sheet).entries()) {
      const list = handler.rowList(saxRow);
      if (list.length === 0 || index < titleRows) continue;
      if (index < titleRows + headRows) addTitles(list, titles);
      // The first place is the key: behind the first record a row whose key is empty text belongs to none.
      else if (rows.length === 0 || !isEmptyText(list[0]))
        rows.push(readRow(saxRow.row, list, titles, profile));
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

function readRow(
  row: number,
  list: readonly HandlerEntry[],
  titles: ReadonlyMap<number, string>,
  profile: ImportProfile,
): ImportedRow {
  return importedRow(row, profile, (contract) => {
    const places = locateByTitle(list, titles, contract, (entry) => convert(entry, contract));
    // Of two equal titles the later one counts, even where it holds nothing; the earlier one is converted all the same.
    const last = places.findLastIndex(({ cell }) => cell !== undefined);
    return places.map((place, n) => (n < last ? { ...place, read: () => dropped(place) } : place));
  });
}

function dropped(place: Located): Converted {
  place.read();
  return { value: null };
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
      if (value.kind !== 'date') throw new Abort('importers.abortCast');
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
