import { matchHeaders } from '../matching/row.ts';
import type { Field } from '../model/form-type.ts';
import type { Sheet } from '../model/workbook.ts';
import { type Header, isNamed, rowTexts } from './header.ts';

/**
 * Whether what was taken for a header is the first line of one person's form (登记表), where labels stand beside their
 * values: then the next line has labels under labels, which no row of people has. A header printed again says the same
 * words and is none of these.
 */
export function isCard(sheet: Sheet, header: Header, fields: readonly Field[]): boolean {
  const next = nextFilledRow(sheet, header.bottom + 1);
  if (next === undefined) return false;
  const texts = rowTexts(sheet, next);
  const under = matchHeaders(texts, fields).filter(
    (match, column) =>
      isNamed(match) && isNamed(header.matches[column]) && texts[column] !== header.texts[column],
  );
  return under.length >= 2;
}

function nextFilledRow(sheet: Sheet, from: number): number | undefined {
  for (let row = from; row < sheet.rowCount; row += 1) {
    if (rowTexts(sheet, row).some((text) => text !== '')) return row;
  }
  return undefined;
}
