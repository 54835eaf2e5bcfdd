import { JiannuoError } from '../../errors.ts';
import { cellName, rangeName } from '../address.ts';
import type { Edit } from '../template/edits.ts';
import { type FormulaCell, hasFormulas, readFormulaCells } from '../template/formula/cells.ts';
import { formulaEdit } from '../template/insert/sheet-data.ts';
import type { SheetSpans } from '../template/sheet-xml.ts';

/** What the formulas of a sheet need where some of its cells get values. */
export interface Overwritten {
  /** Formulas that other cells shared with one that is written over: each is written out. */
  edits: Edit[];
  /** Cells that had a formula and have none any more, by name. */
  cells: ReadonlySet<string>;
}

/**
 * @param written names of the cells that get values
 * @throws JiannuoError `edit.arrayPart` where a value would go into one cell of several that have one formula together
 */
export function overwrittenFormulas(
  xml: string,
  spans: SheetSpans,
  sheet: string,
  written: ReadonlySet<string>,
): Overwritten {
  const formulas = hasFormulas(xml) ? readFormulaCells(xml, spans) : [];
  const cells = new Set<string>();
  const broken = new Set<string>();
  for (const formula of formulas) {
    refuseParts(formula, sheet, written);
    const name = cellName(formula.row, formula.column);
    if (!written.has(name)) continue;
    cells.add(name);
    // The text of a shared formula stands in its first cell alone.
    if (formula.group !== undefined && formula.tag.kind !== 'empty') broken.add(formula.group);
  }
  const edits = formulas
    .filter(
      ({ row, column, group }) =>
        group !== undefined && broken.has(group) && !cells.has(cellName(row, column)),
    )
    .map((formula) => formulaEdit(formula, spans.prefix, formula.formula));
  return { edits, cells };
}

/** Programs take nothing into a part of an array or of a data table either. */
function refuseParts({ type, range }: FormulaCell, sheet: string, written: ReadonlySet<string>): void {
  if (type !== 'array' && type !== 'dataTable') return;
  const size = (range.bottom - range.top + 1) * (range.right - range.left + 1);
  if (size === 1) return;
  const inside: string[] = [];
  for (let row = range.top; row <= range.bottom; row += 1) {
    for (let column = range.left; column <= range.right; column += 1) {
      const name = cellName(row, column);
      if (written.has(name)) inside.push(name);
    }
  }
  const [cell] = inside;
  if (cell === undefined || inside.length === size) return;
  throw new JiannuoError('edit.arrayPart', { sheet, cell, range: rangeName(range) });
}
