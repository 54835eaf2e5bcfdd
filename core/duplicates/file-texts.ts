import { normaliseLabel } from '../matching/label.ts';
import type { Field, FieldType } from '../model/form-type.ts';
import { isSensitive } from '../model/mask.ts';
import type { FieldPath } from '../model/values.ts';
import type { Sheet, Workbook } from '../model/workbook.ts';
import { mergedCell, ownText, placedTexts, widthOf } from '../roster/cells.ts';
import { findRosterHeader } from '../roster/header.ts';
import { fieldAtPath } from '../roster/read.ts';
import { cellText } from '../roster/value.ts';
import { columnName } from '../workbook/address.ts';
import { type Doubt, doubtIn, isCompared, noTextsIn } from './column-texts.ts';

/** Letters up to which a cell of the first row may head a column. */
const HEADER_LENGTH = 16;
/** Rows looked at for a header that names no field. */
const SEARCHED_ROWS = 200;

/** A column of a file that has texts, under whatever sheet it stands; by its header, or by its letter where there is none. */
interface FileColumn {
  header: string;
  /** Field that the header names, `pledges[].item`; absent where it names none. */
  path?: FieldPath;
  /** Texts in it. */
  count: number;
  /** Cells of it with too few letters to compare, which are no texts. */
  short: number;
  /** Why its texts may be nobody's own words. */
  doubt?: Doubt;
}

/** A text of a file, and where it stands. */
interface FileText {
  sheet: string;
  /** From 1. */
  row: number;
  /** 0-based; absent for whole rows. */
  column?: number;
  text: string;
  name?: string;
}

/** Texts of a file by the columns that they stand in, the fullest first and the doubtful last. */
export class FileTexts {
  readonly columns: readonly FileColumn[];
  /** Whether texts stand in several sheets. */
  readonly isOfSeveral: boolean;
  /** Names of hidden sheets with texts, which are not compared. */
  readonly hidden: readonly string[];
  /** Columns of numbers or times alone, in which there is nothing to compare. */
  readonly others: readonly { header: string; why: 'times' | 'numbers' }[];
  readonly #texts: ReadonlyMap<string, readonly FileText[]>;
  readonly #cells: ReadonlyMap<string, readonly FileText[]>;

  /** @param fields what headers may name */
  constructor(workbook: Workbook, fields: readonly Field[]) {
    const cells = new Map<string, FileText[]>();
    const fieldOf = new Map<string, Pick<SheetColumn, 'path' | 'kind'>>();
    const hidden = new Set<string>();
    for (const sheet of workbook.sheets) {
      for (const column of columnsOf(sheet, fields)) {
        const found = cellsOf(sheet, column);
        if (found.length === 0) continue;
        if (sheet.hidden) {
          if (textsAmong(found, column.kind).length > 0) hidden.add(sheet.name);
          continue;
        }
        cells.set(column.header, [...(cells.get(column.header) ?? []), ...found]);
        fieldOf.set(column.header, { ...fieldOf.get(column.header), ...column });
      }
    }
    const texts = new Map<string, readonly FileText[]>();
    const doubts = new Map<string, Doubt>();
    const others: { header: string; why: 'times' | 'numbers' }[] = [];
    for (const [header, found] of cells) {
      const kind = fieldOf.get(header)?.kind;
      const words = found.map(({ text }) => text);
      const doubt = doubtIn(words, kind);
      const why = doubt && noTextsIn(words);
      // Whoever chooses a doubtful column says that its words are somebody's own.
      const own = textsAmong(found, doubt === undefined ? kind : undefined);
      if (why !== undefined) others.push({ header, why });
      else if (own.length > 0) texts.set(header, own);
      if (doubt !== undefined) doubts.set(header, doubt);
    }
    this.others = others;
    this.#texts = texts;
    this.#cells = cells;
    this.hidden = [...hidden];
    this.isOfSeveral = new Set([...texts.values()].flat().map(({ sheet }) => sheet)).size > 1;
    this.columns = [...texts]
      .map(([header, { length: count }]): FileColumn => {
        const path = fieldOf.get(header)?.path;
        const short = (cells.get(header)?.length ?? 0) - count;
        const doubt = doubts.get(header);
        return {
          header,
          count,
          short,
          ...(path === undefined ? {} : { path }),
          ...(doubt === undefined ? {} : { doubt }),
        };
      })
      .sort((a, b) => Number(a.doubt !== undefined) - Number(b.doubt !== undefined) || b.count - a.count);
  }

  /**
   * Texts of a column, or of all columns of these fields.
   * @param header of a column, or `NAMED`
   */
  textsIn(header: string, paths: ReadonlySet<FieldPath>): readonly FileText[] {
    return this.#meant(header, paths).flatMap((column) => this.#texts.get(column.header) ?? []);
  }

  /** All that stands in a column, also what is too short to compare. */
  cellsIn(header: string): readonly FileText[] {
    return this.#cells.get(header) ?? [];
  }

  /** Cells of these columns with too few letters to compare. Takes what `textsIn` takes. */
  shortIn(header: string, paths: ReadonlySet<FieldPath>): number {
    return this.#meant(header, paths).reduce((sum, { short }) => sum + short, 0);
  }

  /** The columns of these fields. */
  named(paths: ReadonlySet<FieldPath>): FileColumn[] {
    return this.columns.filter(({ path }) => path !== undefined && paths.has(path));
  }

  /**
   * What can be meant alone: the columns of these fields, or the only column there is, unless it is doubtful. `''` where nothing tells
   * (law 2).
   */
  columnFor(paths: ReadonlySet<FieldPath>): string {
    const named = this.named(paths);
    if (named.length > 1) return NAMED;
    const [only, ...others] = named.length > 0 ? named : this.columns;
    return only && others.length === 0 && only.doubt === undefined ? only.header : '';
  }

  #meant(header: string, paths: ReadonlySet<FieldPath>): FileColumn[] {
    return header === NAMED ? this.named(paths) : this.columns.filter((column) => column.header === header);
  }
}

/** Stands for all columns of the fields that are compared. */
export const NAMED = '+';

interface SheetColumn extends Pick<FileColumn, 'header' | 'path'> {
  /** Absent for whole rows. */
  column?: number;
  name?: number;
  firstRow: number;
  /** Of the field that the header names. */
  kind?: FieldType | undefined;
}

function columnsOf(sheet: Sheet, fields: readonly Field[]): SheetColumn[] {
  const known = findRosterHeader(sheet, fields);
  if (known) {
    const name = known.matches.findIndex(({ path }) => path === 'name');
    return known.texts.flatMap((header, column): SheetColumn[] => {
      const named = known.matches[column]?.path ?? undefined;
      const field = named === undefined ? undefined : fieldAtPath(fields, named);
      if (header === '' || column === name || isSensitive(field)) return [];
      const path = named?.replace(/\[\d+\]/, '[]');
      return [
        {
          header,
          column,
          firstRow: known.bottom + 1,
          kind: field?.type,
          ...(path === undefined ? {} : { path }),
          ...(name < 0 ? {} : { name }),
        },
      ];
    });
  }
  const row = headerRow(sheet);
  if (row === undefined) return [{ header: WHOLE_ROWS, firstRow: 0, kind: 'longText' }];
  return placedTexts(sheet, row).map(({ column, text }) => {
    const isWords = [...text].length <= HEADER_LENGTH;
    return { header: isWords ? text : columnName(column), column, firstRow: isWords ? row + 1 : row };
  });
}

/** Key of a file without columns, whose lines are the texts. */
export const WHOLE_ROWS = '*';

/** The first row of several cells; lines of a text have one each, or are cut at commas into some and others. */
function headerRow(sheet: Sheet): number | undefined {
  const rows = Math.min(sheet.rowCount, SEARCHED_ROWS);
  const counts = Array.from({ length: rows }, (_, row) => placedTexts(sheet, row).length);
  const most = Math.max(0, ...counts);
  const first = counts.findIndex((count) => count > 1 && count === most);
  const isTable = counts.filter((count) => count === most).length * 2 > counts.filter(Boolean).length;
  return first >= 0 && isTable ? first : undefined;
}

/** What stands in a column, blank cells left out. */
function cellsOf(sheet: Sheet, { column, name, header, firstRow }: SheetColumn): FileText[] {
  const texts: FileText[] = [];
  const label = normaliseLabel(header);
  for (let row = firstRow; row < sheet.rowCount; row += 1) {
    const text = column === undefined ? wholeRow(sheet, row) : ownText(sheet, row, column);
    // Pages of a printed list repeat the header.
    if (text === '' || (column !== undefined && normaliseLabel(text) === label)) continue;
    const who = name === undefined ? '' : cellText(mergedCell(sheet, row, name));
    texts.push({
      sheet: sheet.name,
      row: row + 1,
      text,
      ...(column === undefined ? {} : { column }),
      ...(who === '' ? {} : { name: who }),
    });
  }
  return texts;
}

function textsAmong(cells: readonly FileText[], kind: FieldType | undefined): FileText[] {
  return cells.filter(({ text }) => isCompared(text, kind));
}

function wholeRow(sheet: Sheet, row: number): string {
  return Array.from({ length: widthOf(sheet) }, (_, column) => ownText(sheet, row, column))
    .filter((text) => text !== '')
    .join('，');
}
