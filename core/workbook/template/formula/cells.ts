import type { MergedRange } from '../../../model/workbook.ts';
import { parseRange } from '../../address.ts';
import { attribute, contentOf, decodeEntities, scanTags, type Tag } from '../../xml.ts';
import type { SheetSpans } from '../sheet-xml.ts';
import { copiedFormula } from './tokens.ts';

/** A cell with a formula. Rows and columns are 0-based. */
export interface FormulaCell {
  row: number;
  column: number;
  /** The cell's place in the part. */
  start: number;
  end: number;
  /** `<f>` and where it ends, its closing tag included. */
  tag: Tag;
  tagEnd: number;
  /** The formula itself, also where it is shared and stands in another cell only; `''` for a data table. */
  formula: string;
  /** `shared`, `array` or `dataTable`. */
  type: string | undefined;
  /** Of a shared formula, its group. */
  group: string | undefined;
  /** Cells that take their value from this formula: one, or those of an array or data table. */
  range: MergedRange;
}

/** Whether a worksheet part has formulas at all; cheap. */
export function hasFormulas(xml: string): boolean {
  return /<(?:[\w.-]+:)?f[\s/>]/.test(xml);
}

/** All formulas of a worksheet part, shared ones written out (ISO 29500-1, 18.3.1.40). */
export function readFormulaCells(xml: string, spans: SheetSpans): FormulaCell[] {
  const cells: FormulaCell[] = [];
  const masters = new Map<string, FormulaCell>();
  for (const { row, cells: inRow } of spans.rows) {
    for (const { column, start, end, hasFormula } of inRow) {
      if (!hasFormula) continue;
      const tag = formulaTag(xml, start, end);
      if (!tag) continue;
      const text = decodeEntities(contentOf(xml, tag));
      const group = attribute(tag, 'si');
      const cell: FormulaCell = {
        row,
        column,
        start,
        end,
        tag,
        tagEnd: tag.kind === 'empty' ? tag.end : xml.indexOf('>', xml.indexOf('</', tag.end)) + 1,
        formula: text,
        type: attribute(tag, 't'),
        group: attribute(tag, 't') === 'shared' ? group : undefined,
        range: { top: row, bottom: row, left: column, right: column },
      };
      if (cell.type === 'array' || cell.type === 'dataTable') {
        cell.range = parseRange(attribute(tag, 'ref') ?? '') ?? cell.range;
      }
      // A number may be used for another group further on: the master above counts.
      if (cell.group !== undefined && text !== '') masters.set(cell.group, cell);
      const master = cell.group === undefined || text !== '' ? undefined : masters.get(cell.group);
      if (master) cell.formula = copiedFormula(master.formula, row - master.row, column - master.column);
      cells.push(cell);
    }
  }
  return cells;
}

function formulaTag(xml: string, from: number, to: number): Tag | undefined {
  for (const tag of scanTags(xml, from, to)) if (tag.name === 'f' && tag.kind !== 'close') return tag;
  return undefined;
}
