import type { CheckView, CopiesView } from '#components/addon/model.ts';
import { judgedJson } from '#core/review/sheet/judged-json.ts';
import type { CellMark } from '#core/workbook/annotate/marks.ts';
import type { SheetSpec } from '#core/workbook/write.ts';
import { CheckDesk, type CheckRequest, type JudgedRows } from './check-desk.ts';
import { copiesView } from './copies-view.ts';
import { copyColumns } from './copy-columns.ts';
import { findingsFile } from './findings-file.ts';
import { lookJobs } from './look-jobs.ts';
import type { Tell } from './messages.ts';

/** The jobs of the worker that checks and compares; it understands sheets as the one before it does (`look-jobs.ts`). */
export function checkJobs() {
  const desk = new CheckDesk();
  return {
    ...lookJobs(desk),
    check: (request: CheckRequest, tell: Tell): CheckView => desk.check(request, tell),
    /** What was found last, for programs. */
    judged: (): object | undefined => desk.judged && judgedJson(desk.judged.sheet),
    /** What was found last in the whole of a sheet, for whoever makes something of it. */
    judgedRows: (sheet: string): JudgedRows | undefined => desk.judgedRows(sheet),
    marks: (): CellMark[] | undefined => desk.marks(),
    findings: ({ isStale }: { isStale: boolean }): { name: string; sheets: SheetSpec[] } =>
      findingsFile(desk, isStale),
    /** Which columns of a sheet can be compared. */
    copyColumns: (sheet: string): CopiesView => {
      const { look } = desk.book.look(sheet, desk.shelf.forms);
      const form = desk.shelf.forms.find(({ id }) => id === look.formId);
      const { columns, others } = copyColumns(desk.book.sheet(sheet), form);
      return { column: '', columns, others, groups: [] };
    },
    copies: ({ sheet, column }: { sheet: string; column: string }, tell: Tell): CopiesView => {
      // What is alike among some of the texts says nothing of all.
      desk.book.assertWhole(sheet);
      const { look } = desk.book.look(sheet, desk.shelf.forms);
      const form = desk.shelf.forms.find(({ id }) => id === look.formId);
      return copiesView(desk.book.sheet(sheet), form, column, tell);
    },
  };
}

export type CheckJobs = ReturnType<typeof checkJobs>;
