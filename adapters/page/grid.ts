import type { Leaves, Range } from './leaves.ts';
import { joinTexts } from './leaves.ts';

/** One cell of a table as laid out. Rows and columns are 0-based; ends are exclusive. */
export interface GridCell {
  element: Element;
  row: number;
  column: number;
  rowEnd: number;
  columnEnd: number;
  range: Range;
  /** Text outside of controls, options and buttons. */
  text: string;
  controls: number[];
  /** A `th`, or the header roles of ARIA. */
  header: boolean;
}

/** A table with spans resolved: `at(row, column)` is the cell that covers the place. */
export class Grid {
  readonly element: Element;
  readonly cells: GridCell[] = [];
  readonly rowCount: number;
  columnCount = 0;
  readonly #places: (GridCell | undefined)[][] = [];
  readonly #byElement = new Map<Element, GridCell>();
  readonly #rows: GridCell[][] = [];

  /** @param drawnAt where what a cell says is drawn, if not in the cell itself */
  constructor(
    element: Element,
    rows: readonly Element[],
    leaves: Leaves,
    bare: ReadonlySet<number>,
    drawnAt: (cell: Element) => Element = (cell) => cell,
  ) {
    this.element = element;
    this.rowCount = rows.length;
    for (const [row, rowElement] of rows.entries()) {
      this.#addRow(row, cellsOf(rowElement), leaves, bare, drawnAt);
    }
  }

  at(row: number, column: number): GridCell | undefined {
    return this.#places[row]?.[column];
  }

  /** Cells of a row from left to right, each once, those that reach into it from above included. */
  row(row: number): GridCell[] {
    return (this.#rows[row] ??= [...new Set(this.#places[row]?.filter((cell) => cell !== undefined))]);
  }

  cellOf(element: Element): GridCell | undefined {
    return this.#byElement.get(element);
  }

  #addRow(
    row: number,
    elements: readonly Element[],
    leaves: Leaves,
    bare: ReadonlySet<number>,
    drawnAt: (cell: Element) => Element,
  ): void {
    let column = 0;
    for (const element of elements) {
      while (this.at(row, column)) column += 1;
      const columnEnd = column + span(element, 'colspan', 'aria-colspan', 1);
      // `rowspan="0"` reaches to the end of the table.
      const rowEnd = Math.min(
        this.rowCount,
        row + (span(element, 'rowspan', 'aria-rowspan', 0) || this.rowCount),
      );
      const range = leaves.range(drawnAt(element));
      const cell: GridCell = {
        element,
        row,
        column,
        rowEnd,
        columnEnd,
        range,
        text: joinTexts(leaves.textsIn(range)),
        controls: leaves.controlsIn(leaves.range(element)).filter((control) => !bare.has(control)),
        header:
          element.tagName === 'TH' || /^(?:columnheader|rowheader)$/.test(element.getAttribute('role') ?? ''),
      };
      this.cells.push(cell);
      this.#byElement.set(element, cell);
      this.#cover(cell);
      column = columnEnd;
    }
  }

  #cover(cell: GridCell): void {
    for (let row = cell.row; row < cell.rowEnd; row += 1) {
      const places = (this.#places[row] ??= []);
      for (let column = cell.column; column < cell.columnEnd; column += 1) places[column] ??= cell;
    }
    this.columnCount = Math.max(this.columnCount, cell.columnEnd);
  }
}

function span(element: Element, attribute: string, aria: string, least: number): number {
  const text = element.getAttribute(attribute) ?? element.getAttribute(aria) ?? '1';
  const value = Number.parseInt(text, 10);
  return Number.isNaN(value) ? 1 : Math.min(1000, Math.max(least, value));
}

export const CELL = 'td, th, [role="cell"], [role="gridcell"], [role="columnheader"], [role="rowheader"]';
const ROW = 'tr, [role="row"]';
const TABLE = 'table, [role="table"], [role="grid"], [role="treegrid"]';

export function cellAround(element: Element): Element | null {
  return element.closest(CELL);
}

export function tableAround(cell: Element): Element | null {
  return cell.closest(TABLE);
}

/** Rows of a table itself, not of tables inside its cells. */
export function rowsOfTable(table: Element): Element[] {
  if (table instanceof HTMLTableElement) return [...table.rows];
  return [...table.querySelectorAll(ROW)].filter((row) => tableAround(row) === table);
}

export function tablesIn(root: ParentNode): Element[] {
  return [...root.querySelectorAll(TABLE)];
}

function cellsOf(row: Element): Element[] {
  if (row instanceof HTMLTableRowElement) return [...row.cells];
  const marked = [...row.querySelectorAll(CELL)].filter((cell) => cell.closest(ROW) === row);
  return marked.length > 0 || row.matches(ROW) ? marked : [...row.children];
}

/** A cell that can name another: short text and nothing to fill in. */
export function isLabelCell(cell: GridCell | undefined): cell is GridCell {
  return cell !== undefined && cell.controls.length === 0 && isLabelText(cell.text);
}

const LONGEST_LABEL = 40;

/** The beginning of an address, which is shown before the field for the rest of it. */
const ADDRESS = /^[a-z]+:\/\//i;

/** Text that can be a label: short, and with at least one letter or character. */
export function isLabelText(text: string): boolean {
  return text.length <= LONGEST_LABEL && /\p{L}/u.test(text) && !ADDRESS.test(text);
}

export function isEmptyCell(cell: GridCell | undefined): boolean {
  return cell === undefined || (cell.controls.length === 0 && cell.text === '');
}
