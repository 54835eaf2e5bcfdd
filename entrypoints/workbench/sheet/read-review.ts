import type { SheetLook, SheetReading } from '#components/workbench/sheet/sheet-view.ts';
import type { FormType } from '#core/model/form-type.ts';
import type { Sheet, Workbook } from '#core/model/workbook.ts';
import { type SheetRow, sheetRows } from '#core/review/sheet/rows.ts';
import { mergedCell } from '#core/roster/cells.ts';
import { likelySheet } from '#core/roster/likely.ts';
import { sampleText } from '#core/roster/sample.ts';
import { unmappedNumbers, unreadColumns } from '#core/roster/unmapped.ts';
import { cellText } from '#core/roster/value.ts';
import { hasContent, readSheet, whyUnread } from '#core/roster/workbook.ts';

/** What the user has decided about one sheet so far; the rest is found by itself. */
export interface ReviewChoice {
  /** Form type, `''` for people only. */
  formId?: string;
  headerRow?: number;
  mapping?: Record<number, string | null>;
  included?: boolean;
}

/** A file that is reviewed. */
export interface ReviewFile {
  /** Kept to be annotated. */
  file: File;
  workbook: Workbook;
  shown?: string;
  /** By the sheet's name. */
  sheets: Readonly<Record<string, ReviewChoice>>;
}

export interface ReadReview {
  reading: SheetReading;
  rows: SheetRow[];
}

const SAMPLES = 3;
const HEADER_ROWS = 20;
const HEADER_CELLS = 4;
const UNTOUCHED: ReviewChoice = {};

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

interface Read {
  look: SheetLook;
  rows: readonly SheetRow[];
}

/** Sheets are read anew only where something was decided about them. */
const reads = new WeakMap<Sheet, { choice: ReviewChoice; forms: readonly FormType[]; read: Read }>();

function lookOnce(sheet: Sheet, choice: ReviewChoice, forms: readonly FormType[], date1904: boolean): Read {
  const known = reads.get(sheet);
  if (known?.choice === choice && known.forms === forms) return known.read;
  const read = lookAt(sheet, choice, forms, date1904);
  reads.set(sheet, { choice, forms, read });
  return read;
}

let lastRows: { of: readonly Read[]; rows: SheetRow[] } | undefined;

/** The same rows as long as the same sheets are reviewed, read the same way: what was found in them stands. */
function rowsOnce(of: readonly Read[]): SheetRow[] {
  const isSame = lastRows?.of.length === of.length && of.every((read, at) => read === lastRows?.of[at]);
  if (!lastRows || !isSame) lastRows = { of, rows: of.flatMap(({ rows }) => rows) };
  return lastRows.rows;
}

function lookAt(sheet: Sheet, choice: ReviewChoice, forms: readonly FormType[], date1904: boolean): Read {
  const { formId, headerRow, mapping } = choice;
  const options = {
    form: forms.find(({ id }) => id === formId),
    records: true,
    keepUnread: true,
    headerRow,
    ...(mapping ? { mapping } : {}),
  };
  const roster = readSheet(sheet, date1904, formId === '' ? [] : forms, options);
  const left = whyUnread(roster, options) ?? (sheet.hidden ? 'hidden' : undefined);
  const canBe = left === undefined || left === 'hidden';
  const included = canBe && (choice.included ?? left === undefined);
  const { columns } = roster.roster;
  const rows = canBe ? sheetRows([roster]) : [];
  return {
    rows,
    look: {
      sheet: sheet.name,
      left,
      included,
      records: rows.length,
      formId: roster.form?.id ?? '',
      headerRow: roster.roster.headerRow,
      rowTexts: Array.from({ length: Math.min(sheet.rowCount, HEADER_ROWS) }, (_, row) =>
        rowText(sheet, row),
      ),
      roster: roster.roster,
      samples: columns.map((column) =>
        roster.roster.rows
          .slice(0, SAMPLES)
          .map(({ row }) => cellText(mergedCell(sheet, row - 1, column.index))),
      ),
      unmapped: roster.ofPeople ? unmappedNumbers(sheet, roster.roster) : [],
      unread: unreadColumns(sheet, roster.roster),
    },
  };
}

/** The first cells of a row that hold anything, as they may be shown. */
function rowText(sheet: Sheet, row: number): string {
  const texts = Array.from({ length: sheet.columnCount }, (_, column) =>
    cellText(sheet.cell(row, column)).trim(),
  );
  return texts
    .filter((text) => text !== '')
    .slice(0, HEADER_CELLS)
    .map(sampleText)
    .join(' / ');
}
