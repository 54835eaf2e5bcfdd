import type { Sheet } from '../../model/workbook.ts';

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
  for (let column = 0; column < sheet.columnCount; column++) {
    const cell = sheet.cell(row, column);
    if (!cell || cell.type === 'blank' || cell.text.trim() === '') continue;
    if (cell.type !== 'text' || cell.formula !== undefined) return 0;
    if (isHeaderText(cell.text)) texts.add(cell.text.trim());
    else if (isDataText(cell.text)) return 0;
  }
  return texts.size;
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
