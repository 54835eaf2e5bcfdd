import type { AuthorColumn } from '../checks/author.ts';
import type { CheckUse, Pack } from '../model/pack.ts';
import type { AuthorableCheck } from './authorable.ts';
import type { FormNames } from './form-names.ts';
import { paramCells } from './params.ts';
import { referencesOf } from './references.ts';

/** Cells as long as that are read in their own column. */
const MOST_TOLD = 20;

/** When a use passes, for the column 怎样算合格: what the check says of this very use, or of all of its kind. */
export function passesWords(check: AuthorableCheck, use: CheckUse, whole: Pack, forms: FormNames): string {
  const own = describedUse(check, use, whole, forms);
  if (own !== undefined) return own;
  const cells = paramCells(check, use.params, referencesOf(whole, forms, use.formTypeIds));
  // “最少” alone would not tell one use from another.
  const words = filledWords(check.author?.passesWhen ?? '', cells, (quoted, cell) =>
    cell === '' || cell.length > MOST_TOLD ? quoted : `${quoted}（${cell}）`,
  );
  return words === '' ? '' : `${words}。`;
}

/** What the check says of this very use; `undefined` where it has nothing to add, or the parameters are wrong. */
export function describedUse(
  check: AuthorableCheck,
  { formTypeIds, params: given }: CheckUse,
  whole: Pack,
  forms: FormNames,
): string | undefined {
  const [formType] = formTypeIds.flatMap((id) => forms.get(id) ?? []);
  const params = check.author?.describe && check.params.safeParse(given);
  return formType && params?.success
    ? check.author?.describe?.(params.data, { formType, pack: whole })
    : undefined;
}

/** Words with what stands in the columns that they quote. */
export function filledWords(
  words: string,
  cells: Readonly<Partial<Record<AuthorColumn, string>>>,
  write: (quoted: string, cell: string, column: AuthorColumn) => string,
): string {
  return words.replace(/“([^“”]+)”/g, (quoted, column: AuthorColumn) =>
    write(quoted, cells[column] ?? '', column),
  );
}
