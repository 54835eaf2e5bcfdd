import type { SheetRow } from '#core/review/sheet/rows.ts';

/**
 * Rows of sheets that records stand in, each once, also where several people stand side by side in it.
 * @param asked spans of 0-based rows, closed, where those alone count
 */
export function linesOf(
  records: readonly Pick<SheetRow, 'sheet' | 'rows'>[],
  asked?: readonly { top: number; bottom: number }[],
): number {
  const isAsked = (line: number): boolean =>
    asked === undefined || asked.some(({ top, bottom }) => line - 1 >= top && line - 1 <= bottom);
  const places = records.flatMap(({ sheet, rows }) => rows.filter(isAsked).map((line) => `${line} ${sheet}`));
  return new Set(places).size;
}
