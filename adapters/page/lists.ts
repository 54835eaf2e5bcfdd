import type { ControlRef, DescribedList, DescribedText } from '#core/model/page.ts';
import { looksLikeName } from '#core/text/surnames.ts';
import { cardRows } from './cards.ts';
import { type Grid, type GridCell, isLabelText } from './grid.ts';
import { labelTest } from './grid-pairs.ts';
import { spansAll } from './header.ts';
import { PRESSED, type Leaf, type Leaves } from './leaves.ts';
import { type ListGrid, listGrids } from './list-grids.ts';
import type { Registry } from './registry.ts';
import { titlesAt } from './sections.ts';
import type { Tables } from './tables.ts';
import { SURROUNDINGS } from './texts.ts';
import type { Title } from './title.ts';

interface Parts {
  leaves: Leaves;
  tables: Tables;
  titles: readonly Title[];
  registry: Registry;
  used: ReadonlySet<Leaf>;
  /** Reference of each control by its index. */
  refs: readonly (ControlRef | undefined)[];
}

/** What a row of a list shows in one place. */
export interface ListCell {
  label: string;
  leaves: readonly Leaf[];
  /** Only a part of what the leaves say, where a label stands among them. */
  value?: string | undefined;
  controls: readonly number[];
  /** Where it is, also where nothing stands there. */
  element?: Element | undefined;
}

const LEAST_CELLS = 2;
const MOST_ROWS = 500;
/** How far apart cells of one row may begin (CSS pixels). */
const SAME_ROW = 3;

/** Tables and cards with the same columns in every row, each row by itself. */
export function describeLists(parts: Parts): DescribedList[] {
  const { leaves, tables, used } = parts;
  const grids = listGrids(leaves, tables, used).map((grid) => rowsOf(grid, leaves));
  const lists = [...joined(grids), ...cardRows(leaves, used)];
  return lists.flatMap((list) => {
    const inSight = list.filter((cells) => isFilled(cells) && !isAround(cells)).slice(0, MOST_ROWS);
    return inSight.length === 0 ? [] : [{ rows: inSight.map((cells) => describeRow(cells, parts)) }];
  });
}

function isFilled(cells: readonly ListCell[]): boolean {
  return (
    cells.filter(({ leaves, controls }) => leaves.length > 0 || controls.length > 0).length >= LEAST_CELLS
  );
}

/** Libraries draw columns that stay in place as a table of their own beside the others: rows side by side are one row. */
function joined(lists: readonly ListCell[][][]): ListCell[][][] {
  const left: ListCell[][][] = [];
  for (const list of lists) {
    const at = left.findIndex((other) => areBeside(other, list));
    const beside = left[at];
    if (beside) left[at] = beside.map((cells, index) => [...cells, ...(list[index] ?? [])]);
    else left.push(list);
  }
  return left;
}

function areBeside(one: readonly ListCell[][], other: readonly ListCell[][]): boolean {
  return (
    one.length > 0 &&
    one.length === other.length &&
    one.every((cells, at) => {
      const [own, beside] = [boxOf(cells), boxOf(other[at] ?? [])];
      if (!own || !beside || Math.abs(own.top - beside.top) > SAME_ROW) return false;
      return own.right <= beside.left + SAME_ROW || beside.right <= own.left + SAME_ROW;
    })
  );
}

function boxOf(cells: readonly ListCell[]): { top: number; left: number; right: number } | undefined {
  const boxes = cells.flatMap(({ element }) => (element ? [element.getBoundingClientRect()] : []));
  if (boxes.length === 0) return undefined;
  return {
    top: Math.min(...boxes.map(({ top }) => top)),
    left: Math.min(...boxes.map(({ left }) => left)),
    right: Math.max(...boxes.map(({ right }) => right)),
  };
}

function isAround(cells: readonly ListCell[]): boolean {
  const [first] = cells.flatMap((cell) => cell.leaves);
  return first !== undefined && first.parent.closest(SURROUNDINGS) !== null;
}

/** Rows under headers. A header names a column from above; a table whose labels stand beside their values lists nothing. */
function rowsOf({ grid, firstIsHeader }: ListGrid, leaves: Leaves): ListCell[][] {
  const isFirst = firstIsHeader || namesInRows(grid);
  const isLabel = isFirst ? (cell: GridCell) => cell.row === 0 : labelTest(grid);
  if (!isLabel) return [];
  const rows: ListCell[][] = [];
  for (let row = 1; row < grid.rowCount; row += 1) {
    const own = grid.row(row).filter((cell) => !spansAll(grid, cell));
    if (own.every((cell) => isLabel(cell) || isBare(cell, leaves))) continue;
    const cells = own.flatMap((cell): ListCell[] => {
      const label = headerOver(grid, cell, row, isLabel);
      if (label === undefined || cell.element.querySelector('table')) return [];
      return [{ label, leaves: textsOf(cell, leaves), controls: cell.controls, element: cell.element }];
    });
    if (cells.length > 0) rows.push(cells);
  }
  return rows;
}

const NAME = /^姓\s*名$/;
const LEAST_COLUMNS = 3;

/**
 * Whether a table whose cells all look alike is one of people by what stands in it: labels in its first row, a name among them, and
 * names under that in every row.
 */
function namesInRows(grid: Grid): boolean {
  const head = grid.row(0);
  if (grid.rowCount < 3 || head.length < LEAST_COLUMNS || labelTest(grid)) return false;
  const over = head.find(({ text }) => NAME.test(text.trim()));
  if (!over || !head.every((cell) => cell.rowEnd === 1 && isLabelText(cell.text))) return false;
  const below = Array.from({ length: grid.rowCount - 1 }, (_, at) => grid.at(at + 1, over.column));
  return below.every((cell) => cell !== undefined && cell.column === over.column && looksLikeName(cell.text));
}

function isBare(cell: GridCell, leaves: Leaves): boolean {
  return cell.controls.length === 0 && textsOf(cell, leaves).length === 0;
}

function headerOver(
  grid: Grid,
  cell: GridCell,
  row: number,
  isLabel: (cell: GridCell) => boolean,
): string | undefined {
  for (let above = Math.min(row, cell.row) - 1; above >= 0; above -= 1) {
    const upper = grid.at(above, cell.column);
    if (!upper || upper.column > cell.column || upper.columnEnd < cell.columnEnd) return undefined;
    // A cell in the header row that is a value of a row with a header of its own ends the column.
    if (isLabel(upper) && upper.text !== '') return spansAll(grid, upper) ? undefined : upper.text;
  }
  return undefined;
}

/** Names in lists are often something to press: the words of the only button in a cell are what it says. */
function textsOf({ range }: GridCell, leaves: Leaves): Leaf[] {
  const free = leaves.textsIn(range);
  if (free.length > 0) return free;
  const pressed = leaves.list
    .slice(range.start, range.end)
    .filter(({ control, option }) => control < 0 && !option);
  const buttons = new Set(pressed.map(({ parent }) => parent.closest(PRESSED)));
  return buttons.size === 1 ? pressed : [];
}

function describeRow(
  cells: readonly ListCell[],
  { titles, registry, refs }: Parts,
): DescribedList['rows'][number] {
  return {
    texts: cells.flatMap((cell) => describeCell(cell, titles, registry)),
    controls: cells.flatMap(({ controls }) => controls.flatMap((control) => refs[control] ?? [])),
  };
}

function describeCell(
  { label, leaves, value, controls, element }: ListCell,
  titles: readonly Title[],
  registry: Registry,
): DescribedText[] {
  const [first] = leaves;
  const at = first?.parent ?? element;
  if (!at || (!first && controls.length > 0)) return [];
  const said = value ?? leaves.map(({ text }) => text).join('\n');
  const nodes = leaves.flatMap(({ node }) => (node instanceof Text ? [node] : []));
  const section = first ? titlesAt(titles, first.at) : [];
  return [
    {
      ref: registry.registerText(at, nodes, said),
      label: { text: label, evidence: label === '' ? 'title' : 'gridHeader', confidence: 0.9 },
      section: section.filter((title) => title !== label && title !== said),
      value: said,
    },
  ];
}
