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
  #hearsFormulas = false;

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

  /** [vba] Application.SheetCalculate: with the sheet alone. `SheetChange` is silent of what a calculation changes ([vba] Worksheet.Change, Remarks). */
  readonly #onCalculated = (sheet: unknown): void => {
    // A chart is told of, too, and has no cells.
    if (!isSheet(sheet) || !this.#isOurs(sheet)) return;
    this.tell({ sheet: sheet.Name, calculated: true });
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
    this.#hearsFormulas = this.#listenToFormulas();
  }

  /** A build that does not know the event tells of all the rest. */
  #listenToFormulas(): boolean {
    try {
      this.#events.AddApiEventListener('SheetCalculate', this.#onCalculated);
      return true;
    } catch {
      return false;
    }
  }

  #stop(): void {
    this.#events.RemoveApiEventListener('SheetChange', this.#onCells);
    this.#events.RemoveApiEventListener('WorkbookNewSheet', this.#onSheets);
    this.#events.RemoveApiEventListener('SheetBeforeDelete', this.#onSheets);
    if (this.#hearsFormulas) this.#events.RemoveApiEventListener('SheetCalculate', this.#onCalculated);
  }
}

function isSheet(sheet: unknown): sheet is WpsSheet {
  return (sheet as Partial<WpsSheet> | null | undefined)?.Cells !== undefined;
}

/** Workbooks of the old kind have fewer rows and columns. */
function isWholeOf(sheet: WpsSheet, rows: number, columns: number): boolean {
  if (rows < 65_536 && columns < 256) return false;
  return rows === sheet.Cells.Rows.Count || columns === sheet.Cells.Columns.Count;
}
