import type { HostName, HostValidation } from '../host/sheet-host.ts';
import type { Workbook } from '../model/workbook.ts';
import { columnName } from '../workbook/address.ts';
import type { Scope } from '../workbook/template/formula/mentions.ts';
import { wordsOf } from '../workbook/template/words.ts';

/** What a program says of drop-down lists: rules of a sheet, and names, which their formulas may go by. */
export interface ToldLists {
  rules: readonly HostValidation[];
  names: readonly HostName[];
}

/**
 * Words of drop-down lists by letter of column. A column with several different lists says nothing, nor does one with a list that cannot
 * be worked out from cells and names: which words are meant nobody knows.
 * @param workbook with the cells in which lists stand
 */
export function listWords(
  { rules, names }: ToldLists,
  workbook: Workbook,
): Record<string, readonly string[]> {
  const scope: Scope = {
    sheets: new Map(workbook.sheets.map(({ name }, index) => [name.toLowerCase(), index])),
    names: names.map(({ name, refersTo }) => ({ name, sheet: undefined, formula: refersTo })),
    tables: [],
  };
  const found = new Map<string, Set<string>>();
  for (const rule of rules) {
    if (rule.kind !== 'list') continue;
    const words = JSON.stringify(rule.words ?? wordsIn(rule, workbook, scope));
    for (let column = rule.range.left; column <= rule.range.right; column += 1) {
      const letter = columnName(column);
      found.set(letter, (found.get(letter) ?? new Set()).add(words));
    }
  }
  return Object.fromEntries(
    [...found].flatMap(([letter, lists]) => {
      const [only = '[]', ...others] = lists;
      const words = JSON.parse(only) as string[];
      return others.length === 0 && words.length > 0 ? [[letter, words]] : [];
    }),
  );
}

/** Words of a list that stands in cells; none where the formula does not tell, or depends on its row. */
function wordsIn(
  { range, formula = '' }: HostValidation,
  workbook: Workbook,
  scope: Scope,
): readonly string[] {
  const sheet = scope.sheets.get(range.sheet.toLowerCase());
  if (sheet === undefined) return [];
  const at = { sheet, row: range.top, column: range.left };
  const rule = {
    type: 'list',
    operator: '',
    ranges: [range],
    formula1: formula,
    formula2: undefined,
    prompt: undefined,
  };
  return wordsOf(rule, { workbook, scope, at }, []).allowed ?? [];
}
