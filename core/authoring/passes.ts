import type { AuthorColumn } from '../checks/author.ts';
import type { Said } from '../checks/said.ts';
import type { CheckUse, Pack } from '../model/pack.ts';
import type { AuthorableCheck } from './authorable.ts';
import type { FormNames } from './form-names.ts';
import { paramCells } from './params.ts';
import { parameterId, valueAtKey } from './param-tree.ts';
import { paramCell } from './param-values.ts';
import { referencesFor, referencesOf } from './references.ts';

/** Cells as long as that are read in their own column. */
const MOST_TOLD = 20;

/** When a use passes, for the column 怎样算合格: what the check says of this very use, or of all of its kind. */
export function passesWords(check: AuthorableCheck, use: CheckUse, whole: Pack, forms: FormNames): string {
  const own = describedUse(check, use, whole, forms);
  if (own !== undefined) return own;
  if (check.author?.says) return `${check.author.says(saidIn(check, use, whole, forms), 'zh-CN')}，为合格。`;
  const cells = paramCells(check, use.params, referencesOf(whole, forms, use.formTypeIds));
  // “最少” alone would not tell one use from another.
  const words = filledWords(check.author?.passesWhen ?? '', cells, (quoted, cell) =>
    cell === '' || cell.length > MOST_TOLD ? quoted : `${quoted}（${cell}）`,
  );
  return words === '' ? '' : `${words}。`;
}

/** What a use gives, local numbers by their names: the words stand in the workbook, and do not change with the numbers. */
function saidIn(check: AuthorableCheck, use: CheckUse, whole: Pack, forms: FormNames): Said {
  const references = referencesOf(whole, forms, use.formTypeIds);
  return (key) => {
    const param = check.author?.params.find((each) => each.key === key);
    const value = valueAtKey(use.params, key);
    if (!param || value === undefined) return undefined;
    const id = parameterId(value);
    const label = whole.parameters.find((parameter) => parameter.id === id)?.label ?? id;
    if (label !== undefined) return { text: `参数“${label}”` };
    return { text: paramCell(param, value, referencesFor(param, use.params, references)) ?? String(value) };
  };
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
