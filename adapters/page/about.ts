import type { FoundControl } from './candidates.ts';
import { cellAround, isEmptyCell, type Grid, type GridCell } from './grid.ts';
import { columnHeader } from './header.ts';
import type { Tables } from './tables.ts';

/** What the innermost table says of a control's row and column; a choice that spreads over columns is in no single one. */
export function aboutCell(
  control: FoundControl,
  tables: Tables,
): { about?: { row: string[]; column: string[] } } {
  for (const { grid, cell } of tables.cellsAround(control.anchor)) {
    const over = isSpread(control, cell) ? groupOver(grid, control) : (columnHeader(grid, cell)?.cells ?? []);
    const row = textsBeside(grid, cell).filter((text) => /\p{L}/u.test(text));
    if (row.length + over.length > 0) return { about: { row, column: over.map(({ text }) => text) } };
  }
  return {};
}

/** Headers over all columns of a choice that spreads over them: the options stand below, what is asked above, 德 over 好 | 较好. */
function groupOver(grid: Grid, { members }: FoundControl): GridCell[] {
  const headers = members.map((member) => {
    const element = cellAround(member);
    const cell = element && grid.cellOf(element);
    return cell ? (columnHeader(grid, cell)?.cells ?? []) : [];
  });
  const [first = [], ...others] = headers;
  return first.filter((header) => others.every((cells) => cells.includes(header)));
}

/** Texts to the left of a cell up to the next box; in a matrix other boxes of the row stand between them and the cell. */
function textsBeside(grid: Grid, cell: GridCell): string[] {
  const left = grid.row(cell.row).filter((each) => each.columnEnd <= cell.column && !isEmptyCell(each));
  const last = left.findLastIndex((each) => each.controls.length === 0);
  const before = left.findLastIndex((each, at) => at < last && each.controls.length > 0);
  return left.slice(before + 1, last + 1).flatMap(({ text, element }) => [text, ...ownLine(element)]);
}

/** The first words of a cell that tells more in a box of its own: `王试样<br><small>校长</small>`. */
function ownLine({ firstChild, firstElementChild, children }: Element): string[] {
  const text = firstChild instanceof Text ? firstChild.data.trim() : '';
  const more = [...children].some(
    (child) => child.tagName !== 'BR' && (child.textContent ?? '').trim() !== '',
  );
  return firstElementChild && more && text.length > 1 ? [text] : [];
}

/** Whether the members of a choice stand in several cells of the row. */
export function isSpread({ members }: FoundControl, cell: GridCell): boolean {
  const row = cell.element.parentElement;
  const cells = new Set(members.map(cellAround));
  return members.length > 1 && cells.size > 1 && [...cells].every((each) => each?.parentElement === row);
}
