import type { SheetReading } from '#components/workbench/sheet/sheet-view.ts';
import type { FormType } from '#core/model/form-type.ts';
import type { Sheet, Workbook } from '#core/model/workbook.ts';
import type { SheetRow } from '#core/review/sheet/rows.ts';
import { likelySheet } from '#core/roster/likely.ts';
import { hasContent } from '#core/roster/workbook.ts';
import { type LookedSheet, lookAtSheet, type SheetChoice } from '#core/sheet/look.ts';

/** A file that is reviewed. */
export interface ReviewFile {
  /** Kept to be annotated. */
  file: File;
  workbook: Workbook;
  shown?: string;
  /** By the sheet's name. */
  sheets: Readonly<Record<string, SheetChoice>>;
}

export interface ReadReview {
  reading: SheetReading;
  rows: SheetRow[];
}

const UNTOUCHED: SheetChoice = {};

/** The records of the sheets that are reviewed together, and how each sheet was read; `undefined` for a file without any. */
export function readReview(chosen: ReviewFile, forms: readonly FormType[]): ReadReview | undefined {
  const { workbook } = chosen;
  const full = workbook.sheets.filter(hasContent);
  const sheets = full.length > 0 ? full : workbook.sheets.slice(0, 1);
  const reads = sheets.map((sheet) => {
    const choice = chosen.sheets[sheet.name] ?? UNTOUCHED;
    return lookOnce(sheet, choice, forms, workbook.date1904);
  });
  const name = chosen.shown ?? likelySheet(sheets, forms, { date1904: workbook.date1904 })?.name;
  const shown = reads.find(({ look }) => look.sheet === name) ?? reads[0];
  if (!shown) return undefined;
  const reading = { file: chosen.file.name, sheets: reads.map(({ look }) => look), shown: shown.look };
  return { reading, rows: rowsOnce(reads.filter(({ look }) => look.included)) };
}

/** Sheets are read anew only where something was decided about them. */
const reads = new WeakMap<Sheet, { choice: SheetChoice; forms: readonly FormType[]; read: LookedSheet }>();

function lookOnce(
  sheet: Sheet,
  choice: SheetChoice,
  forms: readonly FormType[],
  date1904: boolean,
): LookedSheet {
  const known = reads.get(sheet);
  if (known?.choice === choice && known.forms === forms) return known.read;
  const read = lookAtSheet(sheet, choice, forms, date1904);
  reads.set(sheet, { choice, forms, read });
  return read;
}

let lastRows: { of: readonly LookedSheet[]; rows: SheetRow[] } | undefined;

/** The same rows as long as the same sheets are reviewed, read the same way: what was found in them stands. */
function rowsOnce(of: readonly LookedSheet[]): SheetRow[] {
  const isSame = lastRows?.of.length === of.length && of.every((read, at) => read === lastRows?.of[at]);
  if (!lastRows || !isSame) lastRows = { of, rows: of.flatMap(({ rows }) => rows) };
  return lastRows.rows;
}
