import type { FormType } from '../model/form-type.ts';
import { holdsPeople, SheetLayout } from '../model/sheet-layout.ts';
import type { RosterColumn } from '../roster/columns.ts';
import { sheetFields } from '../roster/person-fields.ts';
import { fieldAtPath } from '../roster/read.ts';
import { readsAlike } from './kept-layouts.ts';
import type { SheetChoice } from './look.ts';
import { isLayoutOf, layoutOf, recall } from './remember.ts';

/** What sheets are read by. */
export interface KnownSheets {
  forms: readonly FormType[];
  /** What the user said of headers earlier, the latest last. */
  layouts: readonly SheetLayout[];
}

/** What the user decides about a sheet where it may have been decided about before. */
export interface FreshChoice extends SheetChoice {
  /** What was said earlier of sheets with these headers is not to be used. */
  afresh?: boolean;
}

/** What an earlier word does for the reading of a sheet, and what is to be kept of this time's. */
export interface Recalling {
  /** What was said earlier of the same headers is used, or left as the user wants; absent where nothing was said. */
  recalled: 'used' | 'left' | undefined;
  /** What the user corrected this time, to be kept. */
  toKeep: SheetLayout | undefined;
  /** Why what was corrected cannot be kept: its headers are too long, or people's. */
  unkept: 'tooLong' | 'people' | undefined;
}

/** The choice once an earlier word is to be used, or left: of what was said since, only where the header is and what is taken part stays. */
export function recallingChoice({ headerRow, included }: FreshChoice, used: boolean): FreshChoice {
  return {
    ...(headerRow === undefined ? {} : { headerRow }),
    ...(included === undefined ? {} : { included }),
    afresh: !used,
  };
}

interface ReadSheet {
  columns: readonly RosterColumn[];
  formId: string;
}

/**
 * Reads a sheet as the user says, and where nothing is said of a column, as it was said of the same headers earlier.
 * @param readAs reads the sheet by a choice
 * @param seenIn what of a reading the headers are known by
 */
export function readRecalled<Read>(
  choice: FreshChoice,
  { forms, layouts }: KnownSheets,
  readAs: (choice: SheetChoice) => Read,
  seenIn: (read: Read) => ReadSheet,
): Recalling & { read: Read } {
  const read = readAs(choice);
  const { columns, formId } = seenIn(read);
  // For a form that is not there any more nothing is put anywhere.
  const isThere = ({ formId: said = '' }: SheetLayout): boolean =>
    said === '' || forms.some(({ id }) => id === said);
  const layout = layouts.findLast((each) => isLayoutOf(each, columns) && isThere(each));
  if (!layout || choice.afresh === true) {
    return { read, recalled: layout && 'left', ...remembered(choice, choice, columns, layout) };
  }
  const said = recall(layout, columns).choice;
  const form = forms.find(({ id }) => id === (choice.formId ?? said.formId ?? formId));
  const together = {
    ...said,
    ...choice,
    mapping: { ...mappingFor(form, said.mapping), ...choice.mapping },
  };
  const again = readAs(together);
  return {
    read: again,
    recalled: 'used',
    ...remembered(choice, together, seenIn(again).columns, layout),
  };
}

/** Without fields that the form has not: it may have been another one then. */
function mappingFor(
  form: FormType | undefined,
  mapping: NonNullable<SheetChoice['mapping']> = {},
): Record<number, string | null> {
  const fields = sheetFields(form);
  const fits = (path: string | null): boolean => path === null || fieldAtPath(fields, path) !== undefined;
  return Object.fromEntries(Object.entries(mapping).filter(([, path]) => fits(path)));
}

/** What is to be kept of what the user said this time: nothing where that is known already. */
function remembered(
  said: SheetChoice,
  together: SheetChoice,
  columns: readonly RosterColumn[],
  known: SheetLayout | undefined,
): Pick<Recalling, 'toKeep' | 'unkept'> {
  const isSaid = said.formId !== undefined || Object.keys(said.mapping ?? {}).length > 0;
  const layout = isSaid ? layoutOf(together, columns) : undefined;
  if (!layout || (known && readsAlike(known, layout))) return { toKeep: undefined, unkept: undefined };
  if (!SheetLayout.safeParse(layout).success) return { toKeep: undefined, unkept: 'tooLong' };
  return holdsPeople(layout)
    ? { toKeep: undefined, unkept: 'people' }
    : { toKeep: layout, unkept: undefined };
}
