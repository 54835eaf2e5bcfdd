import type { Known } from '#core/authoring/context.ts';
import { type PackReading, readPackWorkbook } from '#core/authoring/read.ts';
import { SHEETS } from '#core/authoring/sheets.ts';
import { JiannuoError } from '#core/errors.ts';
import type { Workbook } from '#core/model/workbook.ts';
import { sheetFields } from '#core/roster/person-fields.ts';
import { readColumns } from '#core/roster/read.ts';
import { openFile, readBytes } from './read-file.ts';

export interface PackFileReading {
  read: PackReading;
  /** No pack, but a sheet of people. */
  isRoster: boolean;
}

/**
 * A pack from a workbook, or from the JSON that packs are shared as.
 * @throws `authoring.badJson`, and what `openFile` does
 */
export async function readPackFile(file: File, known: Known): Promise<PackFileReading> {
  if (/\.json$/i.test(file.name)) {
    const { readPackJson } = await import('#core/authoring/read-json.ts');
    return { read: readPackJson(jsonIn(await readBytes(file), file.name), known), isRoster: false };
  }
  const workbook = await openFile(file);
  const read = readPackWorkbook(workbook, known);
  return { read, isRoster: isRoster(workbook, read) };
}

/**
 * What a file of JSON says; `undefined` where it is of another kind.
 * @throws `authoring.badJson`
 */
export async function jsonOf(file: File): Promise<unknown> {
  return /\.json$/i.test(file.name) ? jsonIn(await readBytes(file), file.name) : undefined;
}

function jsonIn(bytes: Uint8Array, file: string): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch (error) {
    if (error instanceof SyntaxError)
      throw new JiannuoError('authoring.badJson', { file, detail: error.message });
    throw error;
  }
}

/** Names and something else of people stand in a sheet, and no sheet is one of a pack. */
export function isRoster({ sheets, date1904 }: Workbook, { problems }: PackReading): boolean {
  if (
    !problems.some(
      ({ code, params }) => code === 'authoring.missingSheet' && params['sheet'] === SHEETS.settings.name,
    )
  )
    return false;
  return sheets.some((sheet) => {
    const paths = readColumns(sheet, sheetFields(undefined), { date1904 }).map(({ path }) => path);
    return paths.includes('name') && paths.filter((path) => path !== null).length >= LEAST_COLUMNS;
  });
}

const LEAST_COLUMNS = 2;
