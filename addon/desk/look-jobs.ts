import type { Choice, CopiesView, FixesView, LookView } from '#components/addon/model.ts';
import type { CellChange } from '#core/host/apply.ts';
import type { CellBlock } from '#core/host/sheet-host.ts';
import type { SheetLayout } from '#core/model/sheet-layout.ts';
import type { OwnPacks } from '#core/packs/shelf.ts';
import type { SheetChoice } from '#core/sheet/look.ts';
import { isLayoutOf, layoutOf, recall } from '#core/sheet/remember.ts';
import { type Repair, repairsOf } from '#core/sheet/repairs.ts';
import type { Locale } from '#locales/index.ts';
import type { SheetStart } from './book.ts';
import { copyColumns } from './copy-columns.ts';
import { fixesView } from './fixes-view.ts';
import { LookDesk } from './look-desk.ts';

/** The jobs of the worker that is there from the beginning: understanding and repairing sheets. `check-jobs.ts` has the others. */
export function lookJobs(desk = new LookDesk()) {
  let repairs: readonly Repair[] = [];
  return {
    setUp: (request: { locale: Locale; own: OwnPacks }): { packs: Choice[] } => desk.setUp(request),
    begin: (start: SheetStart): void => desk.book.begin(start),
    add: (block: CellBlock): void => desk.book.add(block),
    patch: (block: CellBlock): void => desk.book.patch(block),
    keepOnly: (names: readonly string[]): void => desk.book.keepOnly(names),
    choose: ({ sheet, choice }: { sheet: string; choice: SheetChoice }): void =>
      desk.book.choose(sheet, choice),
    choice: (sheet: string): SheetChoice => desk.book.choice(sheet),
    look: (sheet: string): LookView => desk.look(sheet),
    /** What the user has said of a sheet, to be kept; `undefined` where nothing is. */
    layout: (sheet: string): SheetLayout | undefined =>
      layoutOf(desk.book.choice(sheet), desk.columns(sheet)),
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
      if (headerRow !== undefined) desk.book.choose(sheet, { ...desk.book.choice(sheet), headerRow });
      const columns = desk.columns(sheet);
      const layout = own ?? others.find((each) => isLayoutOf(each, columns));
      if (!layout) return headerRow === undefined ? undefined : { choice: { headerRow }, lost: [] };
      const { choice, lost } = recall(layout, columns);
      return { choice: { ...choice, ...(headerRow === undefined ? {} : { headerRow }) }, lost };
    },
    packs: (request: { sheet: string; wanted?: string | undefined }): { offered: Choice[]; chosen: string } =>
      desk.packs(request),
    fixes: (sheet: string): FixesView => {
      const { rows } = desk.book.look(sheet, desk.shelf.forms);
      const found = repairsOf(desk.book.sheet(sheet), rows);
      repairs = found.repairs;
      return fixesView(sheet, found);
    },
    /** The writes of repairs that were offered last. */
    changes: (ids: readonly string[]): CellChange[] => {
      const asked = new Set(ids);
      return repairs.filter(({ id }) => asked.has(id)).map(({ writes, before }) => ({ writes, before }));
    },
    /** Which columns of a sheet can be compared. */
    copyColumns: (sheet: string): CopiesView => {
      const { look } = desk.book.look(sheet, desk.shelf.forms);
      const form = desk.shelf.forms.find(({ id }) => id === look.formId);
      const { columns } = copyColumns(desk.book.sheet(sheet), form);
      return { column: '', columns, compared: 0, groups: [] };
    },
  };
}
