import { forms } from '#catalog/forms.ts';
import type { OpenedSheet } from '#components/workbench/ImportPage.tsx';
import type { Sheet, Workbook } from '#core/model/workbook.ts';
import { mergedCell } from '#core/roster/cells.ts';
import { likelyForm, likelySheet } from '#core/roster/likely.ts';
import { sheetFields } from '#core/roster/person-fields.ts';
import { planImport, type Stored } from '#core/roster/plan.ts';
import { readColumns, readRoster, type ReadOptions } from '#core/roster/read.ts';
import { sampleText } from '#core/roster/sample.ts';
import { unmappedNumbers } from '#core/roster/unmapped.ts';
import { cellText } from '#core/roster/value.ts';

/** What the user has decided about a workbook so far; the rest is found by itself. */
export interface SheetChoices {
  file: string;
  workbook: Workbook;
  sheet?: string;
  /** Form type, `''` for people only. */
  formId?: string;
  headerRow?: number;
  mapping: Record<number, string | null>;
}

const SAMPLES = 3;
/** Rows among which the header is looked for. */
const HEADER_ROWS = 20;
const HEADER_CELLS = 4;

/** Reads the chosen sheet and plans its import. */
export function openSheet(choices: SheetChoices, stored: Stored): OpenedSheet | undefined {
  const sheets = choices.workbook.sheets;
  const { date1904 } = choices.workbook;
  const sheet = choices.sheet
    ? sheets.find((candidate) => candidate.name === choices.sheet)
    : likelySheet(sheets, forms, { date1904 });
  if (!sheet) return undefined;
  const options: ReadOptions = {
    date1904,
    mapping: choices.mapping,
    ...(choices.headerRow === undefined ? {} : { headerRow: choices.headerRow }),
  };
  const form =
    choices.formId === undefined
      ? likelyForm(forms, (candidate) => readColumns(sheet, sheetFields(candidate), options))
      : forms.find(({ id }) => id === choices.formId);
  const roster = readRoster(sheet, sheetFields(form), options);
  return {
    file: choices.file,
    sheets,
    sheet: sheet.name,
    formId: form?.id ?? '',
    headerRow: roster.headerRow,
    rowTexts: Array.from({ length: Math.min(sheet.rowCount, HEADER_ROWS) }, (_, row) => rowText(sheet, row)),
    empty: roster.headerRow === 0 && isEmpty(sheet),
    roster,
    samples: roster.columns.map((column) =>
      roster.rows.slice(0, SAMPLES).map(({ row }) => cellText(mergedCell(sheet, row - 1, column.index))),
    ),
    unmapped: unmappedNumbers(sheet, roster),
    plan: planImport(roster, form?.id, stored),
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

function isEmpty(sheet: Sheet): boolean {
  for (let row = 0; row < sheet.rowCount; row += 1) {
    for (let column = 0; column < sheet.columnCount; column += 1) {
      if (cellText(sheet.cell(row, column)).trim() !== '') return false;
    }
  }
  return true;
}
