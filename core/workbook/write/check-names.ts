import { JiannuoError } from '../../errors.ts';
import type { SheetLayout } from './spec.ts';

/** @throws JiannuoError `workbook.sheetName`, and `workbook.noSheet` where no sheet is visible */
export function checkNames(sheets: readonly Pick<SheetLayout, 'name' | 'hidden'>[]): void {
  const seen = new Set<string>();
  for (const { name } of sheets) {
    const bad =
      name === '' || name.length > 31 || /[[\]:*?/\\]|^'|'$|\p{Cc}|\p{Cs}|[\ufffe\uffff]/u.test(name);
    if (bad || seen.has(name.toLowerCase())) throw new JiannuoError('workbook.sheetName', { sheet: name });
    seen.add(name.toLowerCase());
  }
  if (!sheets.some(({ hidden }) => !hidden)) throw new JiannuoError('workbook.noSheet');
}
