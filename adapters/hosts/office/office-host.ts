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
  SheetHost,
  SheetRange,
} from '#core/host/sheet-host.ts';
import type { CellMark } from '#core/workbook/annotate/marks.ts';
import { readMeta, readNames, readSelection, readSheets, selectRange } from './book.ts';
import { listen } from './changes.ts';
import { Editing, type Patience, usualPatience } from './editing.ts';
import { WholeFile } from './file.ts';
import { OfficeTexts, type TextStorage } from './kept.ts';
import { readLayout } from './layout.ts';
import { clearMarks, mark } from './marks.ts';
import { type OfficeLibraries, Program } from './program.ts';
import { readProperty, writeProperty } from './properties.ts';
import { BlockReader } from './read.ts';
import { canDownload, type Download, downloadByLink, openBytes } from './save.ts';
import { readValidations } from './validations.ts';
import { writeCells } from './write.ts';

/** What the page has, which a test has not. */
export interface PageAbilities {
  storage: () => TextStorage;
  download: Download;
  /** How long a read waits for the user to leave a cell. */
  patience?: Patience;
}

const PAGE: PageAbilities = {
  storage: () => localStorage,
  download: downloadByLink,
  patience: usualPatience,
};

/** Excel, through Office.js from ExcelApi 1.8 on. What an older Excel does not tell is read from the file that it gives. */
export class OfficeHost implements SheetHost {
  readonly id = 'office';
  readonly can: HostAbilities;
  readonly kept: KeptTexts;
  readonly #program: Program;
  readonly #file: WholeFile;
  readonly #reader: BlockReader;
  readonly #download: Download;
  readonly #editing: Editing;

  constructor(
    libraries: OfficeLibraries,
    { storage, download, patience = usualPatience }: PageAbilities = PAGE,
  ) {
    this.#program = new Program(libraries);
    this.#file = new WholeFile(this.#program);
    this.#reader = new BlockReader(this.#program);
    this.#download = download;
    this.#editing = new Editing(this.#program, patience);
    this.kept = new OfficeTexts(this.#program, storage);
    this.can = {
      notes: this.#program.has('1.18'),
      properties: true,
      file: this.#file.able,
      open: true,
      struck: this.#program.has('1.9'),
    };
  }

  meta(): Promise<HostMeta> {
    return this.#editing.after(() => readMeta(this.#program));
  }

  sheets(): Promise<HostSheet[]> {
    return this.#editing.after(() => readSheets(this.#program, this.#file));
  }

  layout(sheet: string): Promise<HostLayout> {
    return this.#editing.after(() => readLayout(this.#program, this.#file, sheet));
  }

  read(range: SheetRange): Promise<CellBlock> {
    return this.#editing.after(() => this.#reader.read(range));
  }

  validations(range: SheetRange): Promise<HostValidation[]> {
    return this.#editing.after(() => readValidations(this.#program, range));
  }

  names(): Promise<HostName[]> {
    return this.#editing.after(() => readNames(this.#program));
  }

  selection(): Promise<SheetRange[]> {
    return this.#editing.after(() => readSelection(this.#program));
  }

  select(range: SheetRange): Promise<void> {
    return selectRange(this.#program, range);
  }

  mark(marks: readonly CellMark[]): Promise<MarkResult> {
    return mark(this.#program, this.#file, marks);
  }

  clearMarks(sheet?: string): Promise<number> {
    return clearMarks(this.#program, sheet);
  }

  write(sheet: string, writes: readonly CellWrite[]): Promise<void> {
    return writeCells(this.#program, sheet, writes);
  }

  onChange(listener: (change: HostChange) => void): Promise<() => Promise<void>> {
    return listen(this.#program, this.#editing, listener);
  }

  property(key: string): Promise<string | undefined> {
    return this.#editing.after(() => readProperty(this.#program, key));
  }

  setProperty(key: string, value: string | undefined): Promise<void> {
    return writeProperty(this.#program, key, value);
  }

  file(): Promise<Uint8Array<ArrayBuffer>> {
    return this.#file.bytes();
  }

  /** The name is Excel's to give: it asks for one when the workbook is saved. */
  open(_name: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
    return openBytes(this.#program, bytes);
  }

  /** By a download; where panes have none the file is opened instead, for the user to save. */
  async save(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<string> {
    if (canDownload(this.#program)) this.#download(name, bytes);
    else if (/\.xls[xm]$/i.test(name)) await openBytes(this.#program, bytes);
    // Excel opens workbooks alone.
    else throw new JiannuoError('host.cannotSave', { file: name });
    return '';
  }
}
