import type { SheetLayout } from '#core/model/sheet-layout.ts';
import type { RosterColumn } from '#core/roster/columns.ts';
import type { SheetChoice } from '#core/sheet/look.ts';
import { isLayoutOf, recall } from '#core/sheet/remember.ts';

/** What is kept of a sheet: of this very one, and of others that may have the same headers. */
export interface RecallRequest {
  sheet: string;
  headerRow?: number | undefined;
  own?: SheetLayout | undefined;
  others: readonly SheetLayout[];
}

/** Whoever knows the sheets. */
interface Sheets {
  choice(sheet: string): SheetChoice;
  choose(sheet: string, choice: SheetChoice): void;
  /** Columns under the first header. */
  columns(sheet: string): readonly RosterColumn[];
}

/** What was said before of a sheet: of this very one, or of one with the same headers. */
export function recalled(
  { sheet, headerRow, own, others }: RecallRequest,
  sheets: Sheets,
): { choice: SheetChoice; lost: readonly string[] } | undefined {
  if (headerRow !== undefined) sheets.choose(sheet, { ...sheets.choice(sheet), headerRow });
  const columns = sheets.columns(sheet);
  const layout = own ?? others.find((each) => isLayoutOf(each, columns));
  if (!layout) return headerRow === undefined ? undefined : { choice: { headerRow }, lost: [] };
  const { choice, lost } = recall(layout, columns);
  return { choice: { ...choice, ...(headerRow === undefined ? {} : { headerRow }) }, lost };
}
