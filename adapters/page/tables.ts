import type { FoundControl } from './candidates.ts';
import {
  CELL,
  cellAround,
  Grid,
  isLabelText,
  rowsOfTable,
  tableAround,
  tablesIn,
  type GridCell,
} from './grid.ts';
import { columnHeader } from './header.ts';
import { findDrawnTables } from './drawn-tables.ts';
import { closestDeep, flatClosest, shadowRootsIn } from './flat-tree.ts';
import type { Leaves } from './leaves.ts';
import { ownWords } from '../widgets/shared/option-label.ts';

/** A cell and the table it is laid out in. */
interface Place {
  grid: Grid;
  cell: GridCell;
}

/** The tables of a page, laid out once each. */
export class Tables {
  readonly #leaves: Leaves;
  /** Checkboxes and radios that select a row, and are no fields. */
  readonly bare: ReadonlySet<number>;
  readonly #grids = new Map<Element, Grid>();
  /** Cells around each table, which all of its own cells share. */
  readonly #outside = new Map<Element, readonly Place[]>();
  readonly #elements: readonly Element[];
  readonly #drawn: Grid[] = [];
  /** Cells of tables that are no tables in the markup. */
  readonly #drawnPlaces = new Map<Element, Place>();

  constructor(scope: Element, leaves: Leaves, controls: readonly FoundControl[]) {
    this.#leaves = leaves;
    this.#elements = allTables(scope);
    for (const { element, rows } of findDrawnTables(leaves, controls)) {
      const grid = new Grid(element, rows, leaves, new Set());
      this.#drawn.push(grid);
      for (const cell of grid.cells) {
        cell.header = cell.row === 0;
        this.#drawnPlaces.set(cell.element, { grid, cell });
      }
    }
    this.bare = this.#selecting(controls);
  }

  all(): Grid[] {
    return [...this.#elements.map((element) => this.grid(element)), ...this.#drawn];
  }

  grid(element: Element): Grid {
    const known = this.#grids.get(element);
    if (known) return known;
    const grid = new Grid(element, this.#rowsOf(element), this.#leaves, this.bare, (cell) =>
      this.#drawnAt(cell),
    );
    this.#grids.set(element, grid);
    return grid;
  }

  /** Checkboxes and radios alone in their cells, without a word there or over their column, which select the row. */
  #selecting(controls: readonly FoundControl[]): Set<number> {
    const grids = new Map<Element, Grid>();
    const headerOver = (cell: Element): string => {
      const table = tableAround(cell);
      if (!table) return '';
      const grid = grids.get(table) ?? new Grid(table, this.#rowsOf(table), this.#leaves, new Set());
      grids.set(table, grid);
      const place = grid.cellOf(cell);
      return (place && columnHeader(grid, place)?.cells[0]?.text) ?? '';
    };
    const selects = ({ state, anchor, members }: FoundControl): boolean => {
      if (state?.kind !== 'checkbox' && state?.kind !== 'checkboxes' && state?.kind !== 'radio') return false;
      const named = state.kind !== 'checkbox' && state.options?.some((option) => option.trim() !== '');
      if (named && !isOnePerRow(members)) return false;
      const cell = cellAround(anchor);
      if (!cell || this.#leaves.textOf(cell) !== '' || answersBeside(cell, this.#leaves)) return false;
      return [anchor, ...members].every((member) => {
        const around = cellAround(member);
        return around === null || SELECTING.test(headerOver(around).replace(/\s+/g, ''));
      });
    };
    return new Set(controls.flatMap((control, index) => (selects(control) ? [index] : [])));
  }

  #rowsOf(table: Element): Element[] {
    const header = this.#headerTable(table);
    return [...(header ? rowsOfTable(header) : []), ...rowsOfTable(table)];
  }

  /**
   * Libraries draw columns that stay in place as a second table over the first, in which the cells of those columns are hidden:
   * what a hidden cell would say is read in its twin.
   */
  #drawnAt(cell: Element): Element {
    const row = cell.parentElement;
    const words = cell.textContent;
    const isTwin = cell instanceof HTMLTableCellElement && row instanceof HTMLTableRowElement;
    if (!isTwin || words.trim() === '' || this.#leaves.textOf(cell) !== '') return cell;
    const table = tableAround(cell);
    const count = table instanceof HTMLTableElement ? table.rows.length : 0;
    for (const other of this.#elements) {
      if (other === table || !(other instanceof HTMLTableElement) || other.rows.length !== count) continue;
      const twin = other.rows[row.rowIndex]?.cells[cell.cellIndex];
      if (twin?.textContent === words && this.#leaves.textOf(twin) !== '') return twin;
    }
    return cell;
  }

  /** Cells around an element, from the innermost table outwards. */
  cellsAround(element: Element): readonly Place[] {
    const drawn = this.#drawnPlaces.size > 0 ? this.#drawnAround(element) : undefined;
    if (drawn) return [drawn];
    const cellElement = closestDeep(element, CELL);
    const table = cellElement && tableAround(cellElement);
    if (!cellElement || !table) return [];
    const grid = this.grid(table);
    const cell = grid.cellOf(cellElement);
    let outside = this.#outside.get(table);
    if (!outside) {
      outside = table.parentElement ? this.cellsAround(table.parentElement) : [];
      this.#outside.set(table, outside);
    }
    return cell ? [{ grid, cell }, ...outside] : outside;
  }

  #drawnAround(element: Element): Place | undefined {
    const around = flatClosest(element, (each) => each.matches(CELL) || this.#drawnPlaces.has(each));
    return around ? this.#drawnPlaces.get(around) : undefined;
  }

  /** Tables that list records: a row of column headers, and nothing to fill in. */
  lists(): Element[] {
    return this.#elements.filter((element) => {
      const [first] = rowsOfTable(element);
      const headers = first?.querySelectorAll(':scope > th, :scope > [role="columnheader"]').length ?? 0;
      if (headers < 2 || headers !== first?.childElementCount) return false;
      return this.grid(element).cells.every((cell) => cell.controls.length === 0);
    });
  }

  /**
   * Tables that scroll keep their header in a table of its own, right before the body's. It has as many columns, and stands
   * at the same place across the page.
   */
  #headerTable(element: Element): Element | undefined {
    const before = this.#elements[this.#elements.indexOf(element) - 1];
    if (!before || before.contains(element)) return undefined;
    const rows = rowsOfTable(before);
    if (rows.length === 0 || rows.length > 3 || element.querySelector('th')) return undefined;
    const cells = rows.flatMap((row) => [...row.children]);
    const marked = cells.every((cell) => cell.tagName === 'TH');
    if (!marked && !this.#namesColumns(rows, element)) return undefined;
    const columns = rowsOfTable(element)[0]?.childElementCount ?? 0;
    // The first row reaches over all columns, whatever stands in rows below it.
    const matching = [...(rows[0]?.children ?? [])].reduce((sum, cell) => sum + spanOf(cell), 0);
    // Libraries add a header cell over the scroll bar.
    if (columns !== matching && columns !== matching - 1) return undefined;
    const [own, other] = [element.getBoundingClientRect(), before.getBoundingClientRect()];
    return Math.abs(own.left - other.left) <= 2 ? before : undefined;
  }

  /** Old pages write the header in plain cells: one row of words, each drawn right over a column to fill in. */
  #namesColumns(rows: readonly Element[], element: Element): boolean {
    const [header, ...more] = rows;
    const body = rowsOfTable(element);
    const first = body[0];
    if (!header || !first || more.length > 0 || header.childElementCount < 3) return false;
    if (![...header.children].every((cell) => isLabelText((cell.textContent ?? '').trim()))) return false;
    if (this.#leaves.countControls(this.#leaves.range(header), 0) > 0) return false;
    if (!body.every((row) => this.#leaves.countControls(this.#leaves.range(row), 1) > 1)) return false;
    return [...first.children].every((cell, at) => {
      const over = header.children[at]?.getBoundingClientRect();
      return over !== undefined && Math.abs(over.left - cell.getBoundingClientRect().left) <= 3;
    });
  }
}

function spanOf(cell: Element): number {
  return cell instanceof HTMLTableCellElement ? cell.colSpan : 1;
}

function allTables(scope: Element): Element[] {
  const found: Element[] = [];
  const collect = (root: Element | ShadowRoot): void => {
    found.push(...tablesIn(root));
    for (const inner of shadowRootsIn(root)) collect(inner);
  };
  collect(scope);
  return found;
}

const FIELDS = 'input:not([type="hidden"]),select,textarea';

/** In a form made of a table, a lone tick answers what the cell before it asks; in a list each row has one. */
function answersBeside(cell: Element, leaves: Leaves): boolean {
  const asked = cell.previousElementSibling;
  const [first] = cell.closest('table')?.rows ?? [];
  if (!asked || asked.querySelector(FIELDS) || leaves.textOf(asked) === '') return false;
  return first !== undefined && !first.contains(cell) && first.querySelector(FIELDS) !== null;
}

/** What stands over the ticks that only choose rows; under any other word they answer something. */
const SELECTING = /^(?:全?选中?|全部选?|勾选|选择|多选|单选|序号|编号|行号|操作|select|no\.?|#)?$/i;

/** Boxes without a word, one in each row: `value` holds the number of the row. */
function isOnePerRow(members: readonly Element[]): boolean {
  const rows = new Set(members.map((member) => member.closest('tr')));
  if (rows.size !== members.length || rows.has(null)) return false;
  return members.every((member) => !(member instanceof HTMLInputElement) || ownWords(member) === '');
}
