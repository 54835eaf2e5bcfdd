import { BooleanNumber, Dimension, type IWorkbookData } from '@univerjs/core';
import {
  ConditionalFormattingRuleModel,
  ConditionalFormattingViewModel,
} from '@univerjs/preset-sheets-conditional-formatting';
import type { FWorksheet } from '@univerjs/preset-sheets-core';
import { UniverHost } from '#adapters/hosts/univer/host.ts';
import { valueOf } from '#adapters/hosts/univer/read.ts';
import {
  type BookToOpen,
  type SheetToOpen,
  snapshotOf,
  univerRange,
} from '#adapters/hosts/univer/snapshot.ts';
import { type StartedUniver, startUniver } from '#adapters/hosts/univer/start.ts';
import { columnIndex, parseRange } from '#core/workbook/address.ts';
import type { MergedRange } from '#core/model/workbook.ts';
import type { HostBook, HostBookSheet, OpenedHost } from './host-book.ts';

function range(reference: string): MergedRange {
  const found = parseRange(reference);
  if (!found) throw new Error(`no range: ${reference}`);
  return found;
}

function place(cell: string): { row: number; column: number } {
  const { top, left } = range(cell);
  return { row: top, column: left };
}

function sheetToOpen(sheet: HostBookSheet): SheetToOpen {
  const { fills = {}, formattedTo } = sheet;
  const names = new Set([...Object.keys(sheet.cells), ...Object.keys(fills)]);
  const end = formattedTo === undefined ? undefined : place(formattedTo);
  return {
    ...sheet,
    cells: [
      ...[...names].map((cell) => {
        const fill = fills[cell];
        return { ...place(cell), value: null, ...sheet.cells[cell], ...(fill === undefined ? {} : { fill }) };
      }),
      ...(end ? [{ ...end, value: null, format: '@' }] : []),
    ],
    merges: (sheet.merges ?? []).map(range),
    hiddenRows: (sheet.hiddenRows ?? []).map((row) => row - 1),
    hiddenColumns: (sheet.hiddenColumns ?? []).map(columnIndex),
    ...(sheet.filteredRows ? { filteredRows: sheet.filteredRows.map((row) => row - 1) } : {}),
    lists: Object.entries(sheet.lists ?? {}).map(([reference, words]) => ({
      range: range(reference),
      words,
    })),
    notes: Object.entries(sheet.notes ?? {}).map(([cell, text]) => ({ ...place(cell), text })),
  };
}

export function univerBook(book: HostBook): BookToOpen {
  return {
    name: book.name,
    sheets: book.sheets.map(sheetToOpen),
    names: Object.entries(book.names ?? {}).map(([name, refersTo]) => ({ name, refersTo })),
  };
}

/** One Univer for all workbooks of a test file: it takes a second to start. */
export class UniverHarness {
  readonly #univer: StartedUniver;
  /** Rules whose colours Univer has not yet made anew. */
  readonly #pending = new Set<string>();
  #shown: Promise<void> = Promise.resolve();
  #isWatching = false;

  constructor(element: HTMLElement) {
    this.#univer = startUniver(element);
  }

  /** Univer starts its plugins with the first workbook. */
  #watchColours(): void {
    if (this.#isWatching) return;
    this.#isWatching = true;
    // The name is Univer's; its Facade does not tell when colours are made.
    // oxlint-disable-next-line no-underscore-dangle
    const injector = this.#univer.univer.__getInjector();
    const dirty = injector.get(ConditionalFormattingViewModel).markDirty$;
    injector.get(ConditionalFormattingRuleModel).$ruleChange.subscribe(({ rule }) => {
      this.#pending.add(rule.cfId);
      this.#shown = new Promise((resolve) => {
        const listening = dirty.subscribe(({ cfId }) => {
          this.#pending.delete(cfId);
          if (this.#pending.size > 0) return;
          listening.unsubscribe();
          resolve();
        });
      });
    });
  }

  open(book: HostBook): Promise<OpenedHost> {
    return this.#open(snapshotOf(univerBook(book)));
  }

  async #open(snapshot: IWorkbookData): Promise<OpenedHost> {
    const { api } = this.#univer;
    const id = api.createWorkbook(snapshot).getId();
    await this.#univer.drawn();
    this.#watchColours();
    let calls = 0;
    const host = new Proxy(new UniverHost(api, { save: async () => '' }), {
      get: (target, key) => {
        const value: unknown = Reflect.get(target, key, target);
        if (typeof value !== 'function') return value;
        return (...parameters: unknown[]) => {
          calls += 1;
          return value.apply(target, parameters);
        };
      },
    });
    const book = () => {
      const found = api.getWorkbook(id);
      if (!found) throw new Error('closed');
      return found;
    };
    const sheetOf = (name: string): FWorksheet => {
      const sheet = book().getSheetByName(name);
      if (!sheet) throw new Error(`no sheet: ${name}`);
      return sheet;
    };
    return {
      host,
      look: async (name) => lookOf(sheetOf(name)),
      colour: async (name, cell) => {
        await this.#shown;
        const { row, column } = place(cell);
        const style = sheetOf(name).getSheet().getCell(row, column)?.s;
        const shown = typeof style === 'string' ? book().getWorkbook().getStyles().get(style) : style;
        return shown?.bg?.rgb?.toUpperCase();
      },
      note: async (name, cell) => {
        const { row, column } = place(cell);
        return sheetOf(name).getRange(row, column).getNote()?.note;
      },
      type: async (name, cell, value) => {
        const { row, column } = place(cell);
        sheetOf(name)
          .getRange(row, column)
          .setValue(value ?? '');
      },
      selectAreas: async (name, areas) => {
        const sheet = sheetOf(name);
        sheet.activate();
        await api.executeCommand('sheet.operation.set-selections', {
          unitId: id,
          subUnitId: sheet.getSheetId(),
          selections: areas.map((area) => ({ range: univerRange(range(area)), primary: null, style: null })),
        });
      },
      calculates: true,
      deleteCell: async (name, cell) => {
        const { row, column } = place(cell);
        sheetOf(name).getRange(row, column).deleteCells(Dimension.ROWS);
      },
      rename: async (name, to) => {
        sheetOf(name).setName(to);
      },
      hide: async (name) => {
        sheetOf(name).hideSheet();
      },
      insertRow: async (name, row) => {
        sheetOf(name).insertRowsBefore(row - 1, 1);
      },
      later: async () => {
        const saved: unknown = JSON.parse(JSON.stringify(book().save()));
        api.disposeUnit(id);
        return this.#open(saved as IWorkbookData);
      },
      exchanges: () => calls,
      close: async () => {
        api.disposeUnit(id);
      },
    };
  }

  dispose(): void {
    this.#univer.dispose();
  }
}

/** Cells as Univer stores them, styles written out, and what hangs on them; not our notes. */
function lookOf(sheet: FWorksheet): unknown {
  const inner = sheet.getSheet();
  const cells: unknown[] = [];
  inner.getCellMatrix().forValue((row, column, cell) => {
    if (!cell) return;
    const { f, si } = cell;
    const style = typeof cell.s === 'string' ? inner.getStyleDataByHash(cell.s) : cell.s;
    cells.push({ row, column, value: valueOf(cell), f: f ?? '', si: si ?? '', style: style ?? {} });
  });
  const { rowData, columnData } = inner.getSnapshot();
  const hidden = (data: typeof rowData): string[] =>
    Object.entries(data).flatMap(([at, each]) => (each?.hd === BooleanNumber.TRUE ? [at] : []));
  return {
    cells,
    merges: inner.getMergeData(),
    hidden: [hidden(rowData), hidden(columnData)],
    notes: sheet
      .getNotes()
      .filter(({ id }) => !id.startsWith('jiannuo-'))
      .map(({ row, col, note }) => ({ row, col, note })),
    rules: sheet.getDataValidations().map((rule) => [rule.getCriteriaType(), ...rule.getCriteriaValues()]),
  };
}
