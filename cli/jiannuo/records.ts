import { extname } from 'node:path';
import { JiannuoError } from '#core/errors.ts';
import type { ExportRecord } from '#core/export/template-rows.ts';
import type { FormType } from '#core/model/form-type.ts';
import { FieldPath, parsePath, rowsOf, textOf, type Values } from '#core/model/values.ts';
import { readRecordFile } from '#core/record-file/read.ts';
import { groupRows } from '#core/roster/group.ts';
import { readRosters } from '#core/roster/workbook.ts';
import { decodeText } from '#core/workbook/encoding.ts';
import { codeText } from '#locales/errors.ts';
import { t } from '#locales/index.ts';
import { jsonIn, openBook, readInput } from './files.ts';
import { maskedParams } from './masked.ts';
import { leftText, notesOf, notesOfFile, problemsOf, type ToldProblem } from './roster.ts';

/** Records to be filled in, and what was found on the way. */
export interface Records {
  records: ExportRecord[];
  /** Form that the records name themselves. */
  form: FormType | undefined;
  /** What somebody must decide before these records go out. */
  problems: (ToldProblem & { sheet?: string })[];
  notes: string[];
}

/**
 * Records of a JSON file, `[{values}]` or as in docs/try.md, or of the people of a spreadsheet. People who cannot be told
 * from others or have no name are left out, with a problem each.
 * @throws JiannuoError `cli.notJson`, `cli.badRecord`, `cli.noRecords`, `import.*`, `workbook.*`
 */
export async function readRecords(path: string, forms: readonly FormType[], asked: FormType | undefined) {
  const read =
    extname(path).toLowerCase() === '.json'
      ? recordsIn(jsonIn(decodeText(await readInput(path)), path), forms, path)
      : await recordsOfBook(path, forms, asked);
  if (read.records.length === 0) throw new JiannuoError('cli.noRecords', { file: path });
  return read;
}

function recordsIn(json: unknown, forms: readonly FormType[], file: string): Records {
  const inside = typeof json === 'object' && json !== null && 'records' in json ? json.records : json;
  const list: unknown[] = Array.isArray(inside) ? inside : [inside];
  /** Fields that nobody knows → the records that have them, 0-based. */
  const unknown = new Map<string, number[]>();
  let form: FormType | undefined;
  const records = list.map((each, index): ExportRecord => {
    const reading = readRecordFile(withRows(each), forms);
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
    return { name: textOf(values, 'name') ?? '', values: withoutUnknown(values, unknownFields) };
  });
  const problems = [...unknown].map(([field, [first = 0, ...others]]): ToldProblem => {
    const code = 'cli.unknownField';
    const message = codeText(code, { field, record: first + 1, count: others.length + 1 });
    return { row: null, column: null, code, severity: 'doubtful', message };
  });
  return { records, form, problems, notes: [] };
}

/** Fields that nobody knows are told already: what the reading kept of them is not told again as having no column. */
function withoutUnknown(values: Values, unknown: readonly string[]): Values {
  const { extra: _extra, ...others } = values;
  const extra = rowsOf(values, 'extra').filter(({ label }) => !unknown.includes(`values.${label}`));
  return extra.length > 0 ? { ...others, extra } : others;
}

/** `"pledges[0].item": …`, as `inspect` names the columns, stands for the rows that it speaks of. */
function withRows(record: unknown): unknown {
  if (typeof record !== 'object' || record === null || !('values' in record)) return record;
  const { values } = record;
  if (typeof values !== 'object' || values === null || Array.isArray(values)) return record;
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
  return { ...record, values: { ...Object.fromEntries(plain), ...Object.fromEntries(rows) } };
}

/** No form has more rows of one kind. */
const MOST_ROWS = 1000;

function isRowPath(key: string): boolean {
  return (
    FieldPath.safeParse(key).success && key.includes('[') && (parsePath(key).row?.index ?? 0) < MOST_ROWS
  );
}

async function recordsOfBook(
  path: string,
  forms: readonly FormType[],
  asked: FormType | undefined,
): Promise<Records> {
  const workbook = await openBook(path);
  const reading = readRosters(workbook, forms, { form: asked });
  const problems = reading.sheets.flatMap((sheet) =>
    problemsOf(sheet, forms).map((problem) => ({ ...problem, sheet: sheet.sheet.name })),
  );
  const records = reading.sheets.flatMap(({ roster }) =>
    groupRows(roster, []).flatMap((group): ExportRecord[] => {
      if (group.problems.some(({ severity }) => severity === 'refused')) return [];
      return [{ name: textOf(group.person, 'name') ?? '', values: { ...group.person, ...group.form } }];
    }),
  );
  const form = reading.sheets.find((sheet) => sheet.form)?.form;
  for (const left of reading.left.filter(({ people }) => people)) {
    const [sheet, code, message] = [left.sheet, left.code, leftText(left)];
    problems.push({ sheet, row: null, column: null, code, severity: 'doubtful', message });
  }
  const serious = problems.filter(({ severity }) => severity !== 'note');
  return { records, form, problems: serious, notes: [...notesOfFile(workbook), ...notesOf(reading)] };
}
