import { isEmptyCell, isLabelText, type Grid, type GridCell } from './grid.ts';
import { isOrdinal, spansAll } from './header.ts';
import type { Leaf, Leaves } from './leaves.ts';
import { BY_PLACE, type TextPair } from './pairs.ts';

/** Share of the cells of one look that must read like labels before the look means "label". */
const MOSTLY = 0.9;
const LONGEST = 24;

/** Label and value cells of a table that shows texts: side by side, one over the other, or column header and rows. */
export function gridPairs(grid: Grid, leaves: Leaves, skip: ReadonlySet<Leaf>, table: string): TextPair[] {
  return [...stackedPairs(grid, leaves, skip), ...sidePairs(grid, leaves, skip, table)];
}

/** A header cell across the table right over a text across the table, and over no other: label above value. */
function stackedPairs(grid: Grid, leaves: Leaves, skip: ReadonlySet<Leaf>): TextPair[] {
  const across = (row: number): GridCell | undefined => {
    const cell = grid.at(row, 0);
    return cell?.row === row && spansAll(grid, cell) && cell.controls.length === 0 ? cell : undefined;
  };
  return grid.cells.flatMap((cell) => {
    const value = across(cell.rowEnd);
    const label = across(cell.row);
    if (label !== cell || !cell.header || !isLabelText(cell.text)) return [];
    if (!isValue(value) || isValue(across(value.rowEnd))) return [];
    const texts = leaves.textsIn(value.range);
    if (texts.some((leaf) => skip.has(leaf))) return [];
    const pair = { label: cell.text, evidence: 'gridAbove', confidence: 0.85 } as const;
    return [{ ...pair, value: texts.map((leaf) => leaf.text).join('\n'), leaves: texts }];
  });
}

function isValue(cell: GridCell | undefined): cell is GridCell {
  return cell !== undefined && !cell.header && cell.text !== '' && !cell.element.querySelector('table');
}

function sidePairs(grid: Grid, leaves: Leaves, skip: ReadonlySet<Leaf>, table: string): TextPair[] {
  const cells: ShownCell[] = grid.cells.flatMap((cell) => {
    if (cell.text === '' || cell.controls.length > 0 || spansAll(grid, cell)) return [];
    return cell.element.querySelector('table') ? [] : [{ cell, texts: leaves.textsIn(cell.range) }];
  });
  const shown = cells.filter(({ texts }) => !texts.some((leaf) => skip.has(leaf)));
  // In a form every text labels a control; telling labels from values asks for the look of every cell.
  const isLabel = shown.length === 0 ? null : labelTest(grid);
  // What stands over a box may have been taken for one of its labels.
  if (!isLabel) return placedPairs(grid, cells);
  const pairs: TextPair[] = [];
  for (const { cell, texts } of shown) {
    const pair = isLabel(cell) ? null : pairOf(grid, cell, isLabel, table);
    if (pair) pairs.push({ ...pair, value: texts.map((leaf) => leaf.text).join('\n'), leaves: texts });
  }
  return withoutLoneRows(pairs, grid);
}

/** A cell that shows text alone, and its pieces. */
interface ShownCell {
  cell: GridCell;
  texts: readonly Leaf[];
}

/**
 * Values among the boxes of a form whose cells all look alike: text in a column of boxes, beside one in a column of their
 * labels. A row in which the same stands twice is one of headers.
 */
function placedPairs(grid: Grid, shown: readonly ShownCell[]): TextPair[] {
  const labelColumns = new Set(
    grid.cells.flatMap((cell) => (isText(cell) && rightOf(grid, cell)?.controls.length ? [cell.column] : [])),
  );
  const isPlaced = ({ cell }: ShownCell): boolean => {
    const [label, after] = [leftOf(grid, cell), rightOf(grid, cell)];
    if (!isText(label) || !isLabelText(label.text) || spansAll(grid, label)) return false;
    const row = grid.cells.filter((each) => each.row === cell.row && each.text !== '');
    const isAlone = (text: string): boolean => row.filter((each) => each.text === text).length === 1;
    return (
      labelColumns.has(label.column) &&
      !labelColumns.has(cell.column) &&
      (isEmptyCell(after) || labelColumns.has(after?.column ?? -1)) &&
      isAlone(label.text) &&
      isAlone(cell.text)
    );
  };
  return shown.filter(isPlaced).map(({ cell, texts }) => ({
    label: leftOf(grid, cell)?.text ?? '',
    value: texts.map((leaf) => leaf.text).join('\n'),
    evidence: 'gridLeft',
    // Headers have no box beside them.
    confidence: hasControl(grid, cell.row) ? 0.85 : BY_PLACE,
    leaves: texts,
  }));
}

function hasControl(grid: Grid, row: number): boolean {
  return grid.cells.some((cell) => cell.row === row && cell.controls.length > 0);
}

function isText(cell: GridCell | undefined): cell is GridCell {
  return cell !== undefined && cell.text !== '' && cell.controls.length === 0;
}

/** The next cell of the row, filled or not. */
function rightOf(grid: Grid, cell: GridCell): GridCell | undefined {
  return grid.at(cell.row, cell.columnEnd);
}

/** One row under a header is a form with its labels above; several rows, or one that can be acted on, are a list. */
function withoutLoneRows(pairs: readonly TextPair[], grid: Grid): TextPair[] {
  const listed = pairs.some((pair) => (pair.row?.index ?? 0) > 0);
  const acted = grid.element.querySelector('td button, td a, td input') !== null;
  const counted = pairs.some((pair) => pair.row !== undefined && COUNTING.test(pair.label.trim()));
  if (listed || acted || counted) return [...pairs];
  return pairs.map(({ label, value, evidence, confidence, leaves }) => ({
    label,
    value,
    evidence,
    confidence,
    leaves,
  }));
}

const COUNTING = /^(?:序\s*号|编\s*号|行号|#|no\.?)$/i;

type CellTest = (cell: GridCell) => boolean;

function pairOf(
  grid: Grid,
  cell: GridCell,
  isLabel: CellTest,
  table: string,
): Omit<TextPair, 'value' | 'leaves'> | null {
  const left = leftOf(grid, cell);
  if (left && isLabel(left) && !isOrdinal(left.text)) {
    return { label: left.text, evidence: 'gridLeft', confidence: 0.9 };
  }
  for (let row = cell.row - 1; row >= 0; row -= 1) {
    const above = grid.at(row, cell.column);
    if (!above || above.column > cell.column || above.columnEnd < cell.columnEnd) return null;
    if (!isLabel(above)) continue;
    if (spansAll(grid, above)) return null;
    const index = cell.row - above.rowEnd;
    return { label: above.text, evidence: 'gridHeader', confidence: 0.9, row: { table, index } };
  }
  return null;
}

function leftOf(grid: Grid, cell: GridCell): GridCell | undefined {
  for (let column = cell.column - 1; column >= 0; column -= 1) {
    const left = grid.at(cell.row, column);
    if (!isEmptyCell(left)) return left;
  }
  return undefined;
}

/** What tells label cells from values: header cells, else a look of their own, else the closing colon. */
export function labelTest(grid: Grid): CellTest | null {
  const cells = grid.cells.filter((cell) => cell.text !== '' && !spansAll(grid, cell));
  if (cells.some((cell) => cell.header)) return (cell) => cell.header;
  if (cells.some((cell) => /[:：]$/.test(cell.text))) return (cell) => /[:：]$/.test(cell.text);
  return lookTest(cells, markupLook) ?? lookTest(cells, drawnLook);
}

function lookTest(cells: readonly GridCell[], lookOf: (element: Element) => string): CellTest | null {
  const [first] = cells;
  if (!first) return null;
  const look = lookOf(first.element);
  const alike = cells.filter((cell) => lookOf(cell.element) === look);
  const labels = alike.filter((cell) => isLabelText(cell.text) && cell.text.length <= LONGEST);
  if (alike.length === cells.length || labels.length < alike.length * MOSTLY) return null;
  return (cell) => lookOf(cell.element) === look && isLabelText(cell.text);
}

function markupLook(element: Element): string {
  const read = (name: string) => element.getAttribute(name) ?? '';
  return [element.tagName, element.className, read('align'), read('bgcolor'), read('style')].join('|');
}

function drawnLook(element: Element): string {
  const { backgroundColor, fontWeight, textAlign, color } = getComputedStyle(element);
  const inner = element.firstElementChild ? getComputedStyle(element.firstElementChild).fontWeight : '';
  return [backgroundColor, fontWeight, textAlign, color, inner].join('|');
}
