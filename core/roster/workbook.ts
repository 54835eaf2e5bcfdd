import { JiannuoError } from '../errors.ts';
import { titledForms } from '../matching/form-title.ts';
import { foreignSection } from '../matching/sections.ts';
import type { FormType } from '../model/form-type.ts';
import { parsePath } from '../model/values.ts';
import type { Sheet, Workbook } from '../model/workbook.ts';
import { placedTexts, widthOf } from './cells.ts';
import { isUnkept } from './doubts.ts';
import { isGarbled } from './garbled.ts';
import { likelyForm, titlesOf } from './likely.ts';
import { OtherTables } from './other-tables.ts';
import { isPeopled } from './peopled.ts';
import { sheetFields } from './person-fields.ts';
import { readColumns, type ReadOptions, readRoster, type Roster, type RosterProblem } from './read.ts';
import { namesPeople } from './row.ts';
import { titlesAbove } from './titles.ts';

/** A sheet of people, read. `form`: whose fields its columns have, `undefined` for facts about people alone. */
export interface SheetRoster {
  sheet: Sheet;
  roster: Roster;
  form: FormType | undefined;
  /** Its rows are people's; otherwise each is a record of its form, which names nobody. */
  ofPeople: boolean;
}

/** Why a sheet is not read as people. */
export type LeftCode = 'hidden' | 'noHeader' | 'noNames' | 'card' | 'noResults';

/** A sheet with something in it that was not read as people. */
export interface SheetLeft {
  sheet: string;
  /** `noFields`: it is not read as what a form that names nobody is about. */
  code: LeftCode | 'noFields';
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
  /** Sheets of forms that name nobody are read as well: each row, or the lines of one organisation, is a record. */
  records?: boolean | undefined;
  /** See `RowReading`. */
  keepUnread?: boolean | undefined;
}

/** How one sheet is to be read, where the user says so. */
export interface SheetOptions extends Pick<WorkbookOptions, 'form' | 'records' | 'keepUnread'> {
  /** See `ReadOptions`. */
  headerRow?: number | undefined;
  mapping?: ReadOptions['mapping'];
  /** See `ReadOptions`. */
  isFurther?: boolean | undefined;
  /** Reading ends where a table of another kind begins, which `readTables` goes on with. */
  endsAtOther?: boolean | undefined;
}

/**
 * Reads every sheet of people: a class or department each, often. What is left is told with the reason.
 * @param forms what sheets may be for
 * @throws JiannuoError `import.noSheet`, `import.emptyFile`, `import.cardOnly`, `import.headerMissing`, `import.garbled`, `import.noNames`, `import.noFields`, `import.noResults`, `import.allHidden`
 */
export function readRosters(
  workbook: Workbook,
  forms: readonly FormType[],
  options: WorkbookOptions = {},
): WorkbookRosters {
  const { sheet: wanted } = options;
  const chosen = workbook.sheets.filter(({ name }) => wanted === undefined || name === wanted);
  if (wanted !== undefined && chosen.length === 0) {
    const names = workbook.sheets.map(({ name }) => name).join('、');
    throw new JiannuoError('import.noSheet', { sheet: wanted, names });
  }
  const sheets: SheetRoster[] = [];
  const left: SheetLeft[] = [];
  const further = new Map<Sheet, SheetRoster[]>();
  for (const sheet of chosen.filter(hasContent)) {
    if (sheet.hidden && wanted === undefined) {
      left.push({ sheet: sheet.name, code: 'hidden', people: false });
      continue;
    }
    const [read, ...more] = readTables(sheet, workbook.date1904, forms, options);
    const code = whyUnread(read, options);
    if (code) left.push({ sheet: sheet.name, code, people: mayHold(sheet, code) });
    else sheets.push(read);
    if (!code && more.length > 0) further.set(sheet, more);
  }
  for (const { sheet } of besideForm(sheets)) {
    left.push({ sheet: sheet.name, code: 'noFields', people: false });
    sheets.splice(
      sheets.findIndex((read) => read.sheet === sheet),
      1,
    );
  }
  if (sheets.length === 0) throw refusalOf(left, chosen, options.form);
  return { sheets: sheets.flatMap((read) => [read, ...(further.get(read.sheet) ?? [])]), left };
}

/** One person's form is that person's; what formulas without results say nobody knows. */
function mayHold(sheet: Sheet, code: SheetLeft['code']): boolean {
  return code === 'card' || code === 'noResults' || isPeopled(sheet);
}

/**
 * The tables of a sheet that stand one under another, where it is read as records: each kind of table by itself, with its own form. What is
 * of no form that is known is told, and not read.
 * @returns the first, with what must be known of the others among its notes, and those that were read
 */
export function readTables(
  sheet: Sheet,
  date1904: boolean,
  forms: readonly FormType[],
  options: SheetOptions,
): [SheetRoster, ...SheetRoster[]] {
  if (!options.records) return [readSheet(sheet, date1904, forms, options)];
  const { keepUnread } = options;
  const first = readSheet(sheet, date1904, forms, { ...options, endsAtOther: true });
  const further: SheetRoster[] = [];
  const notes: RosterProblem[] = [];
  for (let { next } = first.roster; next !== undefined;) {
    const row = next;
    const own = { records: true, keepUnread, headerRow: row, isFurther: true, endsAtOther: true };
    const read = readSheet(sheet, date1904, forms, own);
    const isRead = read.form !== undefined && whyUnread(read, own) === undefined;
    if (isRead) further.push(read);
    notes.push(isRead ? tableTold(row, read) : tableUnread(sheet, row, read));
    next = read.roster.next;
  }
  return [{ ...first, roster: { ...first.roster, notes: [...first.roster.notes, ...notes] } }, ...further];
}

function tableTold(row: number, { form }: SheetRoster): RosterProblem {
  const params = { row: String(row), form: form?.title ?? '' };
  return { row, code: 'tableApart', severity: 'note', params };
}

function tableUnread(sheet: Sheet, row: number, { roster }: SheetRoster): RosterProblem {
  let to = roster.next === undefined ? sheet.rowCount : roster.next - 1;
  while (to > row && placedTexts(sheet, to - 1).length === 0) to -= 1;
  const params = { row: String(row), from: String(Math.min(row + 1, to)), to: String(to) };
  return { row, code: 'tableUnread', severity: 'doubtful', params };
}

/** One sheet, as people or as records of a form. */
export function readSheet(
  sheet: Sheet,
  date1904: boolean,
  forms: readonly FormType[],
  { form: asked, records, keepUnread, headerRow, mapping, isFurther, endsAtOther }: SheetOptions,
): SheetRoster {
  const titles = isFurther && headerRow !== undefined ? titlesAbove(sheet, headerRow - 1) : titlesOf(sheet);
  const heads = {
    date1904,
    ...(headerRow === undefined ? {} : { headerRow }),
    ...(mapping === undefined ? {} : { mapping }),
  };
  const form =
    asked ?? likelyForm(forms, (candidate) => readColumns(sheet, sheetFields(candidate), heads), titles);
  const others = endsAtOther ? new OtherTables(sheet, forms, form, date1904) : undefined;
  const how: ReadOptions = {
    ...heads,
    keepUnread,
    isFurther,
    endsAt: others && ((row, columns) => others.beginsAt(row, columns)),
  };
  // The form for any page knows every field of the dictionary, such as an age, which stays with nobody.
  const fields = sheetFields(form ?? forms.find(({ fallback }) => fallback));
  const people = { sheet, form, roster: readRoster(sheet, fields, how), ofPeople: true };
  if (!records || !form || mustName(form) || !whyLeft(sheet, people.roster)) return people;
  const roster = readRoster(
    sheet,
    form.fields.filter(({ id }) => id !== 'name'),
    how,
  );
  const isTitled = titles.some((title) => titledForms(title, forms).has(form.id));
  const isOne = speaksOf(form, roster) && (asked !== undefined || isTitled || isMostly(roster));
  const isNamed = namesPeople(form.fields) && isPeopled(sheet, unreadOf(roster));
  return isOne && !isNamed ? { sheet, form, roster, ofPeople: false } : people;
}

/**
 * A form of people; one that may be somebody's and need not, as a post that a group answers for, is read without names too. The form for
 * any page says nothing of whom it is about: departments would become people.
 */
function mustName({ fields, fallback }: FormType): boolean {
  return (
    fallback === true || (namesPeople(fields) && fields.find(({ id }) => id === 'name')?.required !== false)
  );
}

/**
 * Columns that no field takes: where names stand in one, whose the rows are is there, and nobody has said so. What the user left out says
 * nothing, nor do 联系人 and whoever else only helps.
 */
function unreadOf({ columns }: Roster): Set<number> {
  const unread = columns.filter(
    ({ path, evidence, reason, header }) =>
      path === null &&
      evidence !== 'user' &&
      reason !== 'otherPersonSection' &&
      foreignSection([header]) !== 'otherPersonSection',
  );
  return new Set(unread.map(({ index }) => index));
}

/**
 * Whether the columns of a sheet are those of a form: two of them have a field, or all, and one what the form cannot do without. A
 * list of what may be chosen has a column or two of the form as well.
 */
function speaksOf({ fields }: FormType, roster: Roster): boolean {
  const { named, titled } = countsOf(roster);
  const needed = fields.filter(({ required }) => required);
  return (
    named.length > 0 &&
    named.length >= Math.min(2, titled) &&
    (needed.length === 0 || needed.some(({ id }) => named.includes(id)))
  );
}

/** Sheets that say so much less of their form than another does that they are lists of what may be chosen, or something else. */
function besideForm(sheets: readonly SheetRoster[]): SheetRoster[] {
  const size = ({ roster }: SheetRoster): number => countsOf(roster).named.length;
  return sheets.filter(
    (one) =>
      !one.ofPeople &&
      sheets.some((other) => !other.ofPeople && other.form === one.form && size(one) * 2 <= size(other)),
  );
}

/** Whether a form that nobody asked for explains enough of a sheet that is not titled as it. */
function isMostly(roster: Roster): boolean {
  const { named, titled } = countsOf(roster);
  return named.length > 2 && named.length * 2 > titled;
}

function countsOf({ columns }: Roster): { named: string[]; titled: number } {
  return {
    named: columns.flatMap(({ path }) => (path === null ? [] : [parsePath(path).field])),
    titled: columns.filter(({ header }) => header !== '').length,
  };
}

/** Why a sheet cannot be read as it was; `undefined` where it is. */
export function whyUnread(
  { sheet, roster, form, ofPeople }: SheetRoster,
  { records }: Pick<WorkbookOptions, 'records'>,
) {
  const code = ofPeople ? whyLeft(sheet, roster) : undefined;
  return code === 'noNames' && records && form && !namesPeople(form.fields) ? 'noFields' : code;
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

/** Fields that are named where a form can do without each. */
const SOME_FIELDS = 5;

function refusalOf(
  left: readonly SheetLeft[],
  sheets: readonly Sheet[],
  form: FormType | undefined,
): JiannuoError {
  const [first] = left;
  if (!first) return new JiannuoError('import.emptyFile');
  const card = left.find(({ code }) => code === 'card');
  if (card) return new JiannuoError('import.cardOnly', { sheet: card.sheet });
  const names = left.find(({ code }) => code === 'noNames' || code === 'noFields');
  if (names?.code === 'noFields') {
    const wanted = form?.fields.filter(({ required }) => required) ?? [];
    const fields = (wanted.length > 0 ? wanted : (form?.fields.slice(0, SOME_FIELDS) ?? []))
      .map(({ label }) => label)
      .join('、');
    return new JiannuoError('import.noFields', { sheet: names.sheet, form: form?.title ?? '', fields });
  }
  if (names) return new JiannuoError('import.noNames', { sheet: names.sheet });
  const formulas = left.find(({ code }) => code === 'noResults');
  if (formulas) return new JiannuoError('import.noResults', { sheet: formulas.sheet });
  if (left.every(({ code }) => code === 'hidden')) {
    return new JiannuoError('import.allHidden', { names: left.map(({ sheet }) => sheet).join('、') });
  }
  return new JiannuoError(sheets.some(isGarbled) ? 'import.garbled' : 'import.headerMissing');
}
