import { JiannuoError } from '../../errors.ts';
import type { SheetLayout } from './spec.ts';

/** @throws JiannuoError `workbook.sheetName`, and `workbook.noSheet` where no sheet is visible */
export function checkNames(sheets: readonly Pick<SheetLayout, 'name' | 'hidden'>[]): void {
  const seen = new Set<string>();
  for (const { name } of sheets) {
    // oxlint-disable-next-line no-control-regex -- such a name makes Excel refuse the file
    const bad = name === '' || name.length > 31 || /[[\]:*?/\\\u0000-\u001f]|^'|'$/.test(name);
    if (bad || seen.has(name.toLowerCase())) throw new JiannuoError('workbook.sheetName', { sheet: name });
    seen.add(name.toLowerCase());
  }
  if (!sheets.some(({ hidden }) => !hidden)) throw new JiannuoError('workbook.noSheet');
}
