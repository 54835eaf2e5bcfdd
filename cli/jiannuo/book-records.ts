import type { FormType } from '#core/model/form-type.ts';
import type { Row } from '#core/model/values.ts';
import type { Sheet, Workbook } from '#core/model/workbook.ts';
import { sheetFields } from '#core/roster/person-fields.ts';
import { placesOf } from '#core/review/sheet/places.ts';
import type { Roster } from '#core/roster/read.ts';
import { sheetRecords } from '#core/roster/sheet-records.ts';
import { tableAt, tablesOf } from '#core/roster/tables.ts';
import { readRosters } from '#core/roster/workbook.ts';
import { t } from '#locales/index.ts';
import { columnNote } from './column-note.ts';
import type { PlacedRecord, Records } from './records.ts';
import { leftText, notesOf, notesOfFile, problemsOf, type ToldProblem } from './roster.ts';
import { unreadColumns } from './unread.ts';

/**
 * Records of the sheets of a workbook, as `readRecords` gives them.
 * @throws JiannuoError `import.*`
 */
export function recordsOfBook(
  workbook: Workbook,
  forms: readonly FormType[],
  asked: FormType | undefined,
  forChecking: boolean,
): Records {
  const reading = readRosters(workbook, forms, { form: asked, records: true, keepUnread: forChecking });
  const problems: (ToldProblem & { sheet: string; roster?: Roster })[] = reading.sheets.flatMap((sheet) =>
    problemsOf(sheet, forms, forChecking).map((problem) => ({
      ...problem,
      sheet: sheet.sheet.name,
      roster: sheet.roster,
    })),
  );
  const lost: Records['lost'] = [];
  const records = reading.sheets.flatMap((read): PlacedRecord[] => {
    const { roster, sheet, form } = read;
    const extraAt = extrasOf(sheet, roster);
    const tables = tablesOf(roster);
    const found = sheetRecords(read, sheetFields(form), forChecking);
    lost.push(...found.lost.map((row) => ({ sheet: sheet.name, row })));
    return found.records.map(({ rows, name, values, unread }) => {
      const extra = rows.flatMap(({ row }) => extraAt(row));
      const row = rows[0]?.row ?? 0;
      return {
        id: `${sheet.name}!${row}`,
        name,
        values: extra.length > 0 ? { ...values, extra } : values,
        formTypeId: form?.id,
        sheet: sheet.name,
        row,
        table: tableAt(tables, row)?.headerRow ?? 0,
        places: placesOf(sheet, tables, rows),
        ...(unread.size > 0 ? { unread } : {}),
      };
    });
  });
  const form = reading.sheets.find((sheet) => sheet.form)?.form;
  for (const left of reading.left.filter(({ people }) => people)) {
    const [sheet, code, message] = [left.sheet, left.code, leftText(left)];
    problems.push({ sheet, row: null, column: null, code, severity: 'doubtful', message });
  }
  const placed = problems.map(({ roster, ...each }) => ({
    ...each,
    path: roster ? pathAt(roster, each) : null,
  }));
  const serious = placed.filter(({ severity }) => severity !== 'note');
  const remarks = placed.filter(
    (each) => each.severity === 'note' && each.code !== 'noField' && !isJoined(each),
  );
  // Who was taken for one person decides whose every finding is.
  const joined = placed
    .filter((each) => each.severity === 'note' && isJoined(each))
    .map(({ sheet, message }) => t('jn.inSheet', { sheet, message }));
  const notes = [...notesOfFile(workbook), ...notesOf(reading), ...new Set(joined)];
  const unread = reading.sheets.flatMap(({ sheet, roster }) => unreadColumns(sheet, roster));
  return { records, form, problems: serious, unknown: [], remarks, unread, notes, lost };
}

function isJoined({ code }: ToldProblem): boolean {
  return code === 'rowsJoined' || code === 'linesJoined';
}

/** Field of the column that a problem speaks of; `null` where it is of a whole row or sheet, or no field is for the column. */
function pathAt(roster: Roster, { row, column }: ToldProblem): string | null {
  const table = tablesOf(roster).findLast(({ headerRow }) => headerRow <= (row ?? 0));
  return table?.columns.find(({ letter }) => letter === column)?.path ?? null;
}

/**
 * What the rows of a roster say in columns that no field is for, by header: a template may have the very same column. Serial
 * numbers say nothing, and columns about somebody else nothing of this person.
 */
function extrasOf(sheet: Sheet, roster: Roster): (row: number) => Row[] {
  const tables = tablesOf(roster).map((table) => ({
    ...table,
    columns: table.columns.filter(
      (column) =>
        column.reason !== 'otherPersonSection' &&
        columnNote(column, '') !== undefined &&
        column.header !== '',
    ),
  }));
  return (row) => {
    const columns = tableAt(tables, row)?.columns ?? [];
    return columns.flatMap(({ index, header }): Row[] => {
      const value = sheet.cell(row - 1, index)?.text.trim() ?? '';
      return value === '' ? [] : [{ label: header, value }];
    });
  };
}
