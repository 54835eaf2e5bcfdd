import type { Label, LabelEvidence } from '#core/model/page.ts';
import { columnHeader, isOrdinal, leadingCells, spansAll, type ColumnHeader } from './header.ts';
import { isEmptyCell, isLabelCell, type Grid, type GridCell } from './grid.ts';

/** What a table says about the control in one of its cells. */
export interface GridReading {
  labels: Label[];
  /** Place under a repeating header; `index` counts the rows under it. */
  row?: number;
  /** Cells that name the part of the table in which the control stands, outermost first. */
  section: GridCell[];
  /** Cells that were read as labels. */
  used: GridCell[];
}

function label(text: string, evidence: LabelEvidence, confidence: number): Label {
  return { text, evidence, confidence };
}

/**
 * Reads the labels of a cell that holds one control. In a form each control has its label to the left; in a table with
 * a header the column names it, and the row too where the row has a name.
 */
export function readGrid(grid: Grid, cell: GridCell): GridReading {
  const left = leftLabel(grid, cell);
  const above = columnHeader(grid, cell);
  const header = above && left?.header && isNamedValue(grid, above) ? undefined : above;
  const groups = header?.cells.slice(1) ?? [];
  groups.reverse();
  const section = [...titlesOver(grid, cell, [left, ...(header?.cells ?? [])]), ...groups];
  if (header && (!left || isTableRow(grid, cell))) return readTable(grid, cell, header, section);
  if (left) {
    const own = label(
      splitText(grid, left),
      'gridLeft',
      left.header || /[:：]$/.test(left.text) ? 0.95 : 0.92,
    );
    const crossed = header ? [label(left.text + headerText(header), 'gridHeader', 0.85)] : [];
    return { labels: [own, ...crossed], section, used: [left, ...(header?.cells ?? [])] };
  }
  return { labels: [], section, used: [] };
}

/** Text beside a header cell of its own row is what that names, and names nothing under it. */
function isNamedValue(grid: Grid, { cells: [first] }: ColumnHeader): boolean {
  return first !== undefined && !first.header && leftLabel(grid, first)?.header === true;
}

/** Reads the labels of a choice whose options stand in cells of one row: the columns name the options, the row the choice. */
export function readSpread(grid: Grid, cell: GridCell): GridReading {
  const name = rowName(grid, cell);
  const section = titlesOver(grid, cell, [name]);
  return name
    ? { labels: [label(name.text, 'gridLeft', 0.92)], section, used: [name] }
    : { labels: [], section, used: [] };
}

/** The nearest cell to the left with anything in it, when that can be a label. */
function leftLabel(grid: Grid, cell: GridCell): GridCell | undefined {
  for (let column = cell.column - 1; column >= 0; column -= 1) {
    const left = grid.at(cell.row, column);
    if (isEmptyCell(left)) continue;
    return isLabelCell(left) ? left : undefined;
  }
  return undefined;
}

/** The whole of a label whose characters stand in cells of their own: `姓 | 名 | [ ]`. */
function splitText(grid: Grid, last: GridCell): string {
  let text = last.text;
  let cell: GridCell | undefined = last;
  while (cell && isOneSign(cell)) {
    cell = grid.at(last.row, cell.column - 1);
    if (!cell || !isOneSign(cell)) break;
    text = cell.text + text;
  }
  return text;
}

/** 男 and 女 are options, and 是 and 否 too. */
function isOneSign({ text, controls }: GridCell): boolean {
  return controls.length === 0 && /^\p{Script=Han}$/u.test(text) && !/[男女是否有无]/.test(text);
}

/** Whether a row belongs to a table with a header, not to a form of label and control side by side. */
function isTableRow(grid: Grid, cell: GridCell): boolean {
  const withControls = grid.row(cell.row).filter((each) => each.controls.length > 0);
  const leading = leadingCells(grid, cell.row);
  if (leading.some((each) => isOrdinal(each.text))) return true;
  return withControls.length > 1 && withControls.slice(1).some((each) => !leftLabel(grid, each));
}

function readTable(grid: Grid, cell: GridCell, header: ColumnHeader, section: GridCell[]): GridReading {
  const ordinal = leadingCells(grid, cell.row).some(
    (each) => each.columnEnd <= cell.column && isOrdinal(each.text),
  );
  const column = header.cells[0]?.text ?? '';
  const group = header.cells.length > 1 ? [label(headerText(header), 'gridHeader', 0.85)] : [];
  const name = rowName(grid, cell);
  const used = name ? [...header.cells, name] : header.cells;
  if (name) {
    // Either way round: 优秀 in the row and 票数 over the column, or the other way, is 优秀票数.
    const crossed = [
      label(name.text + column, 'gridHeader', 0.92),
      label(column + name.text, 'gridHeader', 0.9),
    ];
    return { labels: [...crossed, label(column, 'gridHeader', 0.6), ...group], section, used };
  }
  const repeating = header.filledRows > 1 || ordinal;
  const evidence = repeating || header.cells[0]?.header ? 'gridHeader' : 'gridAbove';
  const labels = [label(column, evidence, repeating || header.cells[0]?.header ? 0.93 : 0.86), ...group];
  return repeating ? { labels, row: cell.row - header.firstRow, section, used } : { labels, section, used };
}

/**
 * The cell that names a row: the first before its controls that does not count. What follows it tells more of it, a department
 * or what an indicator asks for.
 */
function rowName(grid: Grid, cell: GridCell): GridCell | undefined {
  return leadingCells(grid, cell.row).find((each) => {
    // A cell beside several rows names the part of the table that they are, not each of them; its column does so for all.
    const own = each.rowEnd - each.row <= cell.rowEnd - cell.row && !groupColumns(grid).has(each.column);
    return own && each.columnEnd <= cell.column && isLabelCell(each) && !isOrdinal(each.text);
  });
}

const knownGroups = new WeakMap<Grid, ReadonlySet<number>>();

/** Columns in which some cell stands beside several rows. */
function groupColumns(grid: Grid): ReadonlySet<number> {
  const tall = grid.cells.filter(
    (cell) => cell.rowEnd - cell.row > 1 && cell.controls.length === 0 && !cell.header && cell.text !== '',
  );
  const columns = knownGroups.get(grid) ?? new Set(tall.map(({ column }) => column));
  knownGroups.set(grid, columns);
  return columns;
}

/** Header text of a column from the top level down. */
function headerText(header: ColumnHeader): string {
  const cells = [...header.cells];
  cells.reverse();
  return cells.map((cell) => cell.text).join('');
}

/** Title rows above the cell and tall cells to its left, which name parts of the table. */
function titlesOver(grid: Grid, cell: GridCell, labels: readonly (GridCell | undefined)[]): GridCell[] {
  const titles: GridCell[] = [];
  const title = titleRow(grid, cell.row - 1);
  if (title) titles.push(title);
  for (const left of grid.row(cell.row)) {
    const tall = left.rowEnd - left.row > 1 && left.columnEnd <= cell.column;
    if (tall && isLabelCell(left) && !labels.includes(left)) titles.push(left);
  }
  return titles;
}

/** Title rows already looked up, per table and row. */
const knownTitles = new WeakMap<Grid, Map<number, GridCell | undefined>>();

/** The nearest row at or above `row` that is one cell of text across the table. */
function titleRow(grid: Grid, row: number): GridCell | undefined {
  const titles = knownTitles.get(grid) ?? new Map<number, GridCell | undefined>();
  knownTitles.set(grid, titles);
  let from = row;
  let found: GridCell | undefined;
  for (; from >= 0 && !titles.has(from); from -= 1) {
    const first = grid.at(from, 0);
    if (first?.row === from && spansAll(grid, first) && isLabelCell(first)) {
      found = first;
      break;
    }
  }
  found ??= titles.get(from);
  for (let each = row; each >= Math.max(from, 0); each -= 1) titles.set(each, found);
  return found;
}
