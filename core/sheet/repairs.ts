import type { CellState, CellWrite } from '../host/sheet-host.ts';
import { type Fix } from '../fixes/fix.ts';
import { offerFix } from '../fixes/offer.ts';
import { fieldAt } from '../matching/fields.ts';
import type { FormField, FormType } from '../model/form-type.ts';
import { type FieldPath, textOf } from '../model/values.ts';
import type { Cell, Sheet } from '../model/workbook.ts';
import { placesOf } from '../review/sheet/places.ts';
import { sheetFields } from '../roster/person-fields.ts';
import { fieldAtPath, type Roster } from '../roster/read.ts';
import { tablesOf } from '../roster/tables.ts';
import { readValue, type ValueProblem } from '../roster/value.ts';
import { saysNothing } from '../text/placeholder.ts';
import { cellName, parseRange, rangeName } from '../workbook/address.ts';
import { isoToSerial } from '../workbook/format/serial.ts';
import { hasLostDigits, plainText } from '../workbook/resave/shown-rows.ts';
import { GENERAL } from '../workbook/xlsx/styles.ts';
import { type ColumnKind, columnKind, isNumberText, NUMBER } from './column-kind.ts';

/**
 * `text-format`: the cell becomes a text, so that the program keeps every digit of it. `as-number`: a text among numbers becomes one, so
 * that sums take it along.
 */
export type RepairKind = Fix['id'] | 'text-format' | 'as-number';

/** A repair of how something is written in a sheet: offered, made when the user says so, and undone. */
export interface Repair {
  /** The same as long as the sheet says the same there. */
  id: string;
  kinds: readonly RepairKind[];
  /** `B3`; `C4:C63` where the formats of a column are meant. */
  range: string;
  /** Whose row it is; `''` for a column. */
  name: string;
  field: FormField;
  /** As it stands and as it would be; of a column, `''`. Unmasked. */
  now: string;
  next: string;
  writes: readonly CellWrite[];
  /** What stands in these cells now: nothing is written where somebody has changed it since. */
  before: readonly CellState[];
}

/** Why something is left to a person: another meaning is possible, or what was meant cannot be found any more. */
export type NotRepaired =
  | 'repair.formula'
  | 'repair.digitsLost'
  | 'repair.powerOfTen'
  | 'repair.dateUnclear'
  | 'repair.noSuchDay'
  | 'repair.dateNumber'
  | 'repair.dateAmongDays'
  | 'repair.numberUnclear';

/** Something that cannot be repaired surely; words are those of errors. */
export interface RepairRefusal {
  cell: string;
  code: NotRepaired;
  params: Record<string, string>;
}

export interface Repairs {
  repairs: Repair[];
  refused: RepairRefusal[];
}

const TEXT = '@';
/** Fields whose digits are no number. */
const CODES: ReadonlySet<string> = new Set(['idNumber', 'phone']);
/** Names of fields that hold codes: 工号, 学号, 编号, 邮政编码, 账号. */
const CODE_NAME = /(?:[工学警职]号|编号|代码|编码|账号|帐号|证号|卡号)$/u;

/**
 * The repairs of the rows of a sheet, which change how a thing is written and never what is meant: blanks, full width, date forms, units,
 * and the text format of what is a code. Results of formulas and numbers that have lost digits are told and left.
 */
export function repairsOf(
  sheet: Sheet,
  roster: Roster,
  form: FormType | undefined,
  date1904: boolean,
): Repairs {
  const found: Repairs = { repairs: [], refused: [] };
  const columns = new Map<number, { field: FormField; cells: CellState[] }>();
  const seen = new Set<string>();
  const kinds = new Map<number, ColumnKind>();
  const kindOf = (column: number): ColumnKind => {
    if (!kinds.has(column)) {
      const own = roster.rows.map(({ row }) => row - 1);
      kinds.set(column, columnKind(sheet, column, own));
    }
    return kinds.get(column);
  };
  const tables = tablesOf(roster);
  for (const row of roster.rows) {
    // Line by line: what a person's second line says of the person is written there too.
    for (const [path, name] of placesOf(sheet, tables, [row])) {
      const place = parseRange(name);
      const field = fieldOf(form, path);
      if (!place || !field || seen.has(name)) continue;
      seen.add(name);
      const at = { row: place.top, column: place.left };
      const cell = sheet.cell(at.row, at.column);
      const who = textOf(row.values, 'name') ?? '';
      const left = found.refused.length;
      const repair = cell && repairOf(cell, { at, field, name: who, date1904, kindOf }, found.refused);
      if (repair) found.repairs.push(repair);
      // What is left to a person is left whole.
      else if (
        found.refused.length === left &&
        isCode(field) &&
        holdsText(cell) &&
        (cell?.format ?? 'General') !== TEXT
      ) {
        const own = columns.get(at.column) ?? { field, cells: [] };
        columns.set(at.column, own);
        own.cells.push({ ...at, value: cell?.value ?? null, format: cell?.format ?? 'General' });
      }
    }
  }
  for (const [column, { field, cells }] of columns) found.repairs.push(columnRepair(column, field, cells));
  return found;
}

/** Sheets have columns of people that the form itself does not ask for, as a telephone number. */
function fieldOf(form: FormType | undefined, path: FieldPath): FormField | undefined {
  return (form && fieldAt(form, path)) ?? fieldAtPath(sheetFields(form), path);
}

function isCode({ type, label }: FormField): boolean {
  return CODES.has(type) || (type === 'text' && CODE_NAME.test(label));
}

function holdsText(cell: Cell | undefined): boolean {
  return !cell || ((cell.type === 'text' || cell.type === 'blank') && cell.formula === undefined);
}

/** Where a cell stands, and what it is read as. */
interface CellPlace {
  at: { row: number; column: number };
  field: FormField;
  name: string;
  date1904: boolean;
  kindOf: (column: number) => ColumnKind;
}

function repairOf(
  cell: Cell,
  { at, field, name, date1904, kindOf }: CellPlace,
  refused: RepairRefusal[],
): Repair | undefined {
  const range = cellName(at.row, at.column);
  const params = { cell: range, field: field.label };
  const base = { range, name, field };
  const before = [{ ...at, value: cell.value, format: cell.format }];
  if (cell.type === 'number' && isCode(field)) {
    if (hasLostDigits(cell.value)) {
      refused.push({ cell: range, code: 'repair.digitsLost', params });
      return undefined;
    }
    if (cell.formula !== undefined) return refuseFormula();
    if (!Number.isInteger(cell.value) || Number(cell.value) < 0) return undefined;
    const next = plainText(cell);
    const writes = [{ ...at, format: TEXT, value: next }];
    return { ...base, id: idOf(range, next), kinds: ['text-format'], now: cell.text, next, writes, before };
  }
  const like = kindOf(at.column);
  const written = writtenAs(cell, field, like);
  if (written === undefined) return undefined;
  const { problem } = readValue(cell, field, date1904);
  const isDoubted = problem !== undefined && problem.severity !== 'note' && isMeaning(field);
  const offer = isDoubted ? undefined : offerFix(written, { field });
  if (!offer && field.type === 'number' && like?.is === 'number' && isNumberText(cell)) {
    const writes = [{ ...at, ...likeOthers(written.trim(), cell, field, like, date1904) }];
    const next = written.trim();
    return { ...base, id: idOf(range, next), kinds: ['as-number'], now: written, next, writes, before };
  }
  if (!offer) {
    const code = isDigitsAmongDays(written, field, like)
      ? 'repair.dateAmongDays'
      : unclear(field, written, problem);
    if (code) refused.push({ cell: range, code, params: { ...params, text: written.trim() } });
    return undefined;
  }
  if (cell.formula !== undefined) return refuseFormula();
  const asText = isCode(field) && cell.format !== TEXT;
  return {
    ...base,
    id: idOf(range, offer.next),
    kinds: asText ? [...offer.fixes, 'text-format'] : offer.fixes,
    now: offer.now,
    next: offer.next,
    writes: [
      asText
        ? { ...at, format: TEXT, value: offer.next }
        : { ...at, ...likeOthers(offer.next, cell, field, like, date1904) },
    ],
    before,
  };

  function refuseFormula(): undefined {
    refused.push({ cell: range, code: 'repair.formula', params });
  }
}

/** What is written, like the others of its column: votes that stay a text are left out of every sum, and a day that does out of every order. */
function likeOthers(
  next: string,
  { format }: Cell,
  field: FormField,
  kind: ColumnKind,
  date1904: boolean,
): Pick<CellWrite, 'value' | 'format'> {
  if (field.type === 'number' && kind?.is === 'number' && NUMBER.test(next)) {
    return { value: Number(next), ...(format === TEXT ? { format: GENERAL.format } : {}) };
  }
  // A month alone is no day.
  const serial = isDay(field) && WHOLE_DAY.test(next) ? isoToSerial(next, date1904) : undefined;
  return kind?.is === 'day' && serial !== undefined
    ? { value: serial, format: kind.format }
    : { value: next };
}

/** What may be repaired as text: a day that was typed without anything between its parts, 20260305, is a number to the program. */
function writtenAs(cell: Cell, field: FormField, like: ColumnKind): string | undefined {
  if (cell.type === 'text') return String(cell.value);
  const isOfDays = isDay(field) || (field.type === 'text' && like?.is === 'day');
  return cell.type === 'number' && isOfDays && !cell.date ? plainText(cell) : undefined;
}

/** 20260630 among days, in a field that may say anything, as a deadline may: whether it is one is for a person to say. */
function isDigitsAmongDays(written: string, { type }: FormField, like: ColumnKind): boolean {
  return type === 'text' && like?.is === 'day' && /^\s*\d{4,8}\s*$/.test(written);
}

/** Whether what the reader doubts there is what is meant: another spelling would settle which day it is, or make one of two people. */
function isMeaning(field: FormField): boolean {
  return isDay(field) || field.id === 'name';
}

/** Why something of which nothing was made is for a person; `undefined` where nothing is wrong with how it is written, or it says nothing. */
function unclear(
  field: FormField,
  written: string,
  problem: ValueProblem | undefined,
): NotRepaired | undefined {
  if (saysNothing(written)) return undefined;
  if (isCode(field) && POWER_OF_TEN.test(written)) return 'repair.powerOfTen';
  if (isDay(field) && problem) return DAY_PROBLEMS.get(problem.code) ?? 'repair.dateUnclear';
  return field.type === 'number' && !NUMBER.test(written) ? 'repair.numberUnclear' : undefined;
}

const DAY_PROBLEMS: ReadonlyMap<string, NotRepaired> = new Map([
  ['dateImpossible', 'repair.noSuchDay'],
  ['dateSerial', 'repair.dateNumber'],
  ['dateShownOtherwise', 'repair.dateNumber'],
]);

const WHOLE_DAY = /^\d{4}-\d{2}-\d{2}$/;
const POWER_OF_TEN = /^\s*\d(?:\.\d+)?E\+?\d+\s*$/i;

function isDay({ type }: FormField): boolean {
  return type === 'date' || type === 'yearMonth';
}

/** The cells of a column that have no text format yet: the next number that is typed there would lose digits. */
function columnRepair(column: number, field: FormField, cells: readonly CellState[]): Repair {
  const rows = cells.map(({ row }) => row);
  const range = rangeName({ top: Math.min(...rows), bottom: Math.max(...rows), left: column, right: column });
  return {
    id: idOf(range, TEXT),
    kinds: ['text-format'],
    range,
    name: '',
    field,
    now: '',
    next: '',
    writes: cells.map(({ row }) => ({ row, column, format: TEXT })),
    before: cells,
  };
}

function idOf(range: string, next: string): string {
  return `${range} ${next}`;
}
