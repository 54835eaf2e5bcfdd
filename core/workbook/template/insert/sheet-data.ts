import { JiannuoError } from '../../../errors.ts';
import { cellName, MAX_ROWS, rangeName } from '../../address.ts';
import { attribute, escapeXml, scanTags } from '../../xml.ts';
import { applyEdits, type Edit } from '../edits.ts';
import { type FormulaCell, readFormulaCells } from '../formula/cells.ts';
import { type SheetSpans, spanSheet, withAttribute } from '../sheet-xml.ts';
import { type Insertion, movedRange, shiftedFormula } from './shift.ts';

/**
 * `<sheetData>` after rows came in: rows below get their new numbers, and formulas follow the cells that they read.
 * @param here whether the rows came into this sheet
 * @throws JiannuoError `template.insertArray`, `template.insertFormula`, `template.tooManyRows`
 */
export function shiftSheetData(xml: string, insertion: Insertion, here: boolean): string {
  const spans = spanSheet(xml);
  const formulas = [...formulaEdits(readFormulaCells(xml, spans), spans.prefix, insertion, here)];
  if (!here) return applyEdits(xml, formulas);
  const last = spans.rows.at(-1)?.row ?? 0;
  if (last + insertion.count >= MAX_ROWS)
    throw new JiannuoError('template.tooManyRows', { rows: insertion.count });
  return applyEdits(
    xml,
    [...formulas, ...addressEdits(xml, spans, insertion)].sort((a, b) => a.start - b.start),
  );
}

/** New `r` of the rows below and of their cells. */
function* addressEdits(xml: string, { rows }: SheetSpans, { at, count }: Insertion): Generator<Edit> {
  for (const [index, { row, open, cells }] of rows.entries()) {
    if (row < at) continue;
    const text = xml.slice(open.start, open.end);
    // Without a number a row follows the one before: only the first of them needs one.
    const isNumbered = attribute(open, 'r') !== undefined || (rows[index - 1]?.row ?? -1) < at;
    if (isNumbered)
      yield { start: open.start, end: open.end, text: withAttribute(text, 'r', String(row + count + 1)) };
    for (const { column, start, end } of cells) {
      const [tag] = scanTags(xml, start, end);
      if (!tag || attribute(tag, 'r') === undefined) continue;
      const moved = withAttribute(xml.slice(tag.start, tag.end), 'r', cellName(row + count, column));
      yield { start: tag.start, end: tag.end, text: moved };
    }
  }
}

function* formulaEdits(
  cells: readonly FormulaCell[],
  prefix: string,
  insertion: Insertion,
  here: boolean,
): Generator<Edit> {
  const broken = brokenGroups(cells, insertion, here);
  for (const cell of cells) {
    if (cell.type === 'array' || cell.type === 'dataTable') yield* arrayEdits(cell, prefix, insertion, here);
    else if (cell.group === undefined || broken.has(cell.group)) {
      const shifted = shiftedFormula(cell.formula, insertion, here);
      if (shifted !== cell.formula || cell.group !== undefined) yield formulaEdit(cell, prefix, shifted);
    }
  }
}

/**
 * Shared formulas are one text for many cells. Where rows come in between these, or between them and what they read, the
 * text is no longer true for each: such a group is written out.
 */
function brokenGroups(cells: readonly FormulaCell[], insertion: Insertion, here: boolean): Set<string> {
  const broken = new Set<string>();
  const moves = new Map<string, Set<boolean>>();
  for (const { group, row, formula } of cells) {
    if (group === undefined) continue;
    const isMoved = here && row >= insertion.at;
    const known = moves.get(group) ?? new Set();
    moves.set(group, known.add(isMoved));
    if (known.size > 1 || isMoved || shiftedFormula(formula, insertion, here) !== formula) broken.add(group);
  }
  return broken;
}

function* arrayEdits(
  cell: FormulaCell,
  prefix: string,
  insertion: Insertion,
  here: boolean,
): Generator<Edit> {
  const { range } = cell;
  const isCut = here && range.top < insertion.at && range.bottom >= insertion.at;
  // What the two input cells of a data table become is not worth a guess.
  if (isCut || cell.type === 'dataTable')
    throw new JiannuoError('template.insertArray', { range: rangeName(range) });
  const shifted = shiftedFormula(cell.formula, insertion, here);
  const moved = here ? movedRange(range, insertion) : range;
  if (shifted === cell.formula && moved.top === range.top) return;
  const attributes = withAttribute(
    `<f${cell.tag.attributes.replace(/\/\s*$/, '')}>`,
    'ref',
    rangeName(moved),
  );
  yield formulaEdit(cell, prefix, shifted, attributes.slice(2, -1));
}

/** The cell with a formula of its own, its last result kept. */
export function formulaEdit(
  { tag, tagEnd }: FormulaCell,
  prefix: string,
  formula: string,
  attributes = '',
): Edit {
  return {
    start: tag.start,
    end: tagEnd,
    text: `<${prefix}f${attributes}>${escapeXml(formula)}</${prefix}f>`,
  };
}
