import type { Cell, Sheet } from '../model/workbook.ts';

/** What the cells of a column are, mostly: numbers, or days with their format; `undefined` for texts, or where nothing stands. */
export type ColumnKind = { is: 'number' } | { is: 'day'; format: string } | undefined;

/** @param rows 0-based, those of the table */
export function columnKind(sheet: Sheet, column: number, rows: readonly number[]): ColumnKind {
  let [numbers, texts, days] = [0, 0, 0];
  const formats = new Map<string, number>();
  for (const row of rows) {
    const cell = sheet.cell(row, column);
    if (cell?.type === 'text') texts += 1;
    if (cell?.type !== 'number') continue;
    if (!cell.date) numbers += 1;
    else {
      days += 1;
      formats.set(cell.format, (formats.get(cell.format) ?? 0) + 1);
    }
  }
  if (days > texts + numbers) {
    const [[format = ''] = []] = [...formats].sort(([, a], [, b]) => b - a);
    return { is: 'day', format };
  }
  return numbers > texts + days ? { is: 'number' } : undefined;
}

/** A number that is written as a text: sums pass over it. */
export function isNumberText(cell: Cell | undefined): boolean {
  return cell?.type === 'text' && cell.formula === undefined && NUMBER.test(String(cell.value));
}

export const NUMBER = /^\s*[+-]?\d+(?:\.\d+)?\s*$/;
