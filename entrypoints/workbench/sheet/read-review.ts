import type { SheetReading } from '#components/workbench/sheet/sheet-view.ts';
import type { FormType } from '#core/model/form-type.ts';
import { canonicalJson } from '#core/model/journal.ts';
import type { SheetLayout } from '#core/model/sheet-layout.ts';
import type { Sheet, Workbook } from '#core/model/workbook.ts';
import type { SheetRow } from '#core/review/sheet/rows.ts';
import { likelySheet } from '#core/roster/likely.ts';
import { hasContent } from '#core/roster/workbook.ts';
import { type LookedSheet, lookAtSheet } from '#core/sheet/look.ts';
import { type FreshChoice, type KnownSheets, readRecalled } from '#core/sheet/recalled.ts';

/** A file that is reviewed. */
export interface ReviewFile {
  /** Kept to be annotated. */
  file: File;
  workbook: Workbook;
  /**
   * What was known of headers when it was opened, the latest last: what is said of one sheet and kept meanwhile is nothing that was said of
   * the others.
   */
  layouts: readonly SheetLayout[];
  shown?: string;
  /** By the sheet's name. */
  sheets: Readonly<Record<string, FreshChoice>>;
}

export interface ReadReview {
  reading: SheetReading;
  rows: SheetRow[];
}

const UNTOUCHED: FreshChoice = {};

/** The records of the sheets that are reviewed together, and how each sheet was read; `undefined` for a file without any. */
export function readReview(chosen: ReviewFile, forms: readonly FormType[]): ReadReview | undefined {
  const { workbook, layouts } = chosen;
  const known: KnownSheets = { forms, layouts };
  const full = workbook.sheets.filter(hasContent);
  const sheets = full.length > 0 ? full : workbook.sheets.slice(0, 1);
  const reads = sheets.map((sheet) =>
    readRecalled(
      chosen.sheets[sheet.name] ?? UNTOUCHED,
      known,
      (choice) => lookOnce(sheet, choice, forms, workbook.date1904),
      ({ look }) => ({ columns: look.roster.columns, formId: look.formId }),
    ),
  );
  const views = reads.map(({ read, ...recalling }) => ({ ...read.look, ...recalling }));
  const name = chosen.shown ?? likelySheet(sheets, forms, { date1904: workbook.date1904 })?.name;
  const shown = views.find(({ sheet }) => sheet === name) ?? views[0];
  if (!shown) return undefined;
  const reading = { file: chosen.file.name, sheets: views, shown };
  return { reading, rows: rowsOnce(reads.map(({ read }) => read).filter(({ look }) => look.included)) };
}

interface Read {
  choice: string;
  read: LookedSheet;
}

/** How often a sheet may have been read for one answer: as the user says, and by an earlier word. */
const KEPT = 2;
const looks = new WeakMap<Sheet, { forms: readonly FormType[]; reads: readonly Read[] }>();

/**
 * Sheets are read anew only where they are to be read otherwise: what is said anew about one is no reason to read the others, and a word
 * that is kept as it was said changes no reading.
 */
function lookOnce(
  sheet: Sheet,
  said: FreshChoice,
  forms: readonly FormType[],
  date1904: boolean,
): LookedSheet {
  const { afresh: _, ...choice } = said;
  const key = canonicalJson(choice);
  const known = looks.get(sheet);
  const before = known?.forms === forms ? known.reads : [];
  const found = before.find((each) => each.choice === key) ?? {
    choice: key,
    read: lookAtSheet(sheet, choice, forms, date1904),
  };
  const others = before.filter((each) => each !== found);
  looks.set(sheet, { forms, reads: [found, ...others].slice(0, KEPT) });
  return found.read;
}

let lastRows: { of: readonly LookedSheet[]; rows: SheetRow[] } | undefined;

/** The same rows as long as the same sheets are reviewed, read the same way: what was found in them stands. */
function rowsOnce(of: readonly LookedSheet[]): SheetRow[] {
  const isSame = lastRows?.of.length === of.length && of.every((read, at) => read === lastRows?.of[at]);
  if (!lastRows || !isSame) lastRows = { of, rows: of.flatMap(({ rows }) => rows) };
  return lastRows.rows;
}
