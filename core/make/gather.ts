import { JiannuoError } from '../errors.ts';
import { peopleForm } from '../export/people-form.ts';
import type { FormType } from '../model/form-type.ts';
import { maskNumbers } from '../model/mask.ts';
import type { Sheet, Workbook } from '../model/workbook.ts';
import { placedTexts } from '../roster/cells.ts';
import { hasContent, readSheet, type SheetOptions, type SheetRoster, whyUnread } from '../roster/workbook.ts';
import { type SheetSpec, writeWorkbook } from '../workbook/write.ts';
import { type GatheredLine, linesOf } from './gather/lines.ts';
import { samePeople } from './gather/same.ts';
import { gatheredSheet } from './gather/table.ts';
import type { GatherWords, LeftReason } from './gather/words.ts';
import { type Made, type MadeNote, madeName } from './made.ts';

export type { GatherWords, LeftReason } from './gather/words.ts';

/** A workbook whose sheets are gathered. */
export interface GatherFile {
  /** Name of its file. */
  file: string;
  workbook: Workbook;
}

export interface GatherOptions {
  words: GatherWords;
  /** The form of all sheets; otherwise the one that most of their rows are of, or 人员资料. */
  form?: FormType | undefined;
  /** Whether a sheet is wanted; default every one that is shown. */
  isWanted?: ((file: string, sheet: Sheet) => boolean) | undefined;
  /** How a sheet is to be read, where the user said so. */
  readAs?:
    | ((file: string, sheet: string) => Pick<SheetOptions, 'form' | 'headerRow' | 'mapping'> | undefined)
    | undefined;
}

/** What came of one sheet. */
export interface GatheredSource {
  file: string;
  sheet: string;
  /** Rows that are in the table. */
  rows: number;
  /** Rows that are none of anybody's: totals, notes, headers printed again. */
  skipped: number;
  /** Why nothing of it is in the table. */
  left?: LeftReason;
}

export interface Gathered extends Made {
  form: FormType;
  /** Rows of the table: the sum over the sources. */
  rows: number;
  sources: readonly GatheredSource[];
  /** Numbers of persons, or what else is not for everybody's eyes, stand in it in full. */
  sensitive: boolean;
  /** Headers that no field is for; their columns stand behind those of the form. */
  ownColumns: readonly string[];
}

interface ReadSource {
  file: string;
  sheet: Sheet;
  date1904: boolean;
  read?: SheetRoster;
  left?: LeftReason;
}

/**
 * 汇总: the rows of several sheets, of one workbook or of several, as one table. Each row of a source is a row of the table, with its
 * place; nobody is merged with anybody, and what could not be read stands as it was written.
 * @param forms what sheets may be for
 * @throws JiannuoError `make.nothingGathered`, `workbook.*` of the writer
 */
export function gatherSheets(
  files: readonly GatherFile[],
  forms: readonly FormType[],
  options: GatherOptions,
): Gathered {
  const { words } = options;
  const read = files.flatMap((file) => readSources(file, forms, options));
  if (read.every((source) => !source.read)) throw new JiannuoError('make.nothingGathered');
  const form = options.form ?? commonForm(read) ?? peopleForm;
  const all = read.map((source) => asForm(source, form, forms, options));
  const lines: GatheredLine[] = [];
  const sources = all.map(({ file, sheet, read: roster, left }): GatheredSource => {
    if (!roster || left) return { file, sheet: sheet.name, rows: 0, skipped: 0, left: left ?? 'empty' };
    const own = linesOf(file, roster);
    for (const line of own) lines.push(line);
    return { file, sheet: sheet.name, rows: own.length, skipped: roster.roster.skipped.length };
  });
  if (lines.length === 0) throw new JiannuoError('make.nothingGathered');
  const same = samePeople(lines);
  const { sheet, ownColumns, sensitive } = gatheredSheet(form, lines, same, words);
  const skipped = skippedSheet(all, words);
  const sheets = [sheet, sourcesSheet(sources, words), ...(skipped ? [skipped] : [])];
  return {
    fileName: madeName(words.fileName(form.title)),
    bytes: writeWorkbook(sheets),
    notes: notesOf(lines, sources, ownColumns, same.size),
    form,
    rows: lines.length,
    sensitive: sensitive || sheets.some(holdsNumbers),
    sources,
    ownColumns,
  };
}

function readSources(
  { file, workbook }: GatherFile,
  forms: readonly FormType[],
  options: GatherOptions,
): ReadSource[] {
  const { form, isWanted = (_, sheet) => !sheet.hidden } = options;
  return workbook.sheets.map((sheet): ReadSource => {
    const source = { file, sheet, date1904: workbook.date1904 };
    if (!hasContent(sheet)) return { ...source, left: 'empty' };
    const read = readOne(source, form, forms, options);
    // Whoever could not choose a sheet is told why, and not that it was not chosen.
    return isWanted(file, sheet) ? read : { ...source, left: read.left ?? 'hidden' };
  });
}

function readOne(
  source: ReadSource,
  form: FormType | undefined,
  forms: readonly FormType[],
  { readAs }: GatherOptions,
): ReadSource {
  const { file, sheet, date1904 } = source;
  const said = readAs?.(file, sheet.name);
  // A form that was chosen for all goes before what was said of one sheet.
  const how = { records: true, keepUnread: true, endsAtOther: true, ...said, form: form ?? said?.form };
  const read = readSheet(sheet, date1904, forms, how);
  const left = whyUnread(read, how);
  return left ? { ...source, left } : { ...source, read: withRowsBelow(read) };
}

/** Rows of other tables below are none of this one's; they are told, so that nobody misses them. */
function withRowsBelow(read: SheetRoster): SheetRoster {
  const { sheet, roster } = read;
  if (roster.next === undefined) return read;
  const rows = Array.from({ length: sheet.rowCount - roster.next + 1 }, (_, at) => (roster.next ?? 0) + at);
  const below = rows.flatMap((row) => {
    const text = placedTexts(sheet, row - 1)
      .map((each) => each.text)
      .join(' ');
    return text === '' ? [] : [{ row, text, code: 'otherTable' as const }];
  });
  return { ...read, roster: { ...roster, skipped: [...roster.skipped, ...below] } };
}

/** Whether a number of somebody's stands anywhere, also where it was typed into another column. */
function holdsNumbers({ rows }: SheetSpec): boolean {
  return rows.some((row) => row.some((text) => maskNumbers(text) !== text));
}

/** A sheet that has nothing but facts about people belongs to whatever the others are for. */
function asForm(
  source: ReadSource,
  form: FormType,
  forms: readonly FormType[],
  options: GatherOptions,
): ReadSource {
  if (!source.read || source.read.form?.id === form.id) return source;
  const { file, sheet, date1904 } = source;
  if (source.read.form) return { file, sheet, date1904, left: 'otherForm' };
  return readOne({ file, sheet, date1904 }, form, forms, options);
}

/** The form that most rows are of; of equals the first. */
function commonForm(read: readonly ReadSource[]): FormType | undefined {
  const counts = new Map<FormType, number>();
  for (const { read: roster } of read) {
    if (roster?.form) counts.set(roster.form, (counts.get(roster.form) ?? 0) + roster.roster.rows.length);
  }
  const most = Math.max(...counts.values());
  return [...counts].find(([, count]) => count === most)?.[0];
}

function sourcesSheet(sources: readonly GatheredSource[], words: GatherWords): SheetSpec {
  const { file, sheet, rows, skippedRows, why } = words.headers;
  return {
    name: words.sources,
    columns: [
      { header: file, type: 'text', width: 24 },
      { header: sheet, type: 'text', width: 16 },
      { header: rows, type: 'number', width: 10 },
      { header: skippedRows, type: 'number', width: 10 },
      { header: why, type: 'text', width: 40 },
    ],
    rows: sources.map((each) => [
      each.file,
      each.sheet,
      String(each.rows),
      String(each.skipped),
      each.left ? words.left[each.left] : '',
    ]),
    print: {},
  };
}

/** Rows that were read and are nobody's; `undefined` where there are none. */
function skippedSheet(read: readonly ReadSource[], words: GatherWords): SheetSpec | undefined {
  const rows = read.flatMap(({ file, sheet, read: roster, left }) =>
    left
      ? []
      : (roster?.roster.skipped ?? []).map(({ row, code, text }) => [
          file,
          sheet.name,
          String(row),
          words.skip[code],
          text,
        ]),
  );
  const { file, sheet, row, why, text } = words.headers;
  if (rows.length === 0) return undefined;
  return {
    name: words.skipped,
    columns: [
      { header: file, type: 'text', width: 24 },
      { header: sheet, type: 'text', width: 16 },
      { header: row, type: 'number', width: 8 },
      { header: why, type: 'text', width: 16 },
      { header: text, type: 'text', width: 60 },
    ],
    rows,
    print: { orientation: 'landscape' },
  };
}

function notesOf(
  lines: readonly GatheredLine[],
  sources: readonly GatheredSource[],
  ownColumns: readonly string[],
  same: number,
): MadeNote[] {
  const left = sources.filter((each) => each.left !== undefined && each.left !== 'empty');
  const lost = lines.filter((line) => line.lost).length;
  const unread = lines.reduce((sum, line) => sum + line.unread.length, 0);
  return [
    ...(left.length > 0
      ? [
          {
            code: 'make.sheetsLeft',
            params: { count: left.length, names: left.map(({ sheet }) => sheet).join('、') },
          },
        ]
      : []),
    ...(lost > 0 ? [{ code: 'make.nobodysRows', params: { count: lost } }] : []),
    ...(unread > 0 ? [{ code: 'make.unreadCells', params: { count: unread } }] : []),
    ...(same > 0 ? [{ code: 'make.samePeople', params: { count: same } }] : []),
    ...(ownColumns.length > 0
      ? [{ code: 'make.ownColumns', params: { count: ownColumns.length, names: ownColumns.join('、') } }]
      : []),
  ];
}
