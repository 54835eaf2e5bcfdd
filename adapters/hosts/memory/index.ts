import { JiannuoError } from '#core/errors.ts';
import { around } from '#core/host/around.ts';
import { blockOf } from '#core/host/make-block.ts';
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
  SheetHost,
  SheetRange,
} from '#core/host/sheet-host.ts';
import { addMarks, clearMarks, markedSheets } from '#core/workbook/annotate/marking.ts';
import type { CellMark } from '#core/workbook/annotate/marks.ts';
import { editCells } from '#core/workbook/edit/edit-cells.ts';
import { readProperties, setProperty } from '#core/workbook/edit/properties.ts';
import { MemoryBook } from './memory-book.ts';
import { namesOf, rulesOf } from './sheet-facts.ts';

export interface NamedFile {
  name: string;
  bytes: Uint8Array<ArrayBuffer>;
}

export interface MemoryOptions {
  /** Texts of this computer, by key; otherwise a host has its own. */
  kept?: Map<string, string>;
}

/**
 * The host over the bytes of a workbook that no program has open: for the command line and for tests. An .xlsx or .xlsm is changed in
 * place, all that is not meant to change keeps its bytes; every other kind is read, and refuses changes (`host.readOnly`). The file
 * formats of places without a cell (a column's, a row's) are not told, since the file has no cell there.
 * @throws JiannuoError what `openWorkbook` throws
 */
export async function memoryHost(
  bytes: Uint8Array,
  name: string,
  options: MemoryOptions = {},
): Promise<MemoryHost> {
  return new MemoryHost(await MemoryBook.open(bytes, name), options);
}

export class MemoryHost implements SheetHost {
  readonly id = 'memory';
  readonly can: HostAbilities;
  readonly kept: KeptTexts;
  /** What `open` and `save` were handed, in order. */
  readonly opened: NamedFile[] = [];
  readonly saved: NamedFile[] = [];
  readonly #book: MemoryBook;
  readonly #listeners = new Set<(change: HostChange) => void>();
  #active: string | undefined;
  #selection: readonly SheetRange[] = [];
  #exchanges = 0;

  constructor(book: MemoryBook, { kept = new Map() }: MemoryOptions) {
    this.#book = book;
    const { isPackage, workbook } = book;
    const isBinary = workbook.kind === 'xls' || workbook.kind === 'oldXls' || workbook.kind === 'oldXlsInOle';
    this.can = {
      notes: isPackage,
      properties: isPackage,
      file: true,
      open: true,
      struck: isPackage || isBinary,
    };
    this.kept = keptIn(kept);
    this.#active = book.front();
  }

  /** The file as it stands now. */
  get bytes(): Uint8Array<ArrayBuffer> {
    return this.#book.bytes;
  }

  /** Calls so far, as a program would count what it is asked. */
  get exchanges(): number {
    return this.#exchanges;
  }

  /** What somebody else does to the workbook: the file as they leave it, and what is heard of it. */
  replace(bytes: Uint8Array<ArrayBuffer>, change: HostChange): void {
    this.#book.replace(bytes);
    this.#tell(change);
  }

  /** What somebody else does: selects several areas of the sheet in front. */
  selectAreas(areas: readonly SheetRange[]): void {
    this.#selection = areas;
  }

  async meta(): Promise<HostMeta> {
    const { date1904 } = this.#asked().workbook;
    return { name: this.#book.name, date1904, program: 'memory' };
  }

  async sheets(): Promise<HostSheet[]> {
    return this.#asked()
      .sheets()
      .map((sheet) => ({ ...sheet, active: sheet.name === this.#active }));
  }

  async layout(sheet: string): Promise<HostLayout> {
    const { merges, hiddenRows = [], hiddenColumns = [] } = this.#asked().sheet(sheet);
    return { merges, hiddenRows: ascending(hiddenRows), hiddenColumns: ascending(hiddenColumns) };
  }

  async read(range: SheetRange): Promise<CellBlock> {
    return blockOf(this.#asked().sheet(range.sheet), range);
  }

  async validations(range: SheetRange): Promise<HostValidation[]> {
    const book = this.#asked();
    book.sheet(range.sheet);
    const xml = book.sheetXml(range.sheet);
    return xml === undefined ? [] : rulesOf(xml, range);
  }

  async names(): Promise<HostName[]> {
    const parts = this.#asked().package;
    return parts ? namesOf(parts) : [];
  }

  async selection(): Promise<SheetRange[]> {
    this.#asked();
    const sheet = this.#active;
    const own = this.#selection.filter((each) => each.sheet === sheet);
    if (own.length > 0 || sheet === undefined) return own;
    return [{ sheet, top: 0, left: 0, bottom: 0, right: 0 }];
  }

  async select(range: SheetRange): Promise<void> {
    const { name, hidden } = this.#asked().sheet(range.sheet);
    if (hidden) throw new JiannuoError('host.hidden', { sheet: name });
    this.#active = name;
    this.#selection = [range];
  }

  async mark(marks: readonly CellMark[]): Promise<MarkResult> {
    this.#changeable(new Set(marks.map(({ sheet }) => sheet)));
    return this.#book.edit((book) => addMarks(book, marks));
  }

  async clearMarks(sheet?: string): Promise<number> {
    const { workbook, package: parts } = this.#asked();
    const marked = parts && markedSheets(parts);
    const all = workbook.sheets.flatMap(({ name }) => (marked?.has(name) ? [name] : []));
    this.#changeable(new Set(sheet === undefined ? all : [sheet]));
    return this.#book.edit((book) => clearMarks(book, sheet));
  }

  async write(sheet: string, writes: readonly CellWrite[]): Promise<void> {
    this.#changeable(new Set([sheet]));
    const range = around(sheet, writes);
    if (!range) return;
    this.#book.edit((book) => editCells(book, sheet, writes));
    this.#tell({ sheet, range });
  }

  async onChange(listener: (change: HostChange) => void): Promise<() => Promise<void>> {
    const own = (change: HostChange): void => listener(change);
    this.#listeners.add(own);
    return () => {
      this.#listeners.delete(own);
      return Promise.resolve();
    };
  }

  async property(key: string): Promise<string | undefined> {
    const parts = this.#asked().package;
    return parts && readProperties(parts).get(key);
  }

  async setProperty(key: string, value: string | undefined): Promise<void> {
    this.#asked();
    this.#book.edit((book) => setProperty(book, key, value));
  }

  async file(): Promise<Uint8Array<ArrayBuffer>> {
    return this.#asked().bytes.slice();
  }

  async open(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
    this.#asked();
    this.opened.push({ name, bytes });
  }

  async save(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<string> {
    this.#asked();
    this.saved.push({ name, bytes });
    return name;
  }

  #asked(): MemoryBook {
    this.#exchanges += 1;
    return this.#book;
  }

  /** @throws JiannuoError `host.noSheet`, `host.readOnly`, `host.protected` */
  #changeable(sheets: ReadonlySet<string>): void {
    const book = this.#asked();
    for (const sheet of sheets) book.sheet(sheet);
    if (!book.isPackage) throw new JiannuoError('host.readOnly');
    const shut = book.sheets().find((sheet) => sheet.protected && sheets.has(sheet.name));
    if (shut) throw new JiannuoError('host.protected', { sheet: shut.name });
  }

  #tell(change: HostChange): void {
    for (const listener of this.#listeners) listener(change);
  }
}

function ascending(numbers: Iterable<number>): number[] {
  return [...numbers].sort((a, b) => a - b);
}

function keptIn(texts: Map<string, string>): KeptTexts {
  return {
    get: (key) => Promise.resolve(texts.get(key)),
    set: (key, value) => {
      if (value === undefined) texts.delete(key);
      else texts.set(key, value);
      return Promise.resolve();
    },
  };
}
