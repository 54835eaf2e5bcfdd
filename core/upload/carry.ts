import { takesDateText } from '../export/dates.ts';
import {
  allWordsOf,
  type ConfirmedWords,
  fieldOfPath,
  listOf,
  suggestedWord,
  wordFor,
} from '../export/words.ts';
import { formatDate } from '../matching/date.ts';
import type { Field, FormType } from '../model/form-type.ts';
import type { ContractColumn } from '../model/import-contract.ts';
import type { TemplateColumn } from '../model/template.ts';
import type { Cell } from '../model/workbook.ts';
import { rangeAt } from '../roster/cells.ts';
import { isUnkept } from '../roster/doubts.ts';
import { rowCode } from '../roster/row-code.ts';
import { cellText, readValue } from '../roster/value.ts';
import { doubtsOf } from '../workbook/doubts.ts';
import { shownText } from '../workbook/resave/shown-rows.ts';
import { dayText } from './days.ts';
import type { Told } from './request.ts';
import type { UploadColumn, UploadTable } from './table.ts';

/** A cell on its way into the copy. */
export interface Carried {
  /** What is written; a day also as `day`, for a cell that is one. */
  text: string;
  day?: string;
  /** What the portal is to read: days as `YYYY-MM-DD`, all else as it is written. */
  expected: string;
  /** Why the cell is written as it stands and may not be what is meant. */
  problem?: Told;
  /** Its text is another than the sheet's, for the same thing. */
  rewritten?: 'day' | 'word' | 'text';
  /** It is the result of a formula. */
  formula?: true;
  /** It stands in a range merged downwards, whose first cell alone holds it. */
  repeated?: true;
}

/** How the cells of one column are carried. */
export interface Carrier {
  source: UploadColumn;
  target: TemplateColumn;
  contract: ContractColumn;
  formType: FormType;
  date1904: boolean;
  /** In which days are written. */
  dateFormat: string | undefined;
  confirmed: ConfirmedWords[string] | undefined;
  /** Between several words of one cell. */
  separator: string;
}

/**
 * What a person sees in the row of a record, as the portal reads it: formulas as their results, days in the portal's pattern, words
 * of a list in its spelling. What is not sure is written as it stands, with the reason.
 * @param row 0-based
 * @param wordAt what is written into another column of the row, by letter
 */
export function carried(
  { sheet, columns }: UploadTable,
  row: number,
  how: Carrier,
  wordAt: (letter: string) => string | undefined,
): Carried {
  const { source } = how;
  const range = rangeAt(sheet, row, source.index);
  const cell = range ? sheet.cell(range.top, range.left) : sheet.cell(row, source.index);
  const across = range ? columns.filter(({ index }) => index >= range.left && index <= range.right) : [];
  if (across.length > 1) return mergedAcross(cell, across, source);
  const made = carriedCell(cell, how, wordAt);
  return {
    ...made,
    ...(cell?.formula !== undefined && made.text !== '' ? { formula: true } : {}),
    ...(range && range.bottom > range.top && range.top !== row && made.text !== '' ? { repeated: true } : {}),
  };
}

/** Of which of its columns it is nobody can tell: it stays in the first. */
function mergedAcross(
  cell: Cell | undefined,
  across: readonly UploadColumn[],
  { index }: UploadColumn,
): Carried {
  const text = cellText(cell);
  if (text === '' || across[0]?.index !== index) return { text: '', expected: '' };
  const columns = `${across[0]?.letter ?? ''}–${across.at(-1)?.letter ?? ''}`;
  return asItStands(text, { code: 'row.mergedAcross', params: { text, columns } });
}

function asItStands(text: string, problem?: Told): Carried {
  return { text, expected: text, ...(problem ? { problem } : {}) };
}

function carriedCell(
  cell: Cell | undefined,
  how: Carrier,
  wordAt: (letter: string) => string | undefined,
): Carried {
  if (!cell) return { text: '', expected: '' };
  if (cell.type === 'error') return asItStands(cell.text, told('errorCell', { text: cell.text }));
  const text = shownIn(cell);
  if (isUnkept(cell)) return { text: '', expected: '', problem: formulaEmpty(cell, how.source) };
  if (text === '') return { text: '', expected: '' };
  const lost = doubtsOf(cell).digitsLost ? told('digitsLost', { text }) : undefined;
  const day =
    lost || allWordsOf(how.target) ? undefined : dayText(cell, how.source, how.date1904, how.dateFormat);
  if (day) return { ...asItStands(day.text, day.problem), ...(day.rewritten ? { rewritten: 'day' } : {}) };
  const field = fieldOf(how);
  if (!field) return asItStands(text, lost);
  const { value, problem } = readValue(cell, field, how.date1904);
  if (problem && problem.severity !== 'note') return asItStands(text, told(problem.code, problem.params));
  if (lost) return asItStands(text, lost);
  if (allWordsOf(how.target)) return inWords(text, how, wordAt);
  if (typeof value !== 'string') return asItStands(text, problem && told(problem.code, problem.params));
  if (takesDateText(how.target, how.formType)) return asDay(text, value, how);
  if (field.type === 'choice') return asItStands(text, problem && told(problem.code, problem.params));
  const rewritten = value === text ? {} : { rewritten: 'text' as const };
  return { ...asItStands(value, problem && told(problem.code, problem.params)), ...rewritten };
}

/** The field that the sheet's column is read by: the target's, with what the sheet's own column says of it. */
function fieldOf({ target, formType, source }: Carrier): Field | undefined {
  if (source.path === null) return undefined;
  if (source.path === target.path) return source.field;
  const found = target.path === null ? undefined : fieldOfPath(formType, target.path);
  return found && { ...found, id: target.path ?? '', aliases: [], required: false };
}

/** As a person sees it, numbers with all their digits. */
function shownIn(cell: Cell): string {
  const text = cell.type === 'number' && !cell.date ? shownText(cell) : cellText(cell);
  return text.trim();
}

function told(code: string, params: Readonly<Record<string, string>> = {}): Told {
  return { code: rowCode(code, false), params };
}

function formulaEmpty({ formula = '' }: Cell, { letter }: UploadColumn): Told {
  return { code: 'upload.formulaUnkept', params: { column: letter, text: `=${formula}` } };
}

function inWords(text: string, how: Carrier, wordAt: (letter: string) => string | undefined): Carried {
  const { target, confirmed, separator, formType } = how;
  const list = listOf(target, wordAt);
  if (list === undefined) return asItStands(text);
  if (list === 'parentMissing') return asItStands(text, { code: 'export.parentMissing', params: {} });
  const whole = wordFor(text, list, confirmed);
  if (whole === null) return { text: '', expected: '', rewritten: 'word' };
  const parts = whole === undefined ? text.split(/[、,，;；/／]\s*/) : [text];
  const words = whole === undefined ? parts.map((part) => wordFor(part, list, confirmed)) : [whole];
  const known = words.flatMap((word) => word ?? []);
  if (known.length === words.length) {
    const written = [...new Set(known)].join(separator);
    return { ...asItStands(written), ...(written === text ? {} : { rewritten: 'word' as const }) };
  }
  const field = target.path === null ? undefined : fieldOfPath(formType, target.path);
  const suggested = suggestedWord(text, field, list.words);
  const params = { value: text, words: list.words.slice(0, NAMED).join('、'), suggested: suggested ?? '' };
  return asItStands(text, { code: 'upload.wordOutside', params });
}

/** Words of a list that are named. */
const NAMED = 12;

function asDay(text: string, value: string, { target, contract }: Carrier): Carried {
  const pattern = target.dateFormat ?? '';
  const written = pattern === '' ? { text: value } : formatDate(value, pattern);
  if ('problem' in written) {
    const code = written.problem === 'dayMissing' ? 'upload.monthOnly' : `export.${written.problem}`;
    return asItStands(text, { code, params: { value: text } });
  }
  const isDay = contract.type === 'date';
  return {
    text: written.text,
    ...(isDay ? { day: value } : {}),
    expected: isDay ? value : written.text,
    ...(written.text === text ? {} : { rewritten: 'day' as const }),
  };
}
