import type { FormType } from '../model/form-type.ts';
import type { Sheet } from '../model/workbook.ts';
import { type SheetRow, sheetRows } from '../review/sheet/rows.ts';
import { mergedCell } from '../roster/cells.ts';
import { likelyForms, titlesOf } from '../roster/likely.ts';
import { sheetFields } from '../roster/person-fields.ts';
import { readColumns, type Roster, type RosterColumn } from '../roster/read.ts';
import { sampleText } from '../roster/sample.ts';
import { type UnmappedNumbers, unmappedNumbers, unreadColumns } from '../roster/unmapped.ts';
import { cellText } from '../roster/value.ts';
import { type NumberTexts, numberTexts } from './number-texts.ts';
import { type LeftCode, readTables, type SheetRoster, whyUnread } from '../roster/workbook.ts';

/** What the user has decided about a sheet; the rest is found by itself. */
export interface SheetChoice {
  /** Form type, `''` for people only. */
  formId?: string;
  /** 1-based. */
  headerRow?: number;
  /** By 0-based column; `null` leaves it out. */
  mapping?: Readonly<Record<number, string | null>>;
  included?: boolean;
}

/** How a sheet was read, to be corrected. */
export interface SheetLook {
  sheet: string;
  /** Why it is not read, as long as the user says nothing else. */
  left: LeftCode | 'noFields' | undefined;
  /** Read together with the others. */
  included: boolean;
  /** Records and rows of nobody in it. */
  records: number;
  /** Form type, `''` for people only. */
  formId: string;
  /** Titles of forms that fit it equally well, none of which was taken. */
  tied: readonly string[];
  /** 1-based; `0` where there is none. */
  headerRow: number;
  /** Contents of the first rows, from which the header is chosen. */
  rowTexts: readonly string[];
  roster: Roster;
  /** Tables of other kinds below the first, each with its own form. */
  further: readonly SheetRoster[];
  /** Texts of the first data rows, per column of the roster. */
  samples: readonly (readonly string[])[];
  /** Columns that nobody reads although people's numbers stand in them. */
  unmapped: readonly UnmappedNumbers[];
  /** Columns of numbers in which some are stored as texts. */
  numberTexts: readonly NumberTexts[];
  /** Columns with something in them that no field takes. */
  unread: readonly RosterColumn[];
}

export interface LookedSheet {
  look: SheetLook;
  rows: readonly SheetRow[];
}

const SAMPLES = 3;
const HEADER_ROWS = 20;
const HEADER_CELLS = 4;

/** Reads a sheet as a person would who checks it: every record of it, and every row that is nobody's. */
export function lookAtSheet(
  sheet: Sheet,
  choice: SheetChoice,
  forms: readonly FormType[],
  date1904: boolean,
): LookedSheet {
  const { formId, headerRow, mapping } = choice;
  const options = {
    form: forms.find(({ id }) => id === formId),
    records: true,
    keepUnread: true,
    headerRow,
    ...(mapping ? { mapping } : {}),
  };
  const [roster, ...further] = readTables(sheet, date1904, formId === '' ? [] : forms, options);
  const left = whyUnread(roster, options) ?? (sheet.hidden ? 'hidden' : undefined);
  const canBe = left === undefined || left === 'hidden';
  const included = canBe && (choice.included ?? left === undefined);
  const { columns, rows: read } = roster.roster;
  const rows = canBe ? sheetRows([roster, ...further]) : [];
  const unmapped = unmappedNumbers(sheet, roster.roster);
  const tied = formId === undefined && !roster.form ? tiedForms(sheet, choice, forms, date1904) : [];
  return {
    rows,
    look: {
      sheet: sheet.name,
      left,
      included,
      records: rows.length,
      formId: roster.form?.id ?? '',
      tied,
      headerRow: roster.roster.headerRow,
      rowTexts: Array.from({ length: Math.min(sheet.rowCount, HEADER_ROWS) }, (_, row) =>
        rowText(sheet, row),
      ),
      roster: roster.roster,
      further,
      samples: columns.map((column) =>
        read.slice(0, SAMPLES).map(({ row }) => cellText(mergedCell(sheet, row - 1, column.index))),
      ),
      unmapped: roster.ofPeople ? unmapped : [],
      numberTexts: [roster, ...further].flatMap((each) =>
        numberTexts(sheet, each.roster, sheetFields(each.form)),
      ),
      unread: [
        ...unreadColumns(sheet, roster.roster, unmapped),
        ...further.flatMap((each) => unreadColumns(sheet, each.roster)),
      ],
    },
  };
}

/** Titles of the forms that explain the sheet equally well, where there are several. */
function tiedForms(
  sheet: Sheet,
  { headerRow, mapping }: SheetChoice,
  forms: readonly FormType[],
  date1904: boolean,
): string[] {
  const how = {
    date1904,
    ...(headerRow === undefined ? {} : { headerRow }),
    ...(mapping ? { mapping } : {}),
  };
  const likely = likelyForms(forms, (form) => readColumns(sheet, sheetFields(form), how), titlesOf(sheet));
  return likely.length > 1 ? likely.map(({ title }) => title) : [];
}

/** The first cells of a row that hold anything, as they may be shown. */
export function rowText(sheet: Sheet, row: number): string {
  const texts = Array.from({ length: sheet.columnCount }, (_, column) =>
    cellText(sheet.cell(row, column)).trim(),
  );
  return texts
    .filter((text) => text !== '')
    .slice(0, HEADER_CELLS)
    .map(sampleText)
    .join(' / ');
}
