/// <reference types="office-js" />
import { JiannuoError } from '#core/errors.ts';
import { officeError } from './refusals.ts';

/** The two libraries that Office.js puts into a page; handed in, so that a fake of them can be. */
export interface OfficeLibraries {
  office: typeof Office;
  excel: typeof Excel;
}

/** An exchange with Excel: what is queued in `batch` runs where it syncs. */
export type Context = Excel.RequestContext;

/**
 * Excel behind Office.js. Requirement set ExcelApi 1.8 is the floor; of later ones `has` tells. The library itself is always the newest
 * one, whatever Excel is behind it, so that a member being there says nothing.
 */
export class Program {
  readonly office: typeof Office;
  readonly excel: typeof Excel;
  readonly #known = new Map<string, boolean>();

  constructor({ office, excel }: OfficeLibraries) {
    this.office = office;
    this.excel = excel;
  }

  has(excelApi: string): boolean {
    const known = this.#known.get(excelApi);
    if (known !== undefined) return known;
    const has = this.office.context.requirements.isSetSupported('ExcelApi', excelApi);
    this.#known.set(excelApi, has);
    return has;
  }

  /**
   * @param sheet the one that is spoken of, for the words of what goes wrong
   * @throws JiannuoError `host.*`
   */
  async run<T>(batch: (context: Context) => Promise<T>, sheet?: string): Promise<T> {
    try {
      return await this.excel.run(batch);
    } catch (error) {
      throw this.said(error, sheet);
    }
  }

  /** The words for an error of Office.js; errors of our own stay. */
  said(error: unknown, sheet?: string): JiannuoError {
    if (error instanceof JiannuoError) return error;
    return officeError(error, {
      ...(sheet === undefined ? {} : { sheet }),
      viewOnly: this.office.context.document.mode === this.office.DocumentMode.ReadOnly,
    });
  }
}

/** A sheet by its name, which becomes an error at the next sync where there is none. */
export function sheetOf(context: Context, name: string): Excel.Worksheet {
  return context.workbook.worksheets.getItem(name);
}

/**
 * Sheets by their names, all of them where none are given; one exchange.
 * @throws JiannuoError `host.noSheet`
 */
export async function sheetsOf(
  context: Context,
  names?: readonly string[],
): Promise<Map<string, Excel.Worksheet>> {
  const { worksheets } = context.workbook;
  // Items are known by their ids where those are loaded, and else by their places, which change.
  worksheets.load('items/id,items/name');
  await context.sync();
  const all = new Map(worksheets.items.map((sheet) => [sheet.name, sheet]));
  if (!names) return all;
  return new Map(
    names.map((name) => {
      const sheet = all.get(name);
      if (!sheet) throw new JiannuoError('host.noSheet', { sheet: name });
      return [name, sheet];
    }),
  );
}
