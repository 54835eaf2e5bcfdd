import type { CellBlock } from '#core/host/sheet-host.ts';
import type { FormType } from '#core/model/form-type.ts';
import type { SheetLayout } from '#core/model/sheet-layout.ts';
import type { RosterColumn } from '#core/roster/columns.ts';
import type { SheetChoice } from '#core/sheet/look.ts';
import { isLayoutOf, recall } from '#core/sheet/remember.ts';
import type { DeskBook, SheetStart } from './book.ts';

/** The jobs of every worker that sheets are handed over to. */
export function bookJobs(book: DeskBook, formsNow: () => readonly FormType[]) {
  const columns = (sheet: string): readonly RosterColumn[] =>
    book.look(sheet, formsNow()).look.roster.columns;
  return {
    begin: (start: SheetStart): void => book.begin(start),
    add: (block: CellBlock): void => book.add(block),
    patch: (block: CellBlock): void => book.patch(block),
    keepOnly: (names: readonly string[]): void => book.keepOnly(names),
    choose: ({ sheet, choice }: { sheet: string; choice: SheetChoice }): void => book.choose(sheet, choice),
    /** What was said before of a sheet: of this very one, or of one with the same headers. */
    recall: ({
      sheet,
      headerRow,
      own,
      others,
    }: {
      sheet: string;
      headerRow?: number | undefined;
      own?: SheetLayout | undefined;
      others: readonly SheetLayout[];
    }): { choice: SheetChoice; lost: readonly string[] } | undefined => {
      if (headerRow !== undefined) book.choose(sheet, { ...book.choice(sheet), headerRow });
      const layout = own ?? others.find((each) => isLayoutOf(each, columns(sheet)));
      if (!layout) return headerRow === undefined ? undefined : { choice: { headerRow }, lost: [] };
      const { choice, lost } = recall(layout, columns(sheet));
      return { choice: { ...choice, ...(headerRow === undefined ? {} : { headerRow }) }, lost };
    },
  };
}

export type BookJobs = ReturnType<typeof bookJobs>;
