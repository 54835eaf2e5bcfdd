import { extname } from 'node:path';
import { JiannuoError } from '#core/errors.ts';
import type { ExportRecord } from '#core/export/template-rows.ts';
import type { FormType } from '#core/model/form-type.ts';
import { FieldPath, parsePath, rowsOf, textOf } from '#core/model/values.ts';
import { readRecordFile } from '#core/record-file/read.ts';
import type { Places } from '#core/review/sheet/places.ts';
import { decodeText } from '#core/workbook/encoding.ts';
import { codeText } from '#locales/errors.ts';
import { t } from '#locales/index.ts';
import { recordsOfBook } from './book-records.ts';
import { jsonIn, openBook, readInput } from './files.ts';
import { maskedParams } from './masked.ts';
import type { UnreadColumn } from './unread.ts';
import type { ToldProblem } from './roster.ts';

/** A record and where it comes from. */
export interface PlacedRecord extends ExportRecord {
  /** As the file says it, or the number of the record in it; of a spreadsheet, sheet and row. */
  id: string;
  /** Form that the record names itself. */
  formTypeId?: string | undefined;
  sheet?: string;
  /** First of its rows, and the header of its table, 1-based. */
  row?: number;
  table?: number;
  /** Places where something stands that could not be read. */
  unread?: ReadonlyMap<FieldPath, string>;
  /** Cells of its fields, of a spreadsheet: a field without one has no column. */
  places?: Places;
}

/** Records to be filled in or checked, and what was found on the way. */
export interface Records {
  records: PlacedRecord[];
  /** Form that the records name themselves. */
  form: FormType | undefined;
  /** What somebody must decide before these records go out. */
  problems: (ToldProblem & { sheet?: string; path?: string | null })[];
  /** Keys of a JSON file that are no field; what they hold is in `extra`, where it is text. */
  unknown: UnknownKey[];
  /** What is told of a roster's cells and hinders nothing, with the field of each. */
  remarks: Remark[];
  /** Columns of a roster that no field is for, though something stands in them. */
  unread: UnreadColumn[];
  notes: string[];
  /** Rows of people or of records that none of the records is of. */
  lost: { sheet: string; row: number }[];
}

export interface UnknownKey {
  /** As in `extra`. */
  label: string;
  /** Every record that has the key holds a text or a number there, which is in `extra`. */
  isText: boolean;
  problem: ToldProblem;
}

export interface Remark extends ToldProblem {
  sheet: string;
  /** Field of the column; `null` where a whole row or sheet is meant. */
  path: string | null;
}

/**
 * Records of a JSON file, `[{values}]` or as in docs/try.md, or of the people of a spreadsheet, or of what else its rows are
 * about. People who cannot be told from others or have no name are left out, with a problem each.
 * @param forChecking whether somebody with a value that cannot be believed, such as an ID number of 17 digits, stays all the same
 * @throws JiannuoError `cli.notJson`, `cli.badRecord`, `cli.noRecords`, `import.*`, `workbook.*`
 */
export async function readRecords(
  path: string,
  forms: readonly FormType[],
  asked: FormType | undefined,
  forChecking = false,
) {
  const read =
    extname(path).toLowerCase() === '.json'
      ? recordsIn(jsonIn(decodeText(await readInput(path)), path), forms, path, asked)
      : recordsOfBook(await openBook(path), forms, asked, forChecking);
  if (read.records.length === 0) throw new JiannuoError('cli.noRecords', { file: path });
  return read;
}

function recordsIn(
  json: unknown,
  forms: readonly FormType[],
  file: string,
  asked: FormType | undefined,
): Records {
  const inside = typeof json === 'object' && json !== null && 'records' in json ? json.records : json;
  const list: unknown[] = Array.isArray(inside) ? inside : [inside];
  /** Fields that nobody knows → the records that have them, 0-based. */
  const unknown = new Map<string, number[]>();
  const problems: ToldProblem[] = [];
  let form: FormType | undefined;
  const records = list.map((numbered, index): PlacedRecord => {
    const { id: ownId, rest } = withoutId(numbered, index);
    const { record: rowed, gaps } = withRows(rest);
    for (const place of gaps) {
      const message = codeText('cli.rowGap', { record: index + 1, place });
      problems.push({ row: null, column: null, code: 'cli.rowGap', severity: 'doubtful', message });
    }
    const reading = readRecordFile(namingForm(rowed, asked), forms);
    if ('problems' in reading) {
      const [problem = { place: '', code: 'recordFile.notRecord', params: {} }] = reading.problems;
      const place = Array.isArray(inside) ? `[${index}].${problem.place}` : problem.place;
      const reason = codeText(problem.code, maskedParams(problem.params));
      throw new JiannuoError('cli.badRecord', {
        file,
        place: place.replace(/\.$/, '') || t('jn.wholeFile'),
        detail: reason,
      });
    }
    const { values, unknownFields, formTypeId } = reading.record;
    form ??= forms.find(({ id }) => id === formTypeId);
    for (const field of unknownFields) unknown.set(field, [...(unknown.get(field) ?? []), index]);
    return { id: ownId, name: textOf(values, 'name') ?? '', values, formTypeId };
  });
  assertDistinct(records, file);
  const keys = [...unknown].map(([field, [first = 0, ...others]]): UnknownKey => {
    const code = 'cli.unknownField';
    const message = codeText(code, { field, record: first + 1, count: others.length + 1 });
    const problem = { row: null, column: null, code, severity: 'doubtful', message } as const;
    const label = field.replace(/^values\./, '');
    const isText = [first, ...others].every((at) => holdsExtra(records[at], label));
    return { label, isText, problem };
  });
  return { records, form, problems, unknown: keys, remarks: [], unread: [], notes: [], lost: [] };
}

/** A record that names no form is of the one that the call names: its fields are read as that form has them. */
function namingForm(record: unknown, asked: FormType | undefined): unknown {
  if (!asked || typeof record !== 'object' || record === null || Array.isArray(record)) return record;
  return 'form' in record && record.form !== null ? record : { ...record, form: asked.id };
}

/** The id that a record has in its file, or its number there. */
function withoutId(record: unknown, index: number): { id: string; rest: unknown } {
  const number = String(index + 1);
  if (typeof record !== 'object' || record === null || !('id' in record)) return { id: number, rest: record };
  const { id, ...rest } = record;
  return typeof id === 'string' || typeof id === 'number'
    ? { id: String(id), rest }
    : { id: number, rest: record };
}

/** @throws JiannuoError `cli.sameId` where two records go by one id: nobody could tell whose a finding is */
function assertDistinct(records: readonly PlacedRecord[], file: string): void {
  const seen = new Map<string, number>();
  for (const [index, { id }] of records.entries()) {
    const first = seen.get(id);
    if (first !== undefined) {
      throw new JiannuoError('cli.sameId', { file, id, first: first + 1, record: index + 1 });
    }
    seen.set(id, index);
  }
}

/**
 * Keys that nobody knows, and no column of the template is called by, with the records without them: they are told once, not
 * again as having no column.
 */
export function withoutUnknown(
  records: readonly ExportRecord[],
  unknown: readonly UnknownKey[],
): { records: ExportRecord[]; problems: ToldProblem[] } {
  const kept = new Set<string | undefined>(unknown.map(({ label }) => label));
  return {
    records: records.map(({ name, values: { extra, ...values } }) => {
      const rows = rowsOf(extra === undefined ? {} : { extra }, 'extra').filter(
        ({ label }) => !kept.has(label),
      );
      return { name, values: rows.length > 0 ? { ...values, extra: rows } : values };
    }),
    problems: unknown.flatMap(({ label, isText, problem }) =>
      isText && !records.some((record) => holdsExtra(record, label)) ? [] : [problem],
    ),
  };
}

function holdsExtra(record: ExportRecord | undefined, wanted: string): boolean {
  return rowsOf(record?.values ?? {}, 'extra').some(({ label }) => label === wanted);
}

/**
 * `"pledges[0].item": …`, as `inspect` names the columns, stands for the rows that it speaks of. `gaps`: the first row behind
 * ones that hold nothing, by its path; rows are read without them.
 */
function withRows(record: unknown): { record: unknown; gaps: string[] } {
  const asIs = { record, gaps: [] };
  if (typeof record !== 'object' || record === null || !('values' in record)) return asIs;
  const { values } = record;
  if (typeof values !== 'object' || values === null || Array.isArray(values)) return asIs;
  const plain = Object.entries(values).filter(([key]) => !isRowPath(key));
  const rows = new Map<string, Record<string, unknown>[]>();
  for (const [key, value] of Object.entries(values)) {
    const { field, row } = isRowPath(key) ? parsePath(key) : { field: '', row: undefined };
    if (!row) continue;
    const beside: unknown = Object.entries(values).find(([other]) => other === field)?.[1];
    const own = rows.get(field) ?? (Array.isArray(beside) ? [...(beside as Record<string, unknown>[])] : []);
    while (own.length <= row.index) own.push({});
    own[row.index] = { ...own[row.index], [row.column]: value };
    rows.set(field, own);
  }
  const gaps = [...rows].flatMap(([field, own]) => {
    const hole = own.findIndex((row) => Object.keys(row).length === 0);
    return hole < 0
      ? []
      : [`${field}[${own.findIndex((row, at) => at > hole && Object.keys(row).length > 0)}]`];
  });
  return {
    record: { ...record, values: { ...Object.fromEntries(plain), ...Object.fromEntries(rows) } },
    gaps,
  };
}

/** No form has more rows of one kind. */
const MOST_ROWS = 1000;

function isRowPath(key: string): boolean {
  return (
    FieldPath.safeParse(key).success && key.includes('[') && (parsePath(key).row?.index ?? 0) < MOST_ROWS
  );
}
