import type { FormType } from '../model/form-type.ts';
import type { ExampleRecord } from '../model/pack-example.ts';
import type { Values } from '../model/values.ts';
import { entriesRow, readValues, valueRows } from './example-values.ts';
import type { FormNames } from './form-names.ts';
import { listIn } from './notation.ts';
import type { SampleRow } from './shape.ts';
import type { TableRow } from './table.ts';
import { numberIn } from './values.ts';

/** More forms than that prove nothing that fewer would not. */
const MOST_RECORDS = 500;
/** `4至10`, `4-10`, `第4～10份`. */
const RANGE = /^(.+?)(?:至|到|[-~～—–]+)(.+)$/;

/** A form of an example while it is read. */
interface Draft {
  form: FormType;
  values: Values;
}

/**
 * The forms of an example whose rows say which they belong to: `第几份` holds a number, several, or a range of forms that say the
 * same; a blank one belongs to those of the row above, as do the words of 表单.
 */
export function readRecords(rows: readonly TableRow[], forms: FormNames): ExampleRecord[] {
  const drafts = new Map<number, Draft>();
  let numbers: readonly number[] = [];
  let form: FormType | undefined;
  for (const row of rows) {
    if (row.has('form')) {
      const id = forms.read(row, 'form', row.raw('form'));
      form = id === undefined ? undefined : forms.get(id);
    }
    if (row.has('record')) numbers = numbersIn(row);
    const says = row.has('field') || row.has('value') || row.has('line');
    if (says && numbers.length === 0 && !row.has('record'))
      row.tell('error', 'authoring.whichRecord', 'record');
    // That a form is unknown or has no fields was told.
    if (!form || form.fields.length === 0) continue;
    for (const number of numbers) put(row, number, form, drafts);
    if (says) for (const [each, values] of byForm(numbers, drafts)) readValues(row, each, values);
  }
  tellGaps(rows, drafts);
  return [...drafts]
    .sort(([one], [other]) => one - other)
    .map(
      ([
        ,
        {
          form: { id },
          values,
        },
      ]) => ({ formTypeId: id, values }),
    );
}

function put(row: TableRow, number: number, form: FormType, drafts: Map<number, Draft>): void {
  const known = drafts.get(number);
  if (!known) drafts.set(number, { form, values: {} });
  else if (known.form !== form && row.has('form'))
    row.tell('error', 'authoring.recordConflict', 'form', {
      params: { record: number, form: known.form.title },
    });
}

function byForm(numbers: readonly number[], drafts: ReadonlyMap<number, Draft>): Map<FormType, Values[]> {
  const groups = new Map<FormType, Values[]>();
  for (const number of numbers) {
    const draft = drafts.get(number);
    if (draft) groups.set(draft.form, [...(groups.get(draft.form) ?? []), draft.values]);
  }
  return groups;
}

function numbersIn(row: TableRow): number[] {
  // Programs make a day of 4-10 that is typed into a cell of no type.
  const cell = row.cell('record');
  if (cell?.type === 'number' && cell.date) {
    row.tell('error', 'authoring.recordAsDate', 'record');
    return [];
  }
  const numbers = listIn(row.raw('record')).map((item) => {
    const text = item.replace(/^第/, '').replace(/份$/, '');
    const [, from = text, to = text] = RANGE.exec(text) ?? [];
    return [numberIn(from), numberIn(to)] as const;
  });
  const isFine = numbers.every(([from = 0, to = 0]) => isRecord(from) && isRecord(to) && from <= to);
  if (!isFine) {
    row.tell('error', 'authoring.notRecord', 'record', { params: { most: MOST_RECORDS } });
    return [];
  }
  return numbers.flatMap(([from = 0, to = 0]) => Array.from({ length: to - from + 1 }, (_, at) => from + at));
}

function isRecord(number: number): boolean {
  return Number.isInteger(number) && number >= 1 && number <= MOST_RECORDS;
}

/** Forms are counted from 1 without gaps: results say which one they mean. */
function tellGaps(rows: readonly TableRow[], drafts: ReadonlyMap<number, Draft>): void {
  const last = Math.max(0, ...drafts.keys());
  const missing = Array.from({ length: last }, (_, at) => at + 1).find((number) => !drafts.has(number));
  if (missing === undefined || rows.some(({ failed }) => failed)) return;
  const row = rows.findLast((each) => each.has('record'));
  row?.tell('error', 'authoring.recordGap', 'record', { params: { missing, last } });
}

/** Cells of the forms of an example: one row a form where one cell holds all that it says. */
export function recordRows(records: readonly ExampleRecord[], forms: FormNames): SampleRow[] {
  return records.flatMap(({ formTypeId, values }, at) => {
    const form = forms.get(formTypeId);
    const isNew = at > 0 && records[at - 1]?.formTypeId !== formTypeId;
    const together = entriesRow(values, form);
    const rows = together ? [together] : valueRows(values, form);
    const head = { record: String(at + 1), ...(isNew ? { form: forms.nameOf(formTypeId) } : {}) };
    return rows.length === 0
      ? [head]
      : rows.map((row, n) => (n === 0 ? { ...head, ...row } : { record: head.record, ...row }));
  });
}
