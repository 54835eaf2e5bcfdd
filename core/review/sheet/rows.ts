import type { BatchRecord } from '../../checks/check.ts';
import type { Clue } from '../../matching/same-person.ts';
import type { FormType } from '../../model/form-type.ts';
import { canonicalJson, sha256Hex } from '../../model/journal.ts';
import { SECOND_KEYS } from '../../model/subject.ts';
import { type FieldPath, textOf, type Values } from '../../model/values.ts';
import { sheetFields } from '../../roster/person-fields.ts';
import type { RosterProblem, RosterRow } from '../../roster/read.ts';
import { sheetRecords } from '../../roster/sheet-records.ts';
import { tableAt, tablesOf } from '../../roster/tables.ts';
import type { SheetRoster } from '../../roster/workbook.ts';
import { cellName } from '../../workbook/address.ts';
import { type Places, placesOf } from './places.ts';

/** A record of a workbook that is reviewed, or a row of it that is nobody's and must not go missing. */
export interface SheetRow {
  /** `汇总表!3`; of several in one row, the later have a number behind. */
  id: string;
  sheet: string;
  /** 1-based header of the table that it is a row of. */
  table: number;
  /** 1-based, the first first. */
  rows: readonly number[];
  /** `''` where nothing says it. */
  name: string;
  /** What it is put under in lists: unit, branch or department; `''` for none. */
  unit: string;
  form: FormType | undefined;
  values: Values;
  unread: ReadonlyMap<FieldPath, string>;
  /** What reading it had to say that is more than a remark. */
  problems: readonly RosterProblem[];
  /** Nobody can tell whose it is: it cannot be checked. */
  lost: boolean;
  /** What tells whose it is. */
  clues: readonly Clue[];
  /** SHA-256 over all that its rows say. */
  digest: string;
  places: Places;
  /** The cell that speaks for the whole: its name, or its first one. */
  cell: string;
}

const UNITS = ['workUnit', 'partyBranch', 'department'] as const;

/** Every record of the sheets, and every row that is of none, in the order of the sheets. */
export function sheetRows(sheets: readonly SheetRoster[]): SheetRow[] {
  const taken = new Map<string, number>();
  return sheets.flatMap((read) => {
    const { sheet, roster, form } = read;
    const tables = tablesOf(roster);
    const found = sheetRecords(read, sheetFields(form), true);
    const lost = new Set(found.lost);
    const between = byRow(found.problems);
    const nobodys = roster.rows.filter(({ row }) => lost.has(row));
    const all = [
      ...found.records.map((record) => ({ ...record, lost: false })),
      ...nobodys.map((row) => ({
        rows: [row],
        name: textOf(row.values, 'name') ?? '',
        values: row.values,
        unread: new Map<FieldPath, string>(),
        lost: true,
      })),
    ];
    all.sort((a, b) => firstRow(a.rows) - firstRow(b.rows));
    return all.map(({ rows, name, values, unread, lost: isLost }): SheetRow => {
      const own = rows.map(({ row }) => row);
      const places = placesOf(sheet, tables, rows);
      const problems = [
        ...rows.flatMap((row) => row.problems),
        ...own.flatMap((row) => between.get(row) ?? []),
      ];
      return {
        id: idOf(sheet.name, own[0] ?? 0, taken),
        sheet: sheet.name,
        table: tableAt(tables, own[0] ?? 0)?.headerRow ?? 0,
        rows: own,
        name,
        unit: UNITS.map((path) => textOf(values, path) ?? '').find((text) => text !== '') ?? '',
        form,
        values,
        unread,
        problems: problems.filter(({ severity }) => severity !== 'note'),
        lost: isLost,
        clues: cluesOf(name, values),
        digest: sha256Hex(canonicalJson({ values, unread: [...unread], name })),
        places,
        cell: places.get('name') ?? firstCell(places) ?? cellName((own[0] ?? 1) - 1, 0),
      };
    });
  });
}

function byRow(problems: readonly RosterProblem[]): ReadonlyMap<number, readonly RosterProblem[]> {
  const found = new Map<number, RosterProblem[]>();
  for (const problem of problems) {
    const own = found.get(problem.row) ?? [];
    own.push(problem);
    found.set(problem.row, own);
  }
  return found;
}

function firstRow(rows: readonly RosterRow[]): number {
  return rows[0]?.row ?? 0;
}

function firstCell(places: Places): string | undefined {
  const [first] = places.values();
  return first;
}

function idOf(sheet: string, row: number, taken: Map<string, number>): string {
  const id = `${sheet}!${row}`;
  const count = (taken.get(id) ?? 0) + 1;
  taken.set(id, count);
  return count === 1 ? id : `${id}#${count}`;
}

function cluesOf(name: string, values: Values): Clue[] {
  const keys = SECOND_KEYS.flatMap((path) => {
    const value = textOf(values, path);
    return value === undefined ? [] : [{ path, value }];
  });
  return [...(name === '' ? [] : [{ path: 'name', value: name }]), ...keys];
}

/**
 * What is handed to the checks: rows that are somebody's and of a form.
 * @param labelOf what a record is called where another one's findings speak of it
 */
export function batchOf(
  rows: readonly SheetRow[],
  labelOf: (row: Pick<SheetRow, 'name' | 'sheet' | 'rows'>) => string,
): BatchRecord[] {
  return rows.flatMap((row) => {
    const { id, form, values, unread, lost, places } = row;
    if (form === undefined || lost) return [];
    const labels = new Map<FieldPath, string>();
    for (const [path, cell] of places) {
      const at = Number(/\d+$/.exec(cell)?.[0]);
      if (at > 0 && at !== row.rows[0]) labels.set(path, labelOf({ ...row, rows: [at] }));
    }
    return [{ id, label: labelOf(row), labels, formType: form, values, unread }];
  });
}
