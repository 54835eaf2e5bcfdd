import { JiannuoError } from '../../errors.ts';
import { plainText } from '../../matching/label.ts';
import type { Field } from '../../model/form-type.ts';
import type { Cell, Sheet } from '../../model/workbook.ts';
import { mergedCell, ownText, rangeAt, widthOf } from '../../roster/cells.ts';
import { cellText, readValue } from '../../roster/value.ts';
import { cellName } from '../../workbook/address.ts';
import type { Carried } from './carried.ts';
import type { FoundLines } from './find.ts';

/** Who filled the sheet in, and on which day. */
export interface FilledBy {
  reviewer: string;
  /** `YYYY-MM-DD`. */
  date: string;
}

const DAY: Field = { id: 'date', label: '', aliases: [], type: 'date', required: false, sensitive: false };
const LONGEST_NAME = 40;

/**
 * The cells above the lines. Without a name nobody knows whose word the verdicts are, and without a day when they were given.
 * @param today `YYYY-MM-DD`: nobody has judged on a later day
 * @throws `reviewSheet.noReviewer`, `.reviewerLong`, `.noDate`, `.badDate`, `.dateAhead`
 */
export function filledBy(
  { sheet, headerRow }: FoundLines,
  { head }: Carried,
  { date1904, today }: { date1904: boolean; today: string },
): FilledBy {
  const name = besideLabel(sheet, headerRow, head.reviewer);
  const reviewer = cellText(name?.cell).replaceAll(/\s+/g, ' ');
  const where = { label: head.reviewer, cell: name?.at ?? '' };
  if (reviewer === '') throw new JiannuoError('reviewSheet.noReviewer', where);
  if (reviewer.length > LONGEST_NAME)
    throw new JiannuoError('reviewSheet.reviewerLong', { ...where, most: LONGEST_NAME });
  const day = besideLabel(sheet, headerRow, head.date);
  const params = { label: head.date, cell: day?.at ?? '', text: cellText(day?.cell) };
  if (params.text === '') throw new JiannuoError('reviewSheet.noDate', params);
  const { value, problem } = readValue(day?.cell, DAY, date1904);
  if (problem || typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) {
    throw new JiannuoError('reviewSheet.badDate', params);
  }
  if (value > today) throw new JiannuoError('reviewSheet.dateAhead', params);
  return { reviewer, date: value };
}

/** The cell to the right of a label above the lines; a reviewer may have merged it with those behind it. */
function besideLabel(
  sheet: Sheet,
  headerRow: number,
  label: string,
): { cell: Cell | undefined; at: string } | undefined {
  const wanted = plainText(label);
  for (let row = 0; row < headerRow; row += 1) {
    for (let column = 0; column < widthOf(sheet); column += 1) {
      if (plainText(ownText(sheet, row, column)) !== wanted) continue;
      const next = (rangeAt(sheet, row, column)?.right ?? column) + 1;
      return { cell: mergedCell(sheet, row, next), at: cellName(row, next) };
    }
  }
  return undefined;
}
