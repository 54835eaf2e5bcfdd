import { isOwnNote } from '#core/host/own-note.ts';
import { OfficeHost } from '#adapters/hosts/office/office-host.ts';
import type { OfficeLibraries } from '#adapters/hosts/office/program.ts';
import type { CellValue } from '#core/model/workbook.ts';
import { cellName, contains } from '#core/workbook/address.ts';
import { mergeAt } from '#core/workbook/merges.ts';
import type { HostBook, OpenedHost } from '../host-book.ts';
import {
  cellOf,
  cellsIn,
  deleteCell,
  type FakeBook,
  fakeBook,
  type FakeSheet,
  insertRow,
  newId,
  rangeAt,
  setCell,
} from './model.ts';
import { versionOf } from './batch.ts';
import { type FakeOptions, FakeProgram } from './program.ts';

/** A host over the fake, and the fake itself for what only tests of this host look at. */
export interface OpenedOffice extends OpenedHost {
  host: OfficeHost;
  program: FakeProgram;
  libraries: OfficeLibraries;
  /** Files that the page offered for download. */
  downloads: { name: string; bytes: Uint8Array<ArrayBuffer> }[];
  sheet: (name: string) => FakeSheet;
}

export function openFake(book: HostBook, options: FakeOptions): OpenedOffice {
  return opened(fakeBook(book), options, new Map());
}

function opened(book: FakeBook, options: FakeOptions, stored: Map<string, string>): OpenedOffice {
  const program = new FakeProgram(book, options);
  const libraries = { office: program.office, excel: program.excel } as unknown as OfficeLibraries;
  const downloads: OpenedOffice['downloads'] = [];
  const host = new OfficeHost(libraries, {
    storage: () => ({
      getItem: (key) => stored.get(key) ?? null,
      setItem: (key, value) => void stored.set(key, value),
      removeItem: (key) => void stored.delete(key),
    }),
    download: (name, bytes) => void downloads.push({ name, bytes }),
    patience: () => program.patience(),
  });
  const sheetOf = (name: string): FakeSheet => {
    const sheet = book.sheets.find((each) => each.name === name);
    if (!sheet) throw new Error(`no sheet: ${name}`);
    return sheet;
  };
  return {
    host,
    program,
    libraries,
    downloads,
    sheet: sheetOf,
    look: async (name) => look(sheetOf(name)),
    colour: async (name, cell) => colour(sheetOf(name), cell),
    note: async (name, cell) => {
      const { top, left } = rangeAt(cell);
      return sheetOf(name).notes.find(({ row, column }) => row === top && column === left)?.content;
    },
    async type(name: string, cell: string, value: CellValue) {
      const { top, left } = rangeAt(cell);
      const sheet = sheetOf(name);
      setCell(sheet, top, left, { ...cellOf(sheet, top, left), value });
      program.changed('changed', sheet, { address: cell, changeType: 'RangeEdited' });
      calculate(program);
      await program.settled();
    },
    calculates: true,
    async deleteCell(name, cell) {
      const { top, left } = rangeAt(cell);
      deleteCell(sheetOf(name), top, left);
      // `DataChangeType.CellDeleted`, as `WorksheetChangedEventArgs.changeType` has it.
      program.changed('changed', sheetOf(name), { address: cell, changeType: 'CellDeleted' });
      await program.settled();
    },
    ...(program.version < versionOf('1.17')
      ? {}
      : {
          async rename(name: string, to: string) {
            const sheet = sheetOf(name);
            sheet.name = to;
            if (book.active === name) book.active = to;
            // `WorksheetNameChangedEventArgs`
            program.tell('nameChanged', { worksheetId: sheet.id, nameBefore: name, nameAfter: to });
            await program.settled();
          },
          async hide(name: string) {
            const sheet = sheetOf(name);
            sheet.visibility = 'Hidden';
            // `WorksheetVisibilityChangedEventArgs`
            program.tell('visibilityChanged', {
              worksheetId: sheet.id,
              visibilityBefore: 'Visible',
              visibilityAfter: 'Hidden',
            });
            await program.settled();
          },
        }),
    breakOff: () => {
      const own = program.changed.bind(program);
      program.changed = (...told) => {
        own(...told);
        // The user begins to type between two exchanges.
        program.editing = true;
      };
    },
    ...(program.version < versionOf('1.9') ? { oneArea: true } : {}),
    selectAreas: async (name, areas) => {
      book.active = name;
      book.selection = { sheet: name, areas: areas.map(rangeAt) };
    },
    async insertRow(name, row) {
      insertRow(sheetOf(name), row - 1);
      program.changed('changed', sheetOf(name), { address: `${row}:${row}`, changeType: 'RowInserted' });
      await program.settled();
    },
    later: async () => opened(reopened(book), options, stored),
    exchanges: () => program.exchanges,
    close: async () => program.settled(),
  };
}

/** After an edit each sheet with formulas in it is told to have been calculated: `WorksheetCalculatedEventArgs`, its `address` since 1.11. */
function calculate(program: FakeProgram): void {
  for (const sheet of program.book.sheets) {
    const cells = [...cellsIn(sheet)].filter(({ cell }) => cell.formula !== undefined);
    if (cells.length === 0) continue;
    const address = cells.map(({ row, column }) => cellName(row, column)).join(',');
    program.tell('calculated', {
      type: 'WorksheetCalculated',
      worksheetId: sheet.id,
      ...(program.version < versionOf('1.11') ? {} : { address }),
    });
  }
}

/** The workbook as it is after it was saved and opened: the same, but for ids, which are those of a session. */
function reopened(book: FakeBook): FakeBook {
  const copy = structuredClone(book);
  for (const sheet of copy.sheets) {
    sheet.id = newId(copy);
    for (const format of sheet.formats) format.id = newId(copy);
  }
  for (const part of copy.xmlParts) part.id = newId(copy);
  return copy;
}

/** All that a user sees or may lose. Whether an apostrophe stands in front of a text is neither. */
function look(sheet: FakeSheet): unknown {
  const cells = [...cellsIn(sheet)]
    .filter(({ cell }) => cell.value !== null || cell.fill !== undefined || cell.format !== 'General')
    .map(({ row, column, cell }) => [cellName(row, column), { ...cell, prefixed: undefined }])
    .sort(([a], [b]) => (String(a) < String(b) ? -1 : 1));
  return {
    cells,
    merges: sheet.merges,
    notes: sheet.notes
      .filter(({ content }) => !isOwnNote(content))
      .map(({ row, column, content, authorName }) => ({ row, column, content, authorName })),
    formats: sheet.formats
      .filter(({ formula }) => !formula.includes('jiannuo:'))
      .map(({ type, formula, fill, areas }) => ({ type, formula, fill, areas })),
  };
}

/** The first conditional format with a fill wins over those after it and over the cell's own. */
function colour(sheet: FakeSheet, cell: string): string | undefined {
  const { top, left } = rangeAt(cell);
  const merge = mergeAt(sheet.merges, top, left);
  const [row, column] = [merge?.top ?? top, merge?.left ?? left];
  const format = sheet.formats.find(
    ({ areas, fill }) => fill !== undefined && areas.some((area) => contains(area, row, column)),
  );
  return format?.fill ?? cellOf(sheet, row, column).fill;
}
