import type { Cell } from '../../model/workbook.ts';
import { javaTrim } from '../java-text.ts';

/** What `CellTagHandler` makes of a cell, as `ReadCellData` holds it. */
export type CellData =
  | { type: 'EMPTY' }
  | { type: 'STRING'; text: string }
  | { type: 'NUMBER'; number: number }
  | { type: 'BOOLEAN'; value: boolean };

const EMPTY: CellData = { type: 'EMPTY' };

/**
 * Texts are trimmed (`autoTrim`), and empty ones are no content; numbers keep 15 significant digits; errors are text; a
 * formula is its stored result. No cell and an empty one come out the same.
 */
export function cellData(cell: Cell | undefined): CellData {
  switch (cell?.type) {
    case 'text':
    case 'error': {
      const text = javaTrim(storedText(cell));
      return text === '' ? EMPTY : { type: 'STRING', text };
    }
    case 'number':
      return { type: 'NUMBER', number: Number(Number(cell.value).toPrecision(15)) };
    case 'boolean':
      return { type: 'BOOLEAN', value: cell.value === true };
    default:
      return EMPTY;
  }
}

// What XML cannot hold is the subject here.
// oxlint-disable-next-line no-control-regex
const ESCAPED = /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/g;

/**
 * `_xHHHH_` is decoded in the shared strings alone (`SharedStringsTableHandler.utfDecode`): in a cell's own text the escape
 * itself is read.
 */
function storedText({ value, stored }: Cell): string {
  const text = String(value ?? '');
  if (stored?.type !== 'inlineStr' && stored?.type !== 'str') return text;
  return text
    .replace(/_(?=x[0-9a-fA-F]{4}_)/g, '_x005F_')
    .replace(ESCAPED, (unit) => `_x${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`);
}

/** Whether the portal reads escapes in the place of characters that XML cannot hold. */
export function hasEscapes(cell: Cell | undefined): boolean {
  return cell?.type === 'text' && storedText(cell) !== String(cell.value);
}
