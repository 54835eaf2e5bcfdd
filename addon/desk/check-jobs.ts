import type { CheckView, Choice, CopiesView, FixesView, LookView } from '#components/addon/model.ts';
import type { CellChange } from '#core/host/apply.ts';
import type { CellBlock } from '#core/host/sheet-host.ts';
import type { SheetLayout } from '#core/model/sheet-layout.ts';
import type { OwnPacks } from '#core/packs/shelf.ts';
import { judgedJson } from '#core/review/sheet/judged-json.ts';
import type { SheetChoice } from '#core/sheet/look.ts';
import { layoutOf } from '#core/sheet/remember.ts';
import { type Repair, repairsOf } from '#core/sheet/repairs.ts';
import type { CellMark } from '#core/workbook/annotate/marks.ts';
import type { Locale } from '#locales/index.ts';
import type { SheetStart } from './book.ts';
import { CheckDesk, type CheckRequest } from './check-desk.ts';
import { copiesView } from './copies-view.ts';
import { findingsFile } from './findings-file.ts';
import { fixesView } from './fixes-view.ts';
import type { Tell } from './messages.ts';
import { type RecallRequest, recalled } from './recall.ts';

/** The jobs of the worker that is there from the beginning: understanding, checking, repairing and comparing sheets. */
export function checkJobs() {
  const desk = new CheckDesk();
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
    recall: (request: RecallRequest): { choice: SheetChoice; lost: readonly string[] } | undefined =>
      recalled(request, {
        choice: (sheet) => desk.book.choice(sheet),
        choose: (sheet, choice) => desk.book.choose(sheet, choice),
        columns: (sheet) => desk.columns(sheet),
      }),
    packs: (request: { sheet: string; wanted?: string | undefined }): { offered: Choice[]; chosen: string } =>
      desk.packs(request),
    check: (request: CheckRequest, tell: Tell): CheckView => desk.check(request, tell),
    /** What was found last, for programs. */
    judged: (): object | undefined => desk.judged && judgedJson(desk.judged.sheet),
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
