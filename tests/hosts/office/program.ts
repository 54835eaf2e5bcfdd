import { Batch, type Behind, contextOf, type Limits, versionOf } from './batch.ts';
import { batchOf, requestContext } from './context.ts';
import { officeDocument } from './document.ts';
import type { TextCells } from './entry.ts';
import { notInFake, OfficeError } from './errors.ts';
import type { AnyKind, Handler } from './kinds.ts';
import { WORKBOOK } from './kinds-book.ts';
import type { FakeBook, FakeSheet } from './model.ts';
import { type Owner, setOwner } from './owner.ts';
import { strict } from './strict.ts';

export interface FakeOptions {
  /** The newest requirement set of ExcelApi that Excel supports. */
  excelApi: string;
  limits?: Limits;
  textCells?: TextCells;
  platform?: 'PC' | 'Mac' | 'OfficeOnline' | 'iOS';
  /** `Office.context.partitionKey`. */
  partitionKey?: string;
  readOnly?: boolean;
  /** Formats that Excel calls otherwise: those that follow the computer's settings, in the form of English. */
  formatNames?: Readonly<Record<string, string>>;
  /** Whether Excel gives the file away: the requirement set CompressedFile. */
  givesFile?: boolean;
}

/** Excel as an add-in sees it: what stands behind the two libraries. */
export class FakeProgram implements Behind, Owner {
  readonly book: FakeBook;
  readonly options: FakeOptions;
  readonly version: number;
  readonly limits: Limits;
  readonly textCells: TextCells;
  readonly formatNames: Readonly<Record<string, string>>;
  exchanges = 0;
  /** How long the host waits for the end of editing; in tests not at all, unless they say so. */
  patience: () => Promise<void> = () => Promise.resolve();
  #editing = false;
  #waiting: (() => void)[] = [];
  /** Files that were opened by `Excel.createWorkbook`. */
  readonly opened: Uint8Array[] = [];
  /** Files that `getFileAsync` gave and that were not closed. */
  openFiles = 0;
  readonly #handlers = new Map<string, Set<Handler>>();
  #running: Promise<unknown>[] = [];

  constructor(book: FakeBook, options: FakeOptions) {
    this.book = book;
    this.options = options;
    this.version = versionOf(options.excelApi);
    this.limits = options.limits ?? {};
    this.textCells = options.textCells ?? { apostropheIsSign: true, formulas: false };
    this.formatNames = options.formatNames ?? {};
    for (const sheet of book.sheets) setOwner(sheet, this);
  }

  /** The user is in a cell and types. */
  get editing(): boolean {
    return this.#editing;
  }

  set editing(editing: boolean) {
    this.#editing = editing;
    if (!editing) for (const go of this.#waiting.splice(0)) go();
  }

  /** Batches that wait for the end of editing. */
  get delayed(): number {
    return this.#waiting.length;
  }

  /** Resolves when the user is out of the cell. */
  edited(): Promise<void> {
    return this.#editing ? new Promise((resolve) => this.#waiting.push(resolve)) : Promise.resolve();
  }

  handlersOf(event: string): Set<Handler> {
    const known = this.#handlers.get(event);
    if (known) return known;
    const made = new Set<Handler>();
    this.#handlers.set(event, made);
    return made;
  }

  /** Tells who listens, after the exchange that caused it; a handler answers a promise ("Work with events"). */
  tell(event: string, args: object): void {
    const handlers = [...this.handlersOf(event)];
    this.#running.push(Promise.resolve().then(() => Promise.all(handlers.map((handler) => handler(args)))));
  }

  /** `WorksheetChangedEventArgs`, `WorksheetFormatChangedEventArgs`. */
  changed(event: 'changed' | 'formatChanged', sheet: FakeSheet, args: object): void {
    this.tell(event, { ...args, worksheetId: sheet.id, source: 'Local' });
    if (event === 'changed') this.tell(sheet.id, { ...args, worksheetId: sheet.id, source: 'Local' });
  }

  /** Until everybody who listens has been told. */
  async settled(): Promise<void> {
    while (this.#running.length > 0) {
      const running = this.#running;
      this.#running = [];
      await Promise.all(running);
    }
  }

  activate(sheet: FakeSheet): void {
    if (sheet.visibility !== 'Visible') throw new OfficeError('InvalidOperation', 'Worksheet.activate');
    this.book.active = sheet.name;
    this.book.selection = { sheet: sheet.name, areas: [{ top: 0, left: 0, bottom: 0, right: 0 }] };
  }

  /** The library `Excel`. */
  get excel(): object {
    return strict('Excel', {
      run: (...args: unknown[]) => this.#run(args),
      // Excel.createWorkbook(base64)
      createWorkbook: async (base64: unknown) => {
        this.#needs('1.8', 'Excel.createWorkbook');
        this.opened.push(Uint8Array.from(atob(String(base64)), (letter) => letter.charCodeAt(0)));
      },
    });
  }

  /** The library `Office`. */
  get office(): object {
    const { options } = this;
    return strict('Office', {
      // Office.onReady: with the program, or with null in a page outside of any
      onReady: async () => ({ host: 'Excel', platform: options.platform ?? 'PC' }),
      HostType: { Excel: 'Excel', Word: 'Word' }, // Office.HostType
      PlatformType: { PC: 'PC', Mac: 'Mac', OfficeOnline: 'OfficeOnline', iOS: 'iOS' }, // Office.PlatformType
      DocumentMode: { ReadOnly: 'readOnly', ReadWrite: 'readWrite' }, // Office.DocumentMode
      FileType: { Text: 'text', Compressed: 'compressed', Pdf: 'pdf' }, // Office.FileType
      context: strict('Office.context', {
        platform: options.platform ?? 'PC', // Context.platform
        partitionKey: options.partitionKey, // Context.partitionKey: undefined where nothing is partitioned
        // Context.diagnostics, Office.ContextInformation
        diagnostics: { host: 'Excel', platform: options.platform ?? 'PC', version: '16.0.14332.20000' },
        // RequirementSetSupport.isSetSupported(name, minVersion)
        requirements: strict('Office.context.requirements', {
          isSetSupported: (name: string, version: string) => {
            if (name === 'ExcelApi') return versionOf(version) <= this.version;
            if (name === 'CompressedFile') return options.givesFile ?? true;
            throw notInFake(`isSetSupported('${name}')`);
          },
        }),
        document: officeDocument(this),
      }),
    });
  }

  #needs(set: string, where: string): void {
    if (versionOf(set) > this.version) throw new OfficeError('ApiNotFound', where);
  }

  /**
   * Excel.run(batch), Excel.run(context or object, batch) and Excel.run(options, batch) with `Excel.RunOptions.delayForCellEdit`: what is still queued at
   * its end runs, then all objects are released.
   */
  async #run(args: unknown[]): Promise<unknown> {
    const given = args.length > 1 ? batchOf(args[0]) : undefined;
    const batch = given ?? new Batch(this);
    if (args.length > 1 && !given) batch.delays = delays(args[0]);
    const body = args.at(-1) as (context: object) => unknown;
    const context = given ? contextOf(given) : requestContext(batch, WORKBOOK as AnyKind, () => this);
    batch.open = true;
    try {
      const answer = body(context);
      if (!(answer instanceof Promise)) throw new OfficeError('RunMustReturnPromise', 'Excel.run');
      const result: unknown = await answer;
      await batch.sync();
      return result;
    } finally {
      batch.open = false;
    }
  }
}

/** `Excel.RunOptions`: of its members `delayForCellEdit` alone is in the fake (no requirement set); `mergeUndoGroup` is of ExcelApi 1.20. */
function delays(options: unknown): boolean {
  if (typeof options !== 'object' || options === null) throw notInFake('Excel.run(options, …)');
  for (const key of Object.keys(options)) {
    if (key !== 'delayForCellEdit') throw notInFake(`Excel.run({ ${key} }, …)`);
  }
  // "The default behavior with no delayForCellEdit property specified is equivalent to when it is false."
  return 'delayForCellEdit' in options && options.delayForCellEdit === true;
}
