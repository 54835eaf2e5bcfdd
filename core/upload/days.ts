import { ISO_DAY } from '../export/dates.ts';
import { formatDate } from '../matching/date.ts';
import { normaliseLabel } from '../matching/label.ts';
import { numberedLabel } from '../matching/numbered-label.ts';
import type { Field } from '../model/form-type.ts';
import type { Cell } from '../model/workbook.ts';
import { showsTime } from '../roster/date-text.ts';
import { rowCode } from '../roster/row-code.ts';
import { cellText, readValue, type ValueProblem } from '../roster/value.ts';
import { WHEN_WORDS } from '../text/when-words.ts';
import type { Told } from './request.ts';
import type { UploadColumn } from './table.ts';

/** What a column is called whose cells are days, or months, although any text may stand there. */
const DAYS = new RegExp(`(?:${WHEN_WORDS}|年月日)$`);
const MONTHS = /(?:年月|月份)$/;
/** Fields that take any text: 长期坚持 is a good answer to 完成时限. */
const TEXTS: ReadonlySet<Field['type'] | undefined> = new Set([undefined, 'text', 'longText']);

/** What a cell says of a day. */
export interface DayText {
  /** In the portal's spelling where it is sure; as it stands otherwise. */
  text: string;
  rewritten: boolean;
  /** The column is of months, which no pattern of days is for. */
  month?: true;
  /** Why it is no day that is whole and real. */
  problem?: Told;
}

/**
 * The day in a cell of a column that people take for one of days, though the form takes any text there: a portal may have a day in that
 * place. `undefined` where the cell says nothing of a day, as 长期坚持, or the column is none of days.
 * @param pattern the portal's, in which days are written
 */
export function dayText(
  cell: Cell,
  column: UploadColumn,
  date1904: boolean,
  pattern = ISO_DAY,
): DayText | undefined {
  const label = numberedLabel(column.header)?.base ?? normaliseLabel(column.header);
  const isMonths = MONTHS.test(label);
  if (!TEXTS.has(column.field?.type) || !(isMonths || DAYS.test(label))) return undefined;
  if (cell.date && typeof cell.value === 'number' && showsTime(cell.value, cell.format)) return undefined;
  const text = cellText(cell);
  const { value, problem } = readValue(cell, AS_DAY, date1904);
  if (problem) {
    const told = { code: rowCode(problem.code, false), params: problem.params ?? {} };
    return isOfDay(problem, text) ? { text, rewritten: false, problem: told } : undefined;
  }
  if (typeof value !== 'string') return undefined;
  if (isMonths) return { text: value, rewritten: value !== text, month: true };
  const written = formatDate(value, pattern);
  if ('text' in written) return { text: written.text, rewritten: written.text !== text };
  const code = written.problem === 'dayMissing' ? 'upload.monthOnly' : `export.${written.problem}`;
  return { text, rewritten: false, problem: { code, params: { value: text } } };
}

const AS_DAY: Field = {
  id: 'day',
  label: '',
  aliases: [],
  type: 'date',
  required: false,
  sensitive: false,
};

/** Whether what is wrong is a day at all: 12.5 in 培训时间 are hours, and words are words. */
function isOfDay({ code }: ValueProblem, text: string): boolean {
  if (code === 'dateTwoDigitYear') return /年|\d\D+\d+\D+\d/.test(text.normalize('NFKC'));
  return code !== 'dateShape' && code.startsWith('date');
}
