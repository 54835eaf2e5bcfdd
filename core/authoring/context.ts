import type { AuthorableCheck } from './authorable.ts';
import type { FormType } from '../model/form-type.ts';
import type { Pack } from '../model/pack.ts';
import type { Problems } from './problem.ts';
import type { SheetKey } from './shape.ts';
import type { Table } from './table.ts';

/** What a workbook may refer to: what comes with the program, and packs that are there already. */
export interface Known {
  forms: readonly FormType[];
  /** As written, bases not joined in. */
  packs: readonly Pack[];
  /** Packs of the program, where `packs` may hold others in their places. */
  program?: readonly Pack[];
  checks: readonly AuthorableCheck[];
}

/** What reading one sheet needs of the workbook. */
export interface ReadContext {
  problems: Problems;
  known: Known;
  /** Absent where the workbook has no such sheet. */
  table(key: SheetKey): Table | undefined;
}
