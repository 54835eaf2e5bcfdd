import type { HostValidation } from '#core/host/sheet-host.ts';
import { columnName } from '#core/workbook/address.ts';

/** Words of drop-down lists by letter of column. A column with several different lists says nothing: which one is meant nobody knows. */
export function listWords(rules: readonly HostValidation[]): Record<string, readonly string[]> {
  const found = new Map<string, (readonly string[])[]>();
  for (const { range, kind, words } of rules) {
    if (kind !== 'list' || !words) continue;
    for (let column = range.left; column <= range.right; column += 1) {
      const letter = columnName(column);
      const known = found.get(letter) ?? [];
      const isKnown = known.some((each) => JSON.stringify(each) === JSON.stringify(words));
      found.set(letter, isKnown ? known : [...known, words]);
    }
  }
  return Object.fromEntries(
    [...found].flatMap(([letter, [first, ...others]]) =>
      first && others.length === 0 ? [[letter, first]] : [],
    ),
  );
}
