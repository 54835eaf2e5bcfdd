import { plainText } from '#core/matching/label.ts';
import { flatAncestors, flatContains, queryDeep } from '../flat-tree.ts';
import { buttonName } from '../acting-words.ts';
import { isLabelCell, type Grid } from '../grid.ts';
import type { Leaves, Range } from '../leaves.ts';
import type { Tables } from '../tables.ts';
import { isDrawn } from '../visible.ts';
import { CONTENT, drawnContent, isOffered, pressable, type FoundAct } from './act.ts';
import { boxAround, ownTitle } from './own-title.ts';

const ADD =
  /^\+?(?:点击|继续|再)?(?:(?:增加|添加|新增|追加|补充|add)(?:一?[行条项个组]|new|row|item|.{1,12})?|[增加]一?[行条项个组])\+?$/i;
/** Words that do not say what is added. */
const BARE =
  /^\+?(?:点击|继续|再)?(?:增加|添加|新增|追加|补充|add|[增加])(?:一?[行条项个组]|new|row|item)?\+?$/i;
/** Longer texts are no words of a button, in characters. */
const LONGEST_WORDS = 40;
const SIGN = /^[+✚➕⊕]$/u;
const ADD_ICON = /(?:^|[-_\s])(?:plus|add)(?:$|[-_\s])/i;

/** A table under a row of column names, with or without rows to fill in. */
interface HeadedTable {
  grid: Grid;
  columns: string[];
  /** First row under the header. */
  first: number;
  range: Range;
  controls: number[];
}

/** A button, or what serves as one. */
interface Button {
  element: Element;
  label: string;
  at: number;
}

/** Buttons that add a row to a table, or a block to blocks that repeat. */
export function findAddRows(leaves: Leaves, tables: Tables, scope: Element): FoundAct[] {
  const headed = headedTables(tables, leaves);
  const found: FoundAct[] = [];
  const taken = new Set<HeadedTable>();
  for (const button of buttonsOf(leaves)) {
    if (!isOffered('addRow', button.element, null, ADD.test(button.label))) continue;
    const says = readsAsAdd(button);
    const inside = headed.findLast(({ grid }) => flatContains(grid.element, button.element));
    const near = says && !inside ? beside(button, headed, leaves) : undefined;
    const table = inside && isEdge(button, inside, says) ? inside : near;
    if (table) {
      // Of several buttons for one table the first does; the others do the same.
      if (!taken.has(table)) found.push(forTable(button, table));
      taken.add(table);
    } else if (says && !inside) {
      found.push(...forBlock(button, leaves, tables, scope));
    }
  }
  return found;
}

function buttonsOf(leaves: Leaves): Button[] {
  const buttons = leaves.buttons.map(({ element, text, at }) => ({ element, at, label: text }));
  // Texts with a listener look like a button by nothing but the pointer over them.
  const texts = leaves.list.flatMap(({ control, taken, text, parent, at }) => {
    if (control >= 0 || taken || text.length > LONGEST_WORDS) return [];
    const label = plainText(text);
    if (!(ADD.test(label) || SIGN.test(label)) || !pressable(parent)) return [];
    return [{ element: parent, label, at }];
  });
  return [...buttons, ...texts].filter((button) => !isStepper(button));
}

const MINUS = /^[-－−–]$|^(?:减|减少|minus|decrease)$/i;
/** How far the box of a stepper may stand from its button. */
const STEPPER_LEVELS = 2;

/** Whether a button counts up: one number, in a field or not, stands between it and one that counts down. */
function isStepper({ element: plus, label }: Button): boolean {
  if (label !== '' && !SIGN.test(label) && !BARE.test(label)) return false;
  let box = plus.parentElement;
  for (let level = 0; box && level < STEPPER_LEVELS; level++, box = box.parentElement) {
    // A bar stands between the ends of a range too.
    if (box.querySelectorAll(CONTENT).length > 1) return false;
    const parts = [...box.querySelectorAll('*')];
    const minus = parts.findIndex((part) => isMinus(part));
    const between = minus < 0 ? [] : parts.slice(minus + 1, parts.indexOf(plus));
    if (between.some(isNumber)) return true;
  }
  return false;
}

function isMinus(part: Element): boolean {
  // A button without a word before the number, as the one after it.
  if (part.matches('button, [role="button"]') && buttonName(part) === '') return true;
  const words = plainText(part.textContent ?? '') || (part.getAttribute('aria-label') ?? '');
  return part.childElementCount === 0 && MINUS.test(words);
}

function isNumber(part: Element): boolean {
  if (part instanceof HTMLInputElement) return /^\d*(?:\.\d+)?$/.test(part.value);
  return part.childElementCount === 0 && /^\d+(?:\.\d+)?$/.test(plainText(part.textContent ?? ''));
}

function readsAsAdd({ element, label }: Button): boolean {
  if (label !== '') return ADD.test(label) || SIGN.test(label);
  return [element, ...element.querySelectorAll('*')].some((each) =>
    ADD_ICON.test(`${each.getAttribute('class') ?? ''} ${each.getAttribute('data-icon') ?? ''}`),
  );
}

function headedTables(tables: Tables, leaves: Leaves): HeadedTable[] {
  // A header in a table of its own is laid out a second time with the body's: the later one counts.
  const byHeader = new Map<Element, HeadedTable>();
  for (const grid of tables.all()) {
    if (!isDrawn(grid.element)) continue;
    for (let row = 0; row < grid.rowCount; row += 1) {
      const cells = grid.row(row);
      const names = cells.filter(isLabelCell);
      const [first] = cells;
      if (!first || names.length < 2 || cells.some((cell) => cell.controls.length > 0)) continue;
      const under = rowsUnder(grid, row);
      // Texts under the header: a second header, or a list of records where no field follows at all.
      if (under === null && !hasFieldsFrom(grid, row + 1)) break;
      if (under === null) continue;
      const controls = under.flatMap((each) => grid.row(each).flatMap((cell) => cell.controls));
      const table = {
        grid,
        columns: names.map((cell) => cell.text),
        first: row + 1,
        range: { start: first.range.start, end: leaves.range(grid.element).end },
        controls: [...new Set(controls)],
      };
      byHeader.set(first.element, table);
      break;
    }
  }
  return [...byHeader.values()];
}

function hasFieldsFrom(grid: Grid, row: number): boolean {
  return grid.cells.some((cell) => cell.row >= row && cell.controls.length > 0);
}

/** Rows to fill in under a header; `null` where texts stand there, as in a list of records or under a second header. */
function rowsUnder(grid: Grid, header: number): number[] | null {
  const rows: number[] = [];
  for (let row = header + 1; row < grid.rowCount; row += 1) {
    const cells = grid.row(row);
    if (cells.some((cell) => cell.controls.length > 0)) rows.push(row);
    else if (rows.length === 0 && cells.filter((cell) => cell.text !== '').length > 1) return null;
    else if (rows.length > 0) break;
  }
  return rows;
}

/** Whether a button in a table stands in its last row, or alone in a part of it that holds no fields. */
function isEdge(button: Button, { grid, first }: HeadedTable, says: boolean): boolean {
  const cell = grid.cells.findLast(({ element }) => flatContains(element, button.element));
  if (!cell) return says || isAlone(button, button.element.closest('caption'));
  const rows = Array.from({ length: grid.rowCount }, (_, row) => row);
  const lastFilled = rows.findLast((row) => rowHasControls(grid, row));
  if (rowHasControls(grid, cell.row)) return says && cell.row === lastFilled;
  if (says) return true;
  // Words nobody has told us: a button alone in the last row, under all of the fields.
  const last = cell.row === grid.rowCount - 1 && cell.row >= first && lastFilled !== undefined;
  return last && isAlone(button, cell.element.parentElement);
}

function rowHasControls(grid: Grid, row: number): boolean {
  return grid.row(row).some((cell) => cell.row === row && cell.controls.length > 0);
}

function isAlone({ element, label }: Button, box: Element | null): boolean {
  if (!box || label === '') return false;
  const others = box.querySelectorAll('button, a, [role="button"], input');
  return [...others].every((other) => flatContains(other, element) || flatContains(element, other));
}

/** The headed table right before or after the button, with no field between; of two, the one it stands closer to. */
function beside(button: Button, headed: readonly HeadedTable[], leaves: Leaves): HeadedTable | undefined {
  const near = headed.flatMap((table) => {
    const { start, end } = table.range;
    const between =
      button.at <= start ? { start: button.at, end: start } : { start: end, end: Math.max(end, button.at) };
    if (leaves.countControls(between, 0) > 0) return [];
    if (headed.some((other) => other !== table && isWithin(other.range, between))) return [];
    return [{ table, texts: leaves.textsIn(between).length, depth: depthOf(common(button.element, table)) }];
  });
  near.sort((a, b) => b.depth - a.depth || a.texts - b.texts);
  const [best, next] = near;
  if (best && next && best.depth === next.depth && best.texts === next.texts) return undefined;
  return best?.table;
}

function isWithin(inner: Range, outer: Range): boolean {
  return inner.start >= outer.start && inner.end <= outer.end && inner.end > inner.start;
}

function common(element: Element, { grid }: HeadedTable): Element {
  for (const box of flatAncestors(element)) if (flatContains(box, grid.element)) return box;
  return element.ownerDocument.documentElement;
}

function depthOf(element: Element): number {
  return [...flatAncestors(element)].length;
}

function forTable({ element, label }: Button, table: HeadedTable): FoundAct {
  const box = common(element, table);
  const { columns, controls } = table;
  return { kind: 'addRow', element, label: label || '+', columns, controls, progress: () => filledRows(box) };
}

/** Rows with something to fill in. Bodies of tables are often drawn anew: what is around them stays. */
function filledRows(box: Element): number {
  let count = 0;
  queryDeep(box, 'tr, [role="row"]', (row) => {
    if (drawnContent(row) > 0) count += 1;
  });
  return count;
}

/**
 * Blocks that repeat are no table: what the button adds to is the smallest box around it with fields. Beside a list of
 * records, or with nothing around it, its words or a title of its own must say what is added.
 */
function forBlock(
  { element, label, at }: Button,
  leaves: Leaves,
  tables: Tables,
  scope: Element,
): FoundAct[] {
  const title = ownTitle(element, at, leaves, scope);
  const lists = title && boxAround(title, leaves, scope);
  const named = lists !== undefined && !tables.lists().some((list) => flatContains(lists, list));
  const bare = !named && (label === '' || SIGN.test(label) || BARE.test(label));
  let controls: number[] = [];
  for (const box of flatAncestors(element)) {
    controls = leaves.controlsIn(leaves.range(box));
    if (bare && tables.lists().some((list) => flatContains(box, list))) return [];
    if (controls.length > 0 || box === scope) break;
  }
  if (bare && controls.length === 0) return [];
  const progress = (): number => drawnContent(scope);
  return [{ kind: 'addRow', element, label: label || '+', columns: [], controls, progress }];
}
