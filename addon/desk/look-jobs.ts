import { packRules } from '#catalog/pack-rules.ts';
import type { Choice, FixesView, LookView } from '#components/addon/model.ts';
import { JiannuoError } from '#core/errors.ts';
import type { CellChange } from '#core/host/apply.ts';
import type { SheetLayout } from '#core/model/sheet-layout.ts';
import type { OwnPacks } from '#core/packs/shelf.ts';
import type { SheetChoice } from '#core/sheet/look.ts';
import { layoutOf } from '#core/sheet/remember.ts';
import { type Repair, type Repairs, repairsOf } from '#core/sheet/repairs.ts';
import type { Locale } from '#locales/index.ts';
import { bookJobs } from './book-jobs.ts';
import { fixesView } from './fixes-view.ts';
import { LookDesk } from './look-desk.ts';
import { type ShelfPacks, shelfPacks } from './shelf-view.ts';

/** The jobs of the worker that is there from the beginning: understanding and repairing sheets. `check-jobs.ts` has the others. */
export function lookJobs(desk = new LookDesk()) {
  let offered: { sheet: string; repairs: readonly Repair[] } = { sheet: '', repairs: [] };
  return {
    setUp: (request: { locale: Locale; own: OwnPacks }): { packs: Choice[] } => desk.setUp(request),
    ...bookJobs(desk.book, () => desk.shelf.forms),
    shelf: (): ShelfPacks => shelfPacks(desk.shelf, desk.own, packRules),
    choice: (sheet: string): SheetChoice => desk.book.choice(sheet),
    look: (sheet: string): LookView => desk.look(sheet),
    /** What the user has said of a sheet, to be kept; `undefined` where nothing is. */
    layout: (sheet: string): SheetLayout | undefined =>
      layoutOf(desk.book.choice(sheet), desk.columns(sheet)),
    packs: (request: { sheet: string; wanted?: string | undefined }): { offered: Choice[]; chosen: string } =>
      desk.packs(request),
    fixes: (sheet: string): FixesView => {
      desk.book.assertWhole(sheet);
      const { look } = desk.book.look(sheet, desk.shelf.forms);
      const form = desk.shelf.forms.find(({ id }) => id === look.formId);
      const all = [{ roster: look.roster, form }, ...look.further].map((table) =>
        repairsOf(desk.book.sheet(sheet), table.roster, table.form, desk.book.meta.date1904),
      );
      const found: Repairs = {
        repairs: all.flatMap(({ repairs }) => repairs),
        refused: all.flatMap(({ refused }) => refused),
      };
      offered = { sheet, repairs: found.repairs };
      return fixesView(sheet, found);
    },
    /** The writes of repairs that were offered last. @throws JiannuoError `addon.otherSheet` where those were of another sheet */
    changes: ({ sheet, ids }: { sheet: string; ids: readonly string[] }): CellChange[] => {
      if (offered.sheet !== sheet) throw new JiannuoError('addon.otherSheet', { sheet });
      const asked = new Set(ids);
      return offered.repairs
        .filter(({ id }) => asked.has(id))
        .map(({ writes, before }) => ({ writes, before }));
    },
  };
}
