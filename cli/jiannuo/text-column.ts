import { JiannuoError } from '#core/errors.ts';
import { normaliseLabel } from '#core/matching/label.ts';
import type { Field } from '#core/model/form-type.ts';
import type { Sheet } from '#core/model/workbook.ts';
import { ownText, placedTexts, rangeAt, widthOf } from '#core/roster/cells.ts';
import { findRosterHeader, type Header } from '#core/roster/header.ts';
import { columnIndex, columnName } from '#core/workbook/address.ts';

/** Rows looked at for a header that names no field. */
const SEARCHED_ROWS = 200;

/** Columns of a sheet from which texts are read. Numbers are 0-based. */
export interface TextColumns {
  text: number;
  /** Absent where rows go by their number. */
  id?: number;
  name?: number;
  /** When a row was written. */
  date?: number;
  firstRow: number;
  /** Header of the text column as it is compared: pages of a printed list repeat it. */
  header: string;
}

/** How the wanted columns are called. */
interface Wanted {
  text: string;
  id: string | undefined;
  date: string | undefined;
}

/** Where the wanted columns of a sheet are; `undefined` where it has not all of them. */
export function textColumns(sheet: Sheet, fields: readonly Field[], wanted: Wanted): TextColumns | undefined {
  const known = findRosterHeader(sheet, fields);
  const text = columnOf(sheet, known, wanted.text);
  const id = wanted.id === undefined ? undefined : columnOf(sheet, known, wanted.id);
  const date = wanted.date === undefined ? undefined : columnOf(sheet, known, wanted.date);
  if (!text || (wanted.id !== undefined && !id) || (wanted.date !== undefined && !date)) return undefined;
  const name = known?.matches.findIndex(({ path }) => path === 'name') ?? -1;
  return {
    text: text.column,
    firstRow: Math.max(text.bottom, id?.bottom ?? 0, date?.bottom ?? 0) + 1,
    header: normaliseLabel(text.header),
    ...(id ? { id: id.column } : {}),
    ...(date ? { date: date.column } : {}),
    ...(name < 0 ? {} : { name }),
  };
}

/** What the columns of a sheet are called, for whoever asked for one that is not there. */
export function headersOf(sheet: Sheet, fields: readonly Field[]): string[] {
  const known = findRosterHeader(sheet, fields);
  if (known) return known.texts.filter((text) => text !== '');
  for (let row = 0; row < Math.min(sheet.rowCount, SEARCHED_ROWS); row += 1) {
    const texts = placedTexts(sheet, row);
    if (texts.length > 1) return texts.map(({ text }) => text);
  }
  return [];
}

interface Found {
  column: number;
  /** Last row of the header; -1 where there is none. */
  bottom: number;
  header: string;
}

function columnOf(sheet: Sheet, known: Header | undefined, wanted: string): Found | undefined {
  const label = normaliseLabel(wanted);
  const found = (known && inHeader(known, label)) ?? inRows(sheet, known, label);
  if (found) return found;
  if (!/^[A-Za-z]{1,3}$/.test(wanted)) return undefined;
  const column = columnIndex(wanted);
  if (column >= sheet.columnCount) return undefined;
  return { column, bottom: known?.bottom ?? -1, header: known?.texts[column] ?? '' };
}

/** The column of a known header that is called so: by all its words, then by its own, then by those of a group. */
function inHeader({ texts, bottom }: Header, label: string): Found | undefined {
  const ways: ((header: string) => string[])[] = [
    (header) => [header],
    (header) => header.split('/').slice(-1),
    (header) => header.split('/'),
  ];
  for (const called of ways) {
    const columns = texts.flatMap((header, column) =>
      header !== '' && called(header).some((words) => normaliseLabel(words) === label) ? [column] : [],
    );
    if (columns.length > 0) return only(columns, texts, bottom, label);
  }
  return undefined;
}

/** @throws JiannuoError `cli.columnTwice` */
function only(columns: readonly number[], texts: readonly string[], bottom: number, label: string): Found {
  const [column = 0] = columns;
  if (columns.length > 1) {
    throw new JiannuoError('cli.columnTwice', { column: label, letters: columns.map(columnName).join('、') });
  }
  return { column, bottom, header: texts[column]?.split('/').at(-1) ?? '' };
}

/** A cell that says so, in a row that is no title. Cells over several rows end below. */
function inRows(sheet: Sheet, known: Header | undefined, label: string): Found | undefined {
  for (let row = 0; row < Math.min(sheet.rowCount, SEARCHED_ROWS); row += 1) {
    const texts = placedTexts(sheet, row);
    if (texts.length < 2 && widthOf(sheet) > 1) continue;
    const columns = texts.filter(({ text }) => normaliseLabel(text) === label).map(({ column }) => column);
    if (columns.length === 0) continue;
    const [column = 0] = columns;
    const own = rangeAt(sheet, row, column)?.bottom ?? row;
    const isKnown = known && row >= known.top && row <= known.bottom;
    const headers = Array.from({ length: widthOf(sheet) }, (_, each) => ownText(sheet, row, each));
    return only(columns, headers, isKnown ? Math.max(own, known.bottom) : own, label);
  }
  return undefined;
}
