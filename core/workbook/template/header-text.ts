import type { Sheet } from '../../model/workbook.ts';
import { namesAmong } from './header-names.ts';

const LONGEST_HEADER = 40;

/** Short, and no sentence: what stands over a column. A line to fill in (`填报单位：`) is none. */
export function isHeaderText(text: string): boolean {
  const trimmed = text.trim();
  const bare = trimmed.replace(/[（(【[][^（()）】\]]*[）)】\]]/g, '');
  return trimmed !== '' && trimmed.length <= LONGEST_HEADER && !/[：:]|[。；;！!]/.test(bare);
}

/** Dates, numbers and ID numbers are never headers, `2026` and `2026年度` aside. */
export function isDataText(text: string): boolean {
  return (
    /^\s*(?:\d{6,}[Xx]?|\d{4}[-/.年]\d{1,2}.*|\d+(?:\.\d+)?%?)\s*$/.test(text) && !/^\s*\d{4}\s*$/.test(text)
  );
}

/** Number of distinct header-like cells of a row; 0 where some cell cannot be a header. */
export function headerWidth(sheet: Sheet, row: number): number {
  const texts = new Set<string>();
  const numbers: { column: number; value: number }[] = [];
  let end = 0;
  for (let column = 0; column < sheet.columnCount; column++) {
    const cell = sheet.cell(row, column);
    if (!cell || cell.type === 'blank' || cell.text.trim() === '') continue;
    if (cell.formula !== undefined) return 0;
    if (cell.type === 'number') {
      const value = Number(cell.value);
      numbers.push({ column, value });
      // What counts up beside the names belongs to them; anything else does not reach over a blank column.
      if (column <= end) end = column + 1;
      continue;
    }
    if (cell.type !== 'text') return 0;
    end = column + 1;
    if (isHeaderText(cell.text)) texts.add(cell.text.trim());
    else if (isDataText(cell.text)) return 0;
  }
  const within = numbers.filter(({ column }) => column < end).map(({ value }) => value);
  if (within.length > 0 && (namesAmong([...texts]) === 0 || !areNumberHeaders(within))) return 0;
  return texts.size + within.length;
}

/** Years, or days and months that count up: `2022 2023`, `1 2 3`. */
function areNumberHeaders(numbers: readonly number[]): boolean {
  const [first = 0] = numbers;
  const areYears = numbers.every((value) => Number.isInteger(value) && value >= 1900 && value <= 2100);
  const countsUp = numbers.length > 1 && first <= 1 && numbers.every((value, n) => value === first + n);
  return (areYears && new Set(numbers).size === numbers.length) || countsUp;
}

/** What a row says, cell by cell, blanks left out. */
export function textsOf(sheet: Sheet, row: number): string[] {
  return Array.from(
    { length: sheet.columnCount },
    (_, column) => sheet.cell(row, column)?.text.trim() ?? '',
  ).filter(Boolean);
}

const CODE = /^[A-Za-z_$][\w.$[\]-]*$/;

/** A row of names that a program gives its fields (`userName`, `id_card`), as some portals leave beside the header. */
export function isCodeRow(sheet: Sheet, row: number): boolean {
  const texts = textsOf(sheet, row);
  return texts.length >= 2 && texts.every((text) => CODE.test(text));
}

/** Codes stand beside words: a header that is English throughout has no such neighbour. */
export function isBesideWords(sheet: Sheet, row: number): boolean {
  const width = textsOf(sheet, row).length;
  return [row - 2, row - 1, row + 1, row + 2].some((other) => {
    const words = other < 0 ? [] : textsOf(sheet, other).filter((text) => /\p{Script=Han}/u.test(text));
    return headerWidth(sheet, other) > 0 && words.length >= width / 2;
  });
}

export function isHiddenRow({ hiddenRows }: Sheet, row: number): boolean {
  return hiddenRows?.has(row) ?? false;
}
