/// <reference types="office-js" />
import { JiannuoError } from '#core/errors.ts';
import type { HostChange } from '#core/host/sheet-host.ts';
import { parseRange } from '#core/workbook/address.ts';
import type { Editing } from './editing.ts';
import type { Program } from './program.ts';

type Listener = (change: HostChange) => void;
type Stop = () => Promise<void>;

interface Changed {
  worksheetId: string;
  address?: string;
  changeType?: string;
}

/**
 * Tells of changes. Since ExcelApi 1.9 one event speaks for all sheets; before, each sheet has its own (1.7), and sheets that come later are
 * listened to as they come.
 */
export async function listen(program: Program, editing: Editing, listener: Listener): Promise<Stop> {
  const stops: Stop[] = [];
  const names = new SheetNames(program, editing);
  const tell = async (changed: Changed): Promise<void> => {
    for (const change of await changesOf(names, changed)) listener(change);
  };
  const everywhere = async (): Promise<void> => listener({});
  // Since 1.11 the cells that were calculated are told as well; not all of them say something else by now.
  const calculated = async ({ worksheetId }: Changed): Promise<void> => {
    const sheet = await names.of(worksheetId);
    listener({ ...(sheet === undefined ? {} : { sheet }), calculated: true });
  };
  await program.run(async (context) => {
    const { worksheets } = context.workbook;
    const results: OfficeExtension.EventHandlerResult<unknown>[] = [];
    // `onChanged` is silent of what a calculation changes: `WorksheetCollection.onCalculated`, ExcelApi 1.8.
    results.push(
      worksheets.onDeleted.add(async ({ worksheetId }) => {
        names.forget(worksheetId);
        listener({});
      }),
      worksheets.onCalculated.add(calculated),
    );
    if (program.has('1.9')) {
      results.push(
        worksheets.onAdded.add(everywhere),
        worksheets.onChanged.add(tell),
        // A number becomes a day, or is struck out, by its format alone.
        worksheets.onFormatChanged.add(tell),
      );
    } else {
      worksheets.load('items/id');
      await context.sync();
      for (const sheet of worksheets.items) results.push(sheet.onChanged.add(tell));
      results.push(
        worksheets.onAdded.add(async ({ worksheetId }) => {
          stops.push(await listenTo(program, worksheetId, tell));
          listener({});
        }),
      );
    }
    if (program.has('1.17')) {
      results.push(
        worksheets.onNameChanged.add(async ({ worksheetId, nameAfter }) => {
          names.isNow(worksheetId, nameAfter);
          listener({});
        }),
        worksheets.onMoved.add(everywhere),
        worksheets.onVisibilityChanged.add(everywhere),
      );
    }
    await context.sync();
    for (const result of results) stops.push(() => remove(program, result));
  });
  return async () => {
    for (const stop of stops.splice(0)) await stop();
  };
}

function listenTo(program: Program, sheet: string, tell: (changed: Changed) => Promise<void>): Promise<Stop> {
  return program.run(async (context) => {
    const result = context.workbook.worksheets.getItem(sheet).onChanged.add(tell);
    await context.sync();
    return () => remove(program, result);
  });
}

/** A listener is taken away in the context that it was added in: "Work with events", Remove an event handler. */
async function remove(program: Program, result: OfficeExtension.EventHandlerResult<unknown>): Promise<void> {
  try {
    await program.excel.run(result.context, async (context) => {
      result.remove();
      await context.sync();
    });
  } catch (error) {
    throw program.said(error);
  }
}

async function changesOf(names: SheetNames, changed: Changed): Promise<HostChange[]> {
  const sheet = await names.of(changed.worksheetId);
  if (sheet === undefined) return [{}];
  // Whatever is not an edit in place has moved cells: `DataChangeType`.
  if (changed.changeType !== undefined && changed.changeType !== 'RangeEdited') return [{ sheet }];
  return (changed.address ?? '').split(',').map((address) => {
    const range = parseRange(address.slice(address.lastIndexOf('!') + 1));
    return range ? { sheet, range: { sheet, ...range } } : { sheet };
  });
}

/**
 * Events name a sheet by its id, which stays when it is renamed. Who types cell after cell is in the next one when the event comes, and Excel says nothing
 * then: a name is asked for once where Excel tells of its change (ExcelApi 1.17), and waited for where it does not.
 */
class SheetNames {
  readonly #program: Program;
  readonly #editing: Editing;
  readonly #known = new Map<string, string>();

  constructor(program: Program, editing: Editing) {
    this.#program = program;
    this.#editing = editing;
  }

  isNow(id: string, name: string): void {
    this.#known.set(id, name);
  }

  forget(id: string): void {
    this.#known.delete(id);
  }

  /** `undefined` where it is gone, or Excel is too busy to say. */
  async of(id: string): Promise<string | undefined> {
    const known = this.#known.get(id);
    if (known !== undefined) return known;
    try {
      const name = await this.#editing.after(() => this.#asked(id));
      // Its change may have been told meanwhile.
      if (name !== undefined && this.#program.has('1.17') && !this.#known.has(id)) this.#known.set(id, name);
      return this.#known.get(id) ?? name;
    } catch (error) {
      if (error instanceof JiannuoError) return undefined;
      throw error;
    }
  }

  #asked(id: string): Promise<string | undefined> {
    return this.#program.run(async (context) => {
      const found = context.workbook.worksheets.getItemOrNullObject(id);
      found.load('name');
      await context.sync();
      return found.isNullObject ? undefined : found.name;
    });
  }
}
