import type { FoundControl } from './candidates.ts';
import { isLabelText } from './grid.ts';
import type { Leaves } from './leaves.ts';

/** A table that is drawn of other elements than those of tables: a row of words, and rows to fill in under them. */
export interface DrawnTable {
  element: Element;
  rows: Element[];
}

/** Boxes around a control that are looked at: a row is near. */
const MOST_BOXES = 6;
const LEAST_COLUMNS = 3;
const MOST_COLUMNS = 15;
/** How far a column's words may stand from the edge of what is under them (CSS pixels). */
const ASIDE = 6;

/**
 * Finds tables made of boxes, `<div class="row"><div>承诺事项</div>…`. Only what is drawn as a table is one: as many boxes in each row as
 * the header has words, each at the left edge of its word.
 */
export function findDrawnTables(leaves: Leaves, controls: readonly FoundControl[]): DrawnTable[] {
  const tables = new Map<Element, DrawnTable>();
  const seen = new Set<Element>();
  for (const { anchor } of controls) {
    let box = anchor.parentElement;
    for (let level = 0; box && level < MOST_BOXES && !seen.has(box); level += 1, box = box.parentElement) {
      seen.add(box);
      if (box.matches(OF_TABLES)) break;
      const header = isRow(box, leaves) ? headerOver(box, leaves) : undefined;
      if (!header || !box.parentElement) continue;
      const table = tables.get(header) ?? { element: box.parentElement, rows: [header] };
      tables.set(header, { ...table, rows: [...table.rows, box] });
      break;
    }
  }
  return [...tables.values()];
}

const OF_TABLES = 'table, tr, td, th, [role="row"], [role="grid"], [role="table"]';

function isRow(box: Element, leaves: Leaves): boolean {
  const { childElementCount: columns } = box;
  if (columns < LEAST_COLUMNS || columns > MOST_COLUMNS) return false;
  return [...box.children].filter((cell) => leaves.countControls(leaves.range(cell), 0) > 0).length > 1;
}

/** The row of words over a row: before it, before the rows between them, or before the box of all rows. */
function headerOver(row: Element, leaves: Leaves): Element | undefined {
  let before = row.previousElementSibling;
  while (before?.childElementCount === row.childElementCount && isRow(before, leaves))
    before = before.previousElementSibling;
  if (!before) {
    const outside = row.parentElement?.previousElementSibling;
    before = outside?.childElementCount === 1 ? outside.firstElementChild : (outside ?? null);
  }
  return before && isHeader(before, row, leaves) ? before : undefined;
}

function isHeader(header: Element, row: Element, leaves: Leaves): boolean {
  if (header.childElementCount !== row.childElementCount || header.matches(OF_TABLES)) return false;
  if (leaves.countControls(leaves.range(header), 0) > 0) return false;
  const words = [...header.children];
  if (words.some((word) => !isLabelText(leaves.textOf(word)))) return false;
  if (header.getBoundingClientRect().bottom > row.getBoundingClientRect().top + ASIDE) return false;
  return [...row.children].every((cell, at) => {
    const over = words[at]?.getBoundingClientRect();
    return over !== undefined && Math.abs(over.left - cell.getBoundingClientRect().left) <= ASIDE;
  });
}
