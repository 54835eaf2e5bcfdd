import type { IWorkbookData } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import type { FWorkbook, FWorksheet } from '@univerjs/preset-sheets-core';
import { JiannuoError } from '#core/errors.ts';
import type {
  CellBlock,
  CellWrite,
  HostAbilities,
  HostChange,
  HostLayout,
  HostMeta,
  HostName,
  HostSheet,
  HostValidation,
  KeptTexts,
  MarkResult,
  NotedCell,
  SheetHost,
  SheetRange,
} from '#core/host/sheet-host.ts';
import { groupBy } from '#core/matching/group-by.ts';
import type { CellMark } from '#core/workbook/annotate/marks.ts';
import { parseRange } from '#core/workbook/address.ts';
import { openWorkbook } from '#core/workbook/open.ts';
import { listenToChanges } from './changes.ts';
import { fileOf } from './file/file.ts';
import { keptTexts } from './kept.ts';
import { markCells, unmarkCells } from './marks.ts';
import { extentOf, hiddenIn, mergesOf, readBlock, validationsIn } from './read.ts';
import { type BookToOpen, rangeOf, snapshotOf, univerRange } from './snapshot.ts';
import { bookToOpen } from './workbook.ts';
import { writeCells } from './write.ts';

/** What a page with Univer in it decides. */
export interface UniverHostOptions {
  /** Gives a file to the user; answers where it went, or `''`. */
  save: (name: string, bytes: Uint8Array<ArrayBuffer>) => Promise<string>;
}

const PROPERTIES = 'jiannuo';
/** Copies of whole workbooks: no more are kept. */
const MOST_FORMER = 4;

/**
 * Univer as the spreadsheet program: for tests, and for seeing the add-on without Office. The workbook is the one that is open in the
 * page, whichever that is by then. All of it is in the same page, so that one call is one exchange.
 */
export class UniverHost implements SheetHost {
  readonly id = 'univer';
  readonly can: HostAbilities = { notes: true, properties: true, file: true, open: true, struck: true };
  readonly kept: KeptTexts = keptTexts;
  readonly #api: FUniver;
  readonly #options: UniverHostOptions;
  readonly #listeners = new Set<(change: HostChange) => void>();
  /** Workbooks that others stand in the place of, as they were left, the last one last. */
  readonly #former: IWorkbookData[] = [];

  constructor(api: FUniver, options: UniverHostOptions) {
    this.#api = api;
    this.#options = options;
  }

  async meta(): Promise<HostMeta> {
    const book = this.#book();
    return {
      name: book.getName(),
      date1904: false,
      // The facade's own snapshot is a copy of the whole workbook.
      program: `Univer ${book.getWorkbook().getSnapshot().appVersion}`.trim(),
    };
  }

  async sheets(): Promise<HostSheet[]> {
    const book = this.#book();
    const active = book.getActiveSheet().getSheetId();
    return book.getSheets().map((sheet) => ({
      name: sheet.getSheetName(),
      hidden: sheet.isSheetHidden(),
      active: sheet.getSheetId() === active,
      ...extentOf(sheet),
      protected: isProtected(sheet),
      filtered: (sheet.getFilter()?.getFilteredOutRows().length ?? 0) > 0,
    }));
  }

  async layout(sheet: string): Promise<HostLayout> {
    const found = this.#sheet(sheet);
    return { merges: mergesOf(found), ...hiddenIn(found) };
  }

  async read(range: SheetRange): Promise<CellBlock> {
    return readBlock(this.#book(), this.#sheet(range.sheet), range);
  }

  async validations(range: SheetRange): Promise<HostValidation[]> {
    return validationsIn(this.#sheet(range.sheet), range);
  }

  async names(): Promise<HostName[]> {
    return this.#book()
      .getDefinedNames()
      .map((each) => ({
        name: each.getName(),
        refersTo: each.getFormulaOrRefString().replace(/^=/, ''),
        // Univer's Facade does not tell; what is hidden is not brought into it.
        hidden: false,
      }));
  }

  async selection(): Promise<SheetRange[]> {
    const areas = this.#book().getActiveSheet().getSelection()?.getActiveRangeList() ?? [];
    return areas.map((range) => ({ sheet: range.getSheetName(), ...rangeOf(range.getRange()) }));
  }

  async select(range: SheetRange): Promise<void> {
    const sheet = this.#sheet(range.sheet);
    if (sheet.isSheetHidden()) throw new JiannuoError('host.hidden', { sheet: range.sheet });
    const book = this.#idle();
    sheet.activate();
    book.setActiveRange(sheet.getRange(univerRange(range)));
    // As far as needed: columns that are in sight, such as the names, stay there.
    this.#api.syncExecuteCommand('sheet.operation.scroll-to-range', { range: univerRange(range) });
  }

  async mark(marks: readonly CellMark[]): Promise<MarkResult> {
    this.#idle();
    const unknown = marks.find(({ cell }) => !parseRange(cell));
    if (unknown) throw new JiannuoError('host.failed', { detail: unknown.cell });
    const wanted = [...groupBy(marks, ({ sheet }) => sheet)].map(([name, own]) => ({
      sheet: this.#writable(name),
      own,
    }));
    const result = { marked: 0, noted: [] as NotedCell[] };
    for (const { sheet, own } of wanted) {
      const each = markCells(sheet, own);
      result.marked += each.marked;
      result.noted.push(...each.noted);
    }
    return result;
  }

  async clearMarks(sheet?: string): Promise<number> {
    const sheets = sheet === undefined ? this.#idle().getSheets() : [this.#sheet(sheet)];
    return sheets.reduce((count, each) => count + unmarkCells(each), 0);
  }

  async write(sheet: string, writes: readonly CellWrite[]): Promise<void> {
    const found = this.#writable(sheet);
    writeCells(this.#api, this.#idle(), found, writes);
  }

  async onChange(listener: (change: HostChange) => void): Promise<() => Promise<void>> {
    const own = (change: HostChange): void => listener(change);
    this.#listeners.add(own);
    const listening = listenToChanges(this.#api, own);
    return async () => {
      listening.dispose();
      this.#listeners.delete(own);
    };
  }

  async property(key: string): Promise<string | undefined> {
    return this.#properties()[key];
  }

  async setProperty(key: string, value: string | undefined): Promise<void> {
    const book = this.#book();
    const { [key]: _, ...others } = this.#properties();
    book.setCustomMetadata({
      ...book.getCustomMetadata(),
      [PROPERTIES]: value === undefined ? others : { ...others, [key]: value },
    });
  }

  async file(): Promise<Uint8Array<ArrayBuffer>> {
    return fileOf(this.#book());
  }

  async open(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
    this.show(bookToOpen(await openWorkbook(bytes, name), name, bytes));
  }

  /** Puts another workbook in the place of the one that is open. */
  show(book: BookToOpen): void {
    const before = this.#api.getActiveWorkbook();
    if (before) this.#former.push(before.save());
    if (this.#former.length > MOST_FORMER) this.#former.shift();
    this.#put(snapshotOf(book));
  }

  /** Name of the workbook to which `back` leads; `undefined` where there is none. */
  get former(): string | undefined {
    return this.#former.at(-1)?.name;
  }

  /** Shows the workbook of before, as it was left; the one that is open is closed. */
  back(): void {
    const former = this.#former.pop();
    if (former) this.#put(former);
  }

  #put(book: Partial<IWorkbookData>): void {
    const before = this.#api.getActiveWorkbook();
    this.#api.createWorkbook(book);
    if (before) this.#api.disposeUnit(before.getId());
    for (const listener of this.#listeners) listener({});
  }

  async save(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<string> {
    return this.#options.save(name, bytes);
  }

  #book(): FWorkbook {
    const book = this.#api.getActiveWorkbook();
    if (!book) throw new JiannuoError('host.failed', { detail: 'no workbook' });
    return book;
  }

  /** The workbook, while nobody types in it. */
  #idle(): FWorkbook {
    const book = this.#book();
    if (book.isCellEditing()) throw new JiannuoError('host.busy');
    return book;
  }

  #sheet(name: string): FWorksheet {
    const sheet = this.#book().getSheetByName(name);
    if (!sheet) throw new JiannuoError('host.noSheet', { sheet: name });
    return sheet;
  }

  #writable(name: string): FWorksheet {
    const sheet = this.#sheet(name);
    if (isProtected(sheet)) throw new JiannuoError('host.protected', { sheet: name });
    return sheet;
  }

  #properties(): Readonly<Record<string, string>> {
    const kept: unknown = this.#book().getCustomMetadata()?.[PROPERTIES];
    if (typeof kept !== 'object' || kept === null) return {};
    return Object.fromEntries(
      Object.entries(kept).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
    );
  }
}

function isProtected(sheet: FWorksheet): boolean {
  return sheet.getWorksheetPermission().isProtected();
}
