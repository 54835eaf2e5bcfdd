import {
  BooleanNumber,
  CellValueType,
  HorizontalAlign,
  type ICellData,
  type IStyleData,
  type IWorkbookData,
  LocaleType,
  WrapStrategy,
} from '@univerjs/core';
import type { CellValue, MergedRange } from '#core/model/workbook.ts';

/** A workbook to be opened in Univer, from wherever it was read. Places are 0-based. */
export interface BookToOpen {
  name: string;
  sheets: readonly SheetToOpen[];
  names?: readonly { name: string; refersTo: string; hidden?: boolean }[];
}

export interface SheetToOpen {
  name: string;
  hidden?: boolean;
  active?: boolean;
  protected?: boolean;
  cells: readonly CellToOpen[];
  merges?: readonly MergedRange[];
  hiddenRows?: Iterable<number>;
  hiddenColumns?: Iterable<number>;
  /** Out of sight by a filter over everything. */
  filteredRows?: readonly number[];
  lists?: readonly ListToOpen[];
  notes?: readonly { row: number; column: number; text: string }[];
  /** In pixels, by column. */
  widths?: ReadonlyMap<number, number>;
  frozenRows?: number;
  /** How far the sheet reaches at least. */
  rowCount?: number;
  columnCount?: number;
}

export interface ListToOpen {
  range: MergedRange;
  words: readonly string[];
}

export interface CellToOpen {
  row: number;
  column: number;
  value: CellValue;
  format?: string;
  /** Without `=`. */
  formula?: string;
  struck?: boolean;
  bold?: boolean;
  centred?: boolean;
  wrapped?: boolean;
  /** `#RRGGBB`. */
  fill?: string;
}

/** Free rows and columns around what is there, so that a user can go on. */
const SPARE_ROWS = 60;
const LEAST_COLUMNS = 26;

let workbooks = 0;

/** The workbook in Univer's own form. Lists, notes, names, filters and protection are what it calls resources of its plugins. */
export function snapshotOf(book: BookToOpen): IWorkbookData {
  workbooks += 1;
  const id = `workbook-${workbooks}`;
  const sheetOrder = book.sheets.map((_, index) => `sheet-${index + 1}`);
  const sheets = book.sheets.map((sheet, index) => ({
    id: `sheet-${index + 1}`,
    sheet,
    data: sheetData(sheet),
  }));
  const perSheet = (make: (sheet: SheetToOpen, id: string) => unknown): string =>
    JSON.stringify(
      Object.fromEntries(
        sheets.flatMap((each) => {
          const made = make(each.sheet, each.id);
          return made === undefined ? [] : [[each.id, made]];
        }),
      ),
    );
  const resources = [
    { name: 'SHEET_DATA_VALIDATION_PLUGIN', data: perSheet((sheet) => sheet.lists?.map(listRule)) },
    { name: 'SHEET_NOTE_PLUGIN', data: perSheet((sheet) => notesOf(sheet)) },
    { name: 'SHEET_FILTER_PLUGIN', data: perSheet((sheet) => filterOf(sheet)) },
    {
      name: 'SHEET_WORKSHEET_PROTECTION_PLUGIN',
      data: JSON.stringify({
        [id]: sheets.flatMap((each) => (each.sheet.protected ? [protectionOf(id, each.id)] : [])),
      }),
    },
    {
      name: 'SHEET_DEFINED_NAME_PLUGIN',
      data: JSON.stringify(
        Object.fromEntries(
          (book.names ?? []).map(({ name, refersTo, hidden }, index) => {
            const key = `name-${index + 1}`;
            return [
              key,
              { id: key, name, formulaOrRefString: refersTo, localSheetId: 'AllDefaultWorkbook', hidden },
            ];
          }),
        ),
      ),
    },
  ];
  return {
    id,
    name: book.name,
    appVersion: '',
    locale: LocaleType.ZH_CN,
    styles: {},
    sheetOrder,
    sheets: Object.fromEntries(sheets.map((each) => [each.id, { id: each.id, ...each.data }])),
    resources,
  };
}

function sheetData(sheet: SheetToOpen): IWorkbookData['sheets'][string] {
  const cellData: Record<number, Record<number, ICellData>> = {};
  let rows = sheet.rowCount ?? 0;
  let columns = sheet.columnCount ?? 0;
  for (const cell of sheet.cells) {
    const row = (cellData[cell.row] ??= {});
    row[cell.column] = cellOf(cell);
    rows = Math.max(rows, cell.row + 1);
    columns = Math.max(columns, cell.column + 1);
  }
  const hidden = { hd: BooleanNumber.TRUE };
  const columnData: Record<number, { hd?: BooleanNumber; w?: number }> = {};
  for (const [column, w] of sheet.widths ?? []) columnData[column] = { w };
  for (const column of sheet.hiddenColumns ?? []) columnData[column] = { ...columnData[column], ...hidden };
  const frozen = sheet.frozenRows ?? 0;
  return {
    name: sheet.name,
    hidden: sheet.hidden ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    cellData,
    rowCount: Math.min(Math.max(rows + SPARE_ROWS, 100), 1_048_576),
    columnCount: Math.min(Math.max(columns + 2, LEAST_COLUMNS), 16_384),
    mergeData: (sheet.merges ?? []).map(univerRange),
    rowData: Object.fromEntries([...(sheet.hiddenRows ?? [])].map((row) => [row, hidden])),
    columnData,
    ...(frozen > 0 ? { freeze: { xSplit: 0, ySplit: frozen, startRow: frozen, startColumn: -1 } } : {}),
  };
}

/** A value with its type said, since Univer would guess it from the text. */
export function univerValue(value: CellValue): { v: string | number | null; t: CellValueType | null } {
  if (value === null) return { v: null, t: null };
  if (typeof value === 'boolean') return { v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  if (typeof value === 'number') return { v: value, t: CellValueType.NUMBER };
  return { v: value, t: CellValueType.STRING };
}

function cellOf(cell: CellToOpen): ICellData {
  const style: IStyleData = {};
  if (cell.format !== undefined && cell.format !== 'General') style.n = { pattern: cell.format };
  if (cell.struck) style.st = { s: BooleanNumber.TRUE };
  if (cell.bold) style.bl = BooleanNumber.TRUE;
  if (cell.centred) style.ht = HorizontalAlign.CENTER;
  if (cell.wrapped) style.tb = WrapStrategy.WRAP;
  if (cell.fill !== undefined) style.bg = { rgb: cell.fill };
  return {
    ...(cell.value === null ? {} : univerValue(cell.value)),
    ...(cell.formula === undefined ? {} : { f: `=${cell.formula}` }),
    ...(Object.keys(style).length === 0 ? {} : { s: style }),
  };
}

export function univerRange({ top, left, bottom, right }: MergedRange) {
  return { startRow: top, startColumn: left, endRow: bottom, endColumn: right };
}

export function rangeOf({
  startRow,
  startColumn,
  endRow,
  endColumn,
}: ReturnType<typeof univerRange>): MergedRange {
  return { top: startRow, left: startColumn, bottom: endRow, right: endColumn };
}

function listRule({ range, words }: ListToOpen, index: number) {
  return {
    uid: `list-${index + 1}`,
    type: 'list',
    formula1: words.join(','),
    ranges: [univerRange(range)],
    errorStyle: 2,
  };
}

function notesOf({ notes }: SheetToOpen): unknown {
  if (!notes) return undefined;
  const made: Record<number, Record<number, unknown>> = {};
  for (const [index, { row, column, text }] of notes.entries()) {
    (made[row] ??= {})[column] = {
      id: `note-${index + 1}`,
      row,
      col: column,
      width: 200,
      height: 80,
      note: text,
    };
  }
  return made;
}

/** A filter over all that is there, which has put those rows out of sight. */
function filterOf({ filteredRows, cells }: SheetToOpen): unknown {
  if (!filteredRows) return undefined;
  const places = cells;
  const last = Math.max(...filteredRows, ...places.map(({ row }) => row));
  const ref = univerRange({
    top: 0,
    left: 0,
    bottom: last,
    right: Math.max(0, ...places.map(({ column }) => column)),
  });
  return {
    ref,
    filterColumns: [{ colId: 0, filters: { filters: [], blank: true } }],
    cachedFilteredOut: filteredRows,
  };
}

/** Numbers as in Univer: a worksheet (2), seen by all, edited by its owner alone. */
function protectionOf(unitId: string, subUnitId: string) {
  return {
    permissionId: `protection-${subUnitId}`,
    unitType: 2,
    unitId,
    subUnitId,
    viewState: 'othersCanView',
    editState: 'onlyMe',
  };
}
