import { extname } from 'node:path';
import { JiannuoError } from '#core/errors.ts';
import { normaliseLabel } from '#core/matching/label.ts';
import type { Sheet } from '#core/model/workbook.ts';
import { mergedCell, ownText } from '#core/roster/cells.ts';
import { sheetFields } from '#core/roster/person-fields.ts';
import { cellText } from '#core/roster/value.ts';
import { loadForms } from '../forms.ts';
import { linesOf, openBook } from './files.ts';
import { assertLines, jsonOfLine, LineFaults } from './json-lines.ts';
import { momentIn, momentOf } from './moment.ts';
import { headersOf, type TextColumns, textColumns } from './text-column.ts';

/** A text to be compared, and what its reader knows it by. */
export interface Entry {
  id: string | number;
  text: string;
  name?: string;
  /** When it was written, as something that sorts. */
  date?: string;
}

/** What is read of a file. */
export interface Choice {
  column: string | undefined;
  idColumn: string | undefined;
  dateColumn: string | undefined;
  sheet: string | undefined;
}

/** Texts of a file, to be gone through as often as wanted: a file of lines is read anew each time. */
export type Entries = () => AsyncIterable<Entry> | Iterable<Entry>;

/** Whether a file is one of JSON objects line by line, by its name. */
export function isLines(path: string): boolean {
  return ['.jsonl', '.ndjson'].includes(extname(path).toLowerCase());
}

/**
 * Texts of a column of a spreadsheet, or of JSON lines.
 * @throws JiannuoError `cli.columnMissing`, `cli.columnTwice`, `import.noSheet`, and what reading the file throws
 */
export async function entriesOf(path: string, choice: Choice): Promise<Entries> {
  if (isLines(path)) return () => entriesOfLines(path, choice);
  const entries = await entriesOfBook(path, choice);
  return () => entries;
}

/**
 * Every line is looked at before what is wrong with some of them is told.
 * @throws JiannuoError `cli.badLine` for a line that is no object with the text, `cli.badLines` for several, `cli.noLines`
 */
async function* entriesOfLines(path: string, choice: Choice): AsyncGenerator<Entry> {
  const faults = new LineFaults(path);
  let number = 0;
  let filled = 0;
  for await (const line of linesOf(path)) {
    number += 1;
    if (line.trim() === '') continue;
    filled += 1;
    const entry = faults.try(() => entryIn(line, number, path, choice));
    if (entry) yield entry;
  }
  assertLines(filled, path);
  faults.throw();
}

function entryIn(
  line: string,
  number: number,
  path: string,
  { column = 'text', idColumn, dateColumn }: Choice,
): Entry {
  const json = jsonOfLine(line, { file: path, line: number });
  if (typeof json !== 'object' || json === null || Array.isArray(json)) {
    throw new JiannuoError('cli.badLine', { file: path, line: number });
  }
  const object = json as Record<string, unknown>;
  const text = object[column];
  if (typeof text !== 'string' && typeof text !== 'number' && text !== undefined && text !== null) {
    throw new JiannuoError('cli.badLine', { file: path, line: number });
  }
  if (text === undefined && number === 1 && !Object.hasOwn(object, column)) {
    const names = Object.keys(object).join('、');
    throw new JiannuoError('cli.columnMissing', { file: path, column, names });
  }
  const id = object[idColumn ?? 'id'];
  const name = object['name'] ?? object['姓名'];
  const date = dateColumn === undefined ? undefined : momentIn(String(object[dateColumn] ?? ''));
  return {
    id: typeof id === 'string' || typeof id === 'number' ? id : number,
    text: String(text ?? ''),
    ...(typeof name === 'string' ? { name } : {}),
    ...(date === undefined ? {} : { date }),
  };
}

async function entriesOfBook(
  path: string,
  { column = '', idColumn, dateColumn, sheet: wanted }: Choice,
): Promise<Entry[]> {
  const workbook = await openBook(path);
  const names = workbook.sheets.map(({ name }) => name).join('、');
  const chosen = workbook.sheets.filter(({ name, hidden }) =>
    wanted === undefined ? !hidden : name === wanted,
  );
  if (wanted !== undefined && chosen.length === 0)
    throw new JiannuoError('import.noSheet', { sheet: wanted, names });
  const forms = await loadForms();
  const fields = sheetFields(forms.find(({ fallback }) => fallback));
  const read = chosen.flatMap((sheet) => {
    const columns = textColumns(sheet, fields, { text: column, id: idColumn, date: dateColumn });
    return columns ? [{ sheet, columns }] : [];
  });
  if (read.length === 0) {
    const headers = chosen.flatMap((sheet) => headersOf(sheet, fields)).join('、');
    throw new JiannuoError('cli.columnMissing', {
      file: path,
      column: [column, idColumn, dateColumn].filter((each) => each !== undefined).join('、'),
      names: headers,
    });
  }
  return read.flatMap(({ sheet, columns }) =>
    entriesOfSheet(sheet, columns, read.length > 1, workbook.date1904),
  );
}

function entriesOfSheet(
  sheet: Sheet,
  columns: TextColumns,
  isOneOfSeveral: boolean,
  date1904: boolean,
): Entry[] {
  const entries: Entry[] = [];
  for (let row = columns.firstRow; row < sheet.rowCount; row += 1) {
    const text = ownText(sheet, row, columns.text);
    if (text === '' || normaliseLabel(text) === columns.header) continue;
    const id = columns.id === undefined ? '' : cellText(mergedCell(sheet, row, columns.id));
    const number = isOneOfSeveral ? `${sheet.name}!${row + 1}` : row + 1;
    const name = columns.name === undefined ? '' : cellText(mergedCell(sheet, row, columns.name));
    const date =
      columns.date === undefined ? undefined : momentOf(mergedCell(sheet, row, columns.date), date1904);
    entries.push({
      id: id === '' ? number : id,
      text,
      ...(name === '' ? {} : { name }),
      ...(date === undefined ? {} : { date }),
    });
  }
  return entries;
}
