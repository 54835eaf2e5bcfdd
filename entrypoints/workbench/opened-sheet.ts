import type { OpenedFile, OpenedSheet } from '#components/workbench/import-view.ts';
import type { FormType } from '#core/model/form-type.ts';
import type { Sheet, Workbook } from '#core/model/workbook.ts';
import { mergedCell } from '#core/roster/cells.ts';
import { likelyForms, likelySheet, titlesOf } from '#core/roster/likely.ts';
import { sheetFields } from '#core/roster/person-fields.ts';
import type { PlanItem, Stored } from '#core/roster/plan.ts';
import { planSheets, type RememberedPlans } from '#core/roster/plan-sheets.ts';
import { readColumns, readRoster, type ReadOptions } from '#core/roster/read.ts';
import { rowText, type SheetChoice } from '#core/sheet/look.ts';
import { type FreshChoice, type KnownSheets, readRecalled, type Recalling } from '#core/sheet/recalled.ts';
import { unmappedNumbers, unreadColumns } from '#core/roster/unmapped.ts';
import { cellText } from '#core/roster/value.ts';
import { hasContent, whyLeft } from '#core/roster/workbook.ts';

/** What the user has decided about a file. */
export interface FileChoices {
  file: string;
  workbook: Workbook;
  /** The sheet to show; otherwise the one whose header says most. */
  shown?: string;
  /** By the sheet's name. */
  sheets: Readonly<Record<string, FreshChoice>>;
  /** People who were ticked or not, by `tickKey`; of the others, whoever is certain is. */
  ticks: ReadonlyMap<string, boolean>;
}

/** The ticks without those of one sheet. */
export function ticksOutside(sheet: string, ticks: FileChoices['ticks']): Map<string, boolean> {
  const own = `${JSON.stringify([sheet]).slice(0, -1)},`;
  return new Map([...ticks].filter(([key]) => !key.startsWith(own)));
}

const SAMPLES = 3;
/** Rows among which the header is looked for. */
const HEADER_ROWS = 20;
const UNTOUCHED: FreshChoice = {};

/** Under what the tick of an item is kept: people side by side share their row. */
export function tickKey(sheet: string, { rows, name }: PlanItem): string {
  return JSON.stringify([sheet, rows, name]);
}

/**
 * Reads the sheets of a file and plans their import together; `undefined` for a file without any.
 * @param known how sheets are read: what they may be for, and what the user said of headers earlier, the latest last
 */
export function openSheets(choices: FileChoices, stored: Stored, known: KnownSheets): OpenedFile | undefined {
  const { workbook, ticks } = choices;
  const full = workbook.sheets.filter(hasContent);
  const empty = workbook.sheets.filter((sheet) => !full.includes(sheet)).map(({ name }) => name);
  const sheets = full.length > 0 ? full : workbook.sheets.slice(0, 1);
  const reads = sheets.map((sheet) => {
    const choice = choices.sheets[sheet.name] ?? UNTOUCHED;
    const read = readOnce(sheet, choice, known, workbook.date1904);
    const included = read.left === undefined || (read.left === 'hidden' && choice.included === true);
    return { ...read, included: included && choice.included !== false };
  });
  const included = new Set(reads.filter((read) => read.included).map(({ sheet }) => sheet));
  const plans = planSheets(
    reads.map(({ roster, formId }) => ({ roster, formTypeId: formId === '' ? undefined : formId })),
    stored,
    (item, sheet) => included.has(sheet) && (ticks.get(tickKey(sheet, item)) ?? item.status !== 'doubtful'),
    plannedBefore,
  );
  const opened = reads.flatMap((read, index): OpenedSheet[] => {
    const plan = plans[index];
    return plan ? [{ ...read, ...plan }] : [];
  });
  const name = choices.shown ?? likelySheet(sheets, known.forms, { date1904: workbook.date1904 })?.name;
  const shown = opened.find(({ sheet }) => sheet === name) ?? opened[0];
  return shown && { file: choices.file, sheets: opened, empty, shown };
}

const plannedBefore: RememberedPlans = new WeakMap();

type SheetRead = Omit<OpenedSheet, 'included' | 'plan' | 'chosen'>;

/** Sheets are read anew only where something was decided about them: a tick in one is no reason to read the others. */
const reads = new WeakMap<Sheet, { choice: FreshChoice; known: KnownSheets; read: SheetRead }>();

function readOnce(sheet: Sheet, choice: FreshChoice, known: KnownSheets, date1904: boolean): SheetRead {
  const before = reads.get(sheet);
  const isSame =
    before?.choice === choice && before.known.forms === known.forms && before.known.layouts === known.layouts;
  if (isSame) return before.read;
  const { read: own, ...recalling } = readRecalled(
    choice,
    known,
    (said) => readSheet(sheet, said, known.forms, date1904),
    ({ roster, formId }) => ({ columns: roster.columns, formId }),
  );
  const read = { ...own, ...recalling };
  reads.set(sheet, { choice, known, read });
  return read;
}

function readSheet(
  sheet: Sheet,
  choice: SheetChoice,
  forms: readonly FormType[],
  date1904: boolean,
): Omit<SheetRead, keyof Recalling> {
  const { formId, headerRow, mapping = {} } = choice;
  const options: ReadOptions = { date1904, mapping, ...(headerRow === undefined ? {} : { headerRow }) };
  const likely =
    formId === undefined
      ? likelyForms(
          forms,
          (candidate) => readColumns(sheet, sheetFields(candidate), options),
          titlesOf(sheet),
        )
      : forms.filter(({ id }) => id === formId);
  const form = likely.length === 1 ? likely[0] : undefined;
  const roster = readRoster(sheet, sheetFields(form), options);
  const unmapped = unmappedNumbers(sheet, roster);
  return {
    sheet: sheet.name,
    left: whyLeft(sheet, roster) ?? (sheet.hidden ? 'hidden' : undefined),
    formId: form?.id ?? '',
    tied: likely.length > 1 ? likely.map(({ title }) => title) : [],
    headerRow: roster.headerRow,
    rowTexts: Array.from({ length: Math.min(sheet.rowCount, HEADER_ROWS) }, (_, row) => rowText(sheet, row)),
    roster,
    samples: roster.columns.map((column) =>
      roster.rows.slice(0, SAMPLES).map(({ row }) => cellText(mergedCell(sheet, row - 1, column.index))),
    ),
    unmapped,
    unread: unreadColumns(sheet, roster, unmapped),
  };
}
