import { JiannuoError } from '../errors.ts';
import type { FormType } from '../model/form-type.ts';
import type { Sheet, Workbook } from '../model/workbook.ts';
import { placedTexts, widthOf } from './cells.ts';
import { isUnkept } from './doubts.ts';
import { isGarbled } from './garbled.ts';
import { likelyForm, titlesOf } from './likely.ts';
import { isPeopled } from './peopled.ts';
import { sheetFields } from './person-fields.ts';
import { readColumns, readRoster, type Roster } from './read.ts';

/** A sheet of people, read. `form`: whose fields its columns have, `undefined` for facts about people alone. */
export interface SheetRoster {
  sheet: Sheet;
  roster: Roster;
  form: FormType | undefined;
}

/** Why a sheet is not read as people. */
export type LeftCode = 'hidden' | 'noHeader' | 'noNames' | 'card' | 'noResults';

/** A sheet with something in it that was not read as people. */
export interface SheetLeft {
  sheet: string;
  code: LeftCode;
  /** Whether there may be people in it whom somebody will miss; what is hidden was left out on purpose. */
  people: boolean;
}

/** All people of a workbook, sheet by sheet. */
export interface WorkbookRosters {
  sheets: SheetRoster[];
  left: SheetLeft[];
}

export interface WorkbookOptions {
  /** The only sheet to read, hidden or not; otherwise every sheet that is shown. */
  sheet?: string | undefined;
  /** The form that the sheets are for; otherwise the one that explains most columns. */
  form?: FormType | undefined;
}

/**
 * Reads every sheet of people: a class or department each, often. What is left is told with the reason.
 * @param forms what sheets may be for
 * @throws JiannuoError `import.noSheet`, `import.emptyFile`, `import.cardOnly`, `import.headerMissing`, `import.garbled`, `import.noNames`, `import.noResults`, `import.allHidden`
 */
export function readRosters(
  workbook: Workbook,
  forms: readonly FormType[],
  options: WorkbookOptions = {},
): WorkbookRosters {
  const { sheet: wanted, form } = options;
  const chosen = workbook.sheets.filter(({ name }) => wanted === undefined || name === wanted);
  if (wanted !== undefined && chosen.length === 0) {
    const names = workbook.sheets.map(({ name }) => name).join('、');
    throw new JiannuoError('import.noSheet', { sheet: wanted, names });
  }
  const sheets: SheetRoster[] = [];
  const left: SheetLeft[] = [];
  for (const sheet of chosen.filter(hasContent)) {
    if (sheet.hidden && wanted === undefined) {
      left.push({ sheet: sheet.name, code: 'hidden', people: false });
      continue;
    }
    const read = readSheet(sheet, workbook.date1904, forms, form);
    const code = whyLeft(sheet, read.roster);
    if (code) left.push({ sheet: sheet.name, code, people: mayHold(sheet, code) });
    else sheets.push(read);
  }
  if (sheets.length === 0) throw refusalOf(left, chosen);
  return { sheets, left };
}

/** One person's form is that person's; what formulas without results say nobody knows. */
function mayHold(sheet: Sheet, code: LeftCode): boolean {
  return code === 'card' || code === 'noResults' || isPeopled(sheet);
}

function readSheet(
  sheet: Sheet,
  date1904: boolean,
  forms: readonly FormType[],
  asked: FormType | undefined,
): SheetRoster {
  const form =
    asked ??
    likelyForm(
      forms,
      (candidate) => readColumns(sheet, sheetFields(candidate), { date1904 }),
      titlesOf(sheet),
    );
  // The form for any page knows every field of the dictionary, such as an age, which stays with nobody.
  const fields = sheetFields(form ?? forms.find(({ fallback }) => fallback));
  return { sheet, form, roster: readRoster(sheet, fields, { date1904 }) };
}

/** Why a sheet that was read holds no people; `undefined` where it may. */
export function whyLeft(
  sheet: Sheet,
  { headerRow, card, columns }: Pick<Roster, 'headerRow' | 'card' | 'columns'>,
): LeftCode | undefined {
  if (card) return 'card';
  if (headerRow === 0) return hasText(sheet) ? 'noHeader' : 'noResults';
  const isName = columns.some(({ path }) => path === 'name');
  return isName ? undefined : 'noNames';
}

/** Whether anything stands in a sheet, be it formulas of which the file keeps no result. */
export function hasContent(sheet: Sheet): boolean {
  return hasText(sheet) || hasRow(sheet, (row) => hasUnkept(sheet, row));
}

function hasText(sheet: Sheet): boolean {
  return hasRow(sheet, (row) => placedTexts(sheet, row).length > 0);
}

function hasUnkept(sheet: Sheet, row: number): boolean {
  for (let column = 0; column < widthOf(sheet); column += 1) {
    if (isUnkept(sheet.cell(row, column))) return true;
  }
  return false;
}

function hasRow(sheet: Sheet, is: (row: number) => boolean): boolean {
  for (let row = 0; row < sheet.rowCount; row += 1) if (sheet.hasRow(row) && is(row)) return true;
  return false;
}

function refusalOf(left: readonly SheetLeft[], sheets: readonly Sheet[]): JiannuoError {
  const [first] = left;
  if (!first) return new JiannuoError('import.emptyFile');
  const card = left.find(({ code }) => code === 'card');
  if (card) return new JiannuoError('import.cardOnly', { sheet: card.sheet });
  const names = left.find(({ code }) => code === 'noNames');
  if (names) return new JiannuoError('import.noNames', { sheet: names.sheet });
  const formulas = left.find(({ code }) => code === 'noResults');
  if (formulas) return new JiannuoError('import.noResults', { sheet: formulas.sheet });
  if (left.every(({ code }) => code === 'hidden')) {
    return new JiannuoError('import.allHidden', { names: left.map(({ sheet }) => sheet).join('、') });
  }
  return new JiannuoError(sheets.some(isGarbled) ? 'import.garbled' : 'import.headerMissing');
}
