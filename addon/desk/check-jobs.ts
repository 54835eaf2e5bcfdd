import type { CheckView, Choice, CopiesView, FixesView, LookView } from '#components/addon/model.ts';
import type { CellChange } from '#core/host/apply.ts';
import type { Pack } from '#core/model/pack.ts';
import type { SheetLayout } from '#core/model/sheet-layout.ts';
import type { OwnPacks } from '#core/packs/shelf.ts';
import type { JudgedRow } from '#core/review/sheet/judge.ts';
import { judgedJson } from '#core/review/sheet/judged-json.ts';
import type { SheetChoice } from '#core/sheet/look.ts';
import { layoutOf } from '#core/sheet/remember.ts';
import { type Repair, repairsOf } from '#core/sheet/repairs.ts';
import type { CellMark } from '#core/workbook/annotate/marks.ts';
import type { Locale } from '#locales/index.ts';
import { bookJobs } from './book-jobs.ts';
import { CheckDesk, type CheckRequest } from './check-desk.ts';
import { copiesView } from './copies-view.ts';
import { findingsFile } from './findings-file.ts';
import { fixesView } from './fixes-view.ts';
import type { Tell } from './messages.ts';
import { type ShelfPacks, shelfPacks } from './shelf-view.ts';

/** The jobs of the worker that is there from the beginning: understanding, checking, repairing and comparing sheets. */
export function checkJobs() {
  const desk = new CheckDesk();
  let repairs: readonly Repair[] = [];
  return {
    setUp: (request: { locale: Locale; own: OwnPacks }): { packs: Choice[] } => desk.setUp(request),
    ...bookJobs(desk.book, () => desk.shelf.forms),
    shelf: (): ShelfPacks => shelfPacks(desk.shelf, desk.own),
    choice: (sheet: string): SheetChoice => desk.book.choice(sheet),
    look: (sheet: string): LookView => desk.look(sheet),
    /** What the user has said of a sheet, to be kept; `undefined` where nothing is. */
    layout: (sheet: string): SheetLayout | undefined =>
      layoutOf(desk.book.choice(sheet), desk.columns(sheet)),
    packs: (request: { sheet: string; wanted?: string | undefined }): { offered: Choice[]; chosen: string } =>
      desk.packs(request),
    check: (request: CheckRequest, tell: Tell): CheckView => desk.check(request, tell),
    /** What was found last, for programs. */
    judged: (): object | undefined => desk.judged && judgedJson(desk.judged.sheet),
    /** What was found last, for whoever makes something of it. */
    judgedRows: (): { rows: readonly JudgedRow[]; pack: Pack } | undefined =>
      desk.judged && { rows: desk.judged.sheet.rows, pack: desk.judged.pack },
    marks: (): CellMark[] => desk.marks(),
    findings: (): { name: string; bytes: Uint8Array<ArrayBuffer> } => findingsFile(desk),
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
    copies: ({ sheet, column }: { sheet: string; column: string }, tell: Tell): CopiesView => {
      const { look } = desk.book.look(sheet, desk.shelf.forms);
      const form = desk.shelf.forms.find(({ id }) => id === look.formId);
      return copiesView(desk.book.sheet(sheet), form, column, tell);
    },
  };
}

export type CheckJobs = ReturnType<typeof checkJobs>;
