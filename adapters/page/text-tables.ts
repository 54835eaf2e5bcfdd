import { flatAncestors } from './flat-tree.ts';
import { Grid, isLabelText } from './grid.ts';
import type { Leaf, Leaves } from './leaves.ts';

/** Boxes around a text that are looked at: a row is near. */
const MOST_BOXES = 5;
const LEAST_COLUMNS = 3;
const MOST_COLUMNS = 20;
/** How far a column's words may stand from the edge of what is under them (CSS pixels). */
const ASIDE = 6;
const OF_TABLES = 'table, tr, td, th, [role="row"], [role="grid"], [role="table"], [role="treegrid"]';

/**
 * Tables that show texts and are made of boxes alone: a row of words, and rows of as many boxes right under them. The first row of each
 * grid is its header.
 * @param known tables of other kinds, which are not looked into
 */
export function findTextTables(leaves: Leaves, known: readonly Element[], used: ReadonlySet<Leaf>): Grid[] {
  const grids: Grid[] = [];
  const seen = new Set<Element>();
  for (const leaf of leaves.list) {
    if (leaf.control >= 0 || used.has(leaf)) continue;
    let level = 0;
    for (const box of [leaf.parent, ...flatAncestors(leaf.parent)]) {
      const { parentElement: body } = box;
      if (!body || level > MOST_BOXES || box.matches(OF_TABLES)) break;
      level += 1;
      if (seen.has(body) || !hasColumns(box)) continue;
      seen.add(body);
      if (known.some((table) => table.contains(body))) break;
      const rows = rowsIn(body, box.childElementCount, leaves);
      if (rows) grids.push(new Grid(body, rows, leaves, new Set()));
    }
  }
  return grids;
}

function hasColumns({ childElementCount: columns }: Element): boolean {
  return columns >= LEAST_COLUMNS && columns <= MOST_COLUMNS;
}

/** The header, before the rows or before the box of all rows, and the rows; `undefined` where there is none over them. */
function rowsIn(body: Element, columns: number, leaves: Leaves): Element[] | undefined {
  const rows = [...body.children].filter(({ childElementCount }) => childElementCount === columns);
  const before = body.previousElementSibling;
  const outside = before?.childElementCount === 1 ? before.firstElementChild : before;
  const [first, second] = rows;
  if (first && outside && isHeader(outside, first, leaves)) return [outside, ...rows];
  const looksApart = first && second && lookOf(first) !== lookOf(second);
  return looksApart && isHeader(first, second, leaves) ? rows : undefined;
}

function isHeader(header: Element, row: Element, leaves: Leaves): boolean {
  if (header.childElementCount !== row.childElementCount || header.matches(OF_TABLES)) return false;
  const words = [...header.children];
  // One column may be without a word: that of the boxes that choose a row.
  const named = words.filter((word) => isLabelText(leaves.textOf(word)));
  if (named.length < words.length - 1 || named.length < LEAST_COLUMNS) return false;
  if (header.getBoundingClientRect().bottom > row.getBoundingClientRect().top + ASIDE) return false;
  return [...row.children].every((cell, at) => {
    const over = words[at]?.getBoundingClientRect();
    return over !== undefined && Math.abs(over.left - cell.getBoundingClientRect().left) <= ASIDE;
  });
}

function lookOf(row: Element): string {
  const [cell] = row.children;
  const { backgroundColor, fontWeight } = getComputedStyle(cell ?? row);
  return [row.className, cell?.className, backgroundColor, fontWeight].join('|');
}
