import type { CellBlock } from '#core/host/sheet-host.ts';
import type { FormType } from '#core/model/form-type.ts';
import type { RosterColumn } from '#core/roster/columns.ts';
import type { SheetChoice } from '#core/sheet/look.ts';
import type { DeskBook, SheetStart } from './book.ts';
import { type RecallRequest, recalled } from './recall.ts';

/** What the user says of a sheet, or said before. `lost`: headers of which it does not hold any more. */
export interface ChooseRequest {
  sheet: string;
  choice: SheetChoice;
  lost?: readonly string[] | undefined;
}

/** The jobs by which sheets are handed over. @param book the one of now, where a desk begins anew */
export function handingJobs(book: () => DeskBook) {
  return {
    begin: (start: SheetStart): void => book().begin(start),
    add: (block: CellBlock): void => book().add(block),
    end: (sheet: string): void => book().end(sheet),
    extent: (sheet: string): { rowCount: number; columnCount: number } => book().extent(sheet),
    patch: (block: CellBlock): boolean => book().patch(block),
    differs: (block: CellBlock): boolean => book().differs(block),
    formulaRows: (sheet: string): { top: number; bottom: number } | undefined => book().formulaRows(sheet),
    /** The last row in which something other than a formula stands in some columns. */
    lastRow: (place: { sheet: string; left: number; right: number }): number | undefined =>
      book().sheet(place.sheet).lastRow(place),
    keepOnly: (names: readonly string[]): void => book().keepOnly(names),
  };
}

/** The jobs of every worker that sheets are handed over to. */
export function bookJobs(book: DeskBook, formsNow: () => readonly FormType[]) {
  const columns = (sheet: string): readonly RosterColumn[] =>
    book.look(sheet, formsNow()).look.roster.columns;
  return {
    ...handingJobs(() => book),
    choose: ({ sheet, choice, lost }: ChooseRequest): void => book.choose(sheet, choice, lost),
    /** What was said before of a sheet: of this very one, or of one with the same headers. */
    recall: (request: RecallRequest): { choice: SheetChoice; lost: readonly string[] } | undefined =>
      recalled(request, {
        choice: (sheet) => book.choice(sheet),
        choose: (sheet, choice) => book.choose(sheet, choice),
        columns,
      }),
  };
}

export type BookJobs = ReturnType<typeof bookJobs>;
