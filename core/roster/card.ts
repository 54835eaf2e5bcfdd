import { normaliseOption } from '../matching/option.ts';
import { matchHeaders, namesField } from '../matching/row.ts';
import type { Field } from '../model/form-type.ts';
import { type FieldPath, parsePath } from '../model/values.ts';
import type { Sheet } from '../model/workbook.ts';
import { rowTexts } from './cells.ts';
import { type Header, rosterHeaderAt, isLabelRow, isNamed, isWholeHeader, MAX_LEVELS } from './header.ts';
import { fieldAtPath } from './row.ts';

/** Lines under the first that are looked at: a form about one person has no more of them. */
const LONGEST_CARD = 60;

/**
 * Whether what was taken for a header is the first line of one person's form (登记表), where labels stand beside their
 * values: then there are labels of other fields under its labels, one here and two there, which rows of people have
 * not. A header printed again names the same fields and is none of these.
 */
export function isCard(sheet: Sheet, header: Header, fields: readonly Field[]): boolean {
  const last = Math.min(sheet.rowCount, header.bottom + 1 + LONGEST_CARD);
  const named = namedRows(sheet, header.bottom + 1, last, fields);
  let under = 0;
  for (let row = header.bottom + 1; row < last && under < 2; row += 1) {
    if (!named.some((each) => each >= row && each < row + MAX_LEVELS)) continue;
    const other = rosterHeaderAt(sheet, row, fields);
    // The header of a further table has labels beside labels, and people under them.
    if (isWholeHeader(other) || isLabelRow(other)) row = other.bottom;
    else under += labelsUnder(rowTexts(sheet, row), header, fields);
  }
  return under >= 2;
}

/** Rows in which a text names a field: no other counts, or begins a header that has to be read. People's rows are none, mostly. */
function namedRows(sheet: Sheet, from: number, to: number, fields: readonly Field[]): number[] {
  const end = Math.min(sheet.rowCount, to + MAX_LEVELS);
  return Array.from({ length: Math.max(0, end - from) }, (_, n) => from + n).filter((row) =>
    rowTexts(sheet, row).some((text) => namesField(text, fields)),
  );
}

function labelsUnder(texts: readonly string[], header: Header, fields: readonly Field[]): number {
  const found = matchHeaders(texts, fields).filter((match, column) => {
    const over = header.matches[column];
    const again = texts[column] === header.texts[column] || sameColumn(match.path, over?.path ?? null);
    return isNamed(match) && isNamed(over) && !again && !isAnswer(texts[column] ?? '', over?.path, fields);
  });
  return found.length;
}

/** Whether a text is one that the field over it may say: 党支部 under 党组织类别 labels nothing. */
function isAnswer(text: string, over: FieldPath | null | undefined, fields: readonly Field[]): boolean {
  const options = (over ? fieldAtPath(fields, over)?.options : undefined) ?? [];
  const said = normaliseOption(text);
  return options.some(({ value, aliases }) =>
    [value, ...aliases].some((word) => normaliseOption(word) === said),
  );
}

/** Whether both are one field, or one column of a repeating field: 事项2 under 承诺事项 is somebody's second, and no label. */
function sameColumn(one: FieldPath | null, other: FieldPath | null): boolean {
  if (one === null || other === null) return false;
  const [left, right] = [parsePath(one), parsePath(other)];
  return left.field === right.field && left.row?.column === right.row?.column;
}
