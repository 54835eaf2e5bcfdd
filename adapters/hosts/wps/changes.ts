import type { HostChange } from '#core/host/sheet-host.ts';
import { MAX_COLUMNS, MAX_ROWS } from '#core/workbook/address.ts';
import type { WpsEvents, WpsRange, WpsSheet } from './api.ts';
import { items, placeOf, sizeOf } from './places.ts';

type Listener = (change: HostChange) => void;

/**
 * Tells of changes in one workbook. The program knows one listener of each event in this page, since it forgets by the event's name alone ([jsaddin]
 * ApiEvent.RemoveApiEventListener); all of ours hang on that.
 */
export class Changes {
  readonly #events: WpsEvents;
  /** Whether a sheet belongs to the workbook: events are those of the whole program. */
  readonly #isOurs: (sheet: WpsSheet) => boolean;
  readonly #listeners = new Set<Listener>();

  readonly #onCells = (sheet: unknown, range?: unknown): void => {
    if (!this.#isOurs(sheet as WpsSheet)) return;
    for (const area of items((range as WpsRange).Areas)) {
      const place = placeOf(area);
      const { rows, columns } = sizeOf(place);
      const name = (sheet as WpsSheet).Name;
      // Whole rows or columns are told of when they come or go.
      const isWhole =
        columns >= MAX_COLUMNS || rows >= MAX_ROWS || isWholeOf(sheet as WpsSheet, rows, columns);
      this.tell(isWhole ? { sheet: name } : { sheet: name, range: { sheet: name, ...place } });
    }
  };

  readonly #onSheets = (sheetOrBook: unknown, sheet?: unknown): void => {
    // A new sheet is told with its workbook first, one that goes by itself.
    if (this.#isOurs((sheet ?? sheetOrBook) as WpsSheet)) this.tell({});
  };

  constructor(events: WpsEvents, isOurs: (sheet: WpsSheet) => boolean) {
    this.#events = events;
    this.#isOurs = isOurs;
  }

  /** What the program tells of, and what it does not: our own writes, for which its events are switched off. */
  tell(change: HostChange): void {
    for (const listener of this.#listeners) listener(change);
  }

  add(listener: Listener): () => void {
    // A listener of its own for each call, so that the same function may listen twice.
    const own: Listener = (change) => listener(change);
    if (this.#listeners.size === 0) this.#listen();
    this.#listeners.add(own);
    return () => {
      if (this.#listeners.delete(own) && this.#listeners.size === 0) this.#stop();
    };
  }

  #listen(): void {
    this.#events.AddApiEventListener('SheetChange', this.#onCells);
    this.#events.AddApiEventListener('WorkbookNewSheet', this.#onSheets);
    this.#events.AddApiEventListener('SheetBeforeDelete', this.#onSheets);
  }

  #stop(): void {
    this.#events.RemoveApiEventListener('SheetChange', this.#onCells);
    this.#events.RemoveApiEventListener('WorkbookNewSheet', this.#onSheets);
    this.#events.RemoveApiEventListener('SheetBeforeDelete', this.#onSheets);
  }
}

/** Workbooks of the old kind have fewer rows and columns. */
function isWholeOf(sheet: WpsSheet, rows: number, columns: number): boolean {
  if (rows < 65_536 && columns < 256) return false;
  return rows === sheet.Cells.Rows.Count || columns === sheet.Cells.Columns.Count;
}
