import { flatAncestors } from './flat-tree.ts';
import { Grid, isLabelText, rowsOfTable } from './grid.ts';
import { labelTest } from './grid-pairs.ts';
import type { Leaf, Leaves } from './leaves.ts';
import type { Tables } from './tables.ts';
import { findTextTables } from './text-tables.ts';

/** A grid that may list records; `firstIsHeader` where only its place tells that its first row names the columns. */
export interface ListGrid {
  grid: Grid;
  firstIsHeader: boolean;
}

/** How far the words of a header may stand from the edge of their column (CSS pixels). */
const ASIDE = 6;

/** The tables of a page, each with the header that is drawn over it, wherever that stands in the markup. */
export function listGrids(leaves: Leaves, tables: Tables, used: ReadonlySet<Leaf>): ListGrid[] {
  const all = tables.all();
  const own = all.map((grid, index) => withHeader(grid, all[index - 1], leaves));
  const drawn = findTextTables(
    leaves,
    all.map(({ element }) => element),
    used,
  );
  return [...own, ...drawn.map((grid) => ({ grid, firstIsHeader: true }))];
}

function withHeader(grid: Grid, before: Grid | undefined, leaves: Leaves): ListGrid {
  const { element } = grid;
  if (!(element instanceof HTMLTableElement)) return { grid: asDrawn(grid, leaves), firstIsHeader: false };
  if (labelTest(grid) || !before || !isHeaderOf(before, grid, leaves)) return { grid, firstIsHeader: false };
  const rows = [...rowsOfTable(before.element), ...rowsOfTable(element)];
  return { grid: new Grid(element, rows, leaves, new Set()), firstIsHeader: true };
}

/** Rows that are put in place one by one may stand in any order in the markup, the header last. */
function asDrawn(grid: Grid, leaves: Leaves): Grid {
  const rows = rowsOfTable(grid.element);
  const tops = new Map(rows.map((row) => [row, row.getBoundingClientRect().top]));
  const sorted = [...rows].sort((a, b) => (tops.get(a) ?? 0) - (tops.get(b) ?? 0));
  return sorted.every((row, at) => row === rows[at])
    ? grid
    : new Grid(grid.element, sorted, leaves, new Set());
}

/** One row of words in a box that does not scroll, each right over a column of the rows that do. */
function isHeaderOf(header: Grid, grid: Grid, leaves: Leaves): boolean {
  const [row, ...more] = rowsOfTable(header.element);
  const [first] = rowsOfTable(grid.element);
  if (!row || !first || more.length > 0 || row.childElementCount !== first.childElementCount) return false;
  const words = [...row.children];
  const named = words.filter((word) => leaves.textOf(word) !== '');
  if (named.length === 0 || !named.every((word) => isLabelText(leaves.textOf(word)))) return false;
  if (!scrollsApart(grid.element, header.element)) return false;
  return [...first.children].every((cell, at) => {
    const over = words[at]?.getBoundingClientRect();
    return over !== undefined && Math.abs(over.left - cell.getBoundingClientRect().left) <= ASIDE;
  });
}

/** Whether a box around the rows scrolls, or cuts them off, and the header is not in it. */
function scrollsApart(rows: Element, header: Element): boolean {
  for (const box of flatAncestors(rows)) {
    if (box.contains(header)) return false;
    if (getComputedStyle(box).overflowY !== 'visible') return true;
  }
  return false;
}
