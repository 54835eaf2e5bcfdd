import { partNamedBy } from '#core/matching/date-part.ts';
import type { DatePart, Label } from '#core/model/page.ts';
import { aboutCell, isSpread } from './about.ts';
import { readByPlace } from './by-place.ts';
import type { FoundControl } from './candidates.ts';
import { readDateParts } from './date-parts.ts';
import { flatAncestors } from './flat-tree.ts';
import { countedPlace } from './numbered-boxes.ts';
import { type GridReading, readGrid, readSpread } from './grid-labels.ts';
import { rangeLabel } from './range.ts';
import { type Grid, type GridCell, isLabelText } from './grid.ts';
import { readAround, type FoundLabel } from './labels.ts';
import type { Leaf, Leaves } from './leaves.ts';
import { tieOverlaid } from './overlaid.ts';
import { shareOut } from './shared-label.ts';
import { nameInSentence } from './sentence.ts';
import type { Tables } from './tables.ts';
import { withoutUnit } from './writing.ts';

/** What the layout says about one control. */
export interface LayoutReading {
  labels: Label[];
  row?: { table: string; index: number };
  about?: { row: string[]; column: string[] };
  /** Titles inside of tables, outermost first. */
  titles: string[];
  /** Texts that make the best label. */
  labelLeaves: readonly Leaf[];
  /** The cell or item in which notes on the control stand. */
  box?: Element;
  /** True for one of several controls in a cell that has a label. */
  shared?: boolean;
  /** The label of that cell, where it belongs to all of its controls alike. */
  common?: Label;
  /** Part of the date that the label names. */
  part?: DatePart;
}

export interface Layout {
  readings: LayoutReading[];
  /** Texts that label a control. */
  used: Set<Leaf>;
}

/** Reads the labels of all controls from the layout; by place alone only where nothing else gave one. */
export function readLayout(leaves: Leaves, controls: readonly FoundControl[], tables: Tables): Layout {
  const used = new Set<Leaf>();
  tieOverlaid(leaves, controls);
  const readings = controls.map((control, index) => ({
    ...readControl(leaves, controls, index, tables, used),
    ...aboutCell(control, tables),
  }));
  readDateParts(leaves, controls, readings);
  shareOut(readings);
  const bare = readings.flatMap((reading, index) => (reading.labels.length === 0 ? [index] : []));
  if (bare.length > 0) readByPlace(leaves, controls, readings, bare, used);
  return { readings, used };
}

function readControl(
  leaves: Leaves,
  controls: readonly FoundControl[],
  index: number,
  tables: Tables,
  used: Set<Leaf>,
): LayoutReading {
  const control = controls[index];
  if (!control) return { labels: [], titles: [], labelLeaves: [] };
  const titles: string[] = [];
  let inner: FoundLabel | undefined;
  let box: Element | undefined;
  let shared = false;
  let common: Label | undefined;
  const around = tables.cellsAround(control.anchor);
  for (const [depth, { grid, cell }] of around.entries()) {
    box ??= cell.element;
    // What names a box that shares its cell stands beside that cell; nothing farther off names it alone.
    if (!shared) inner ??= readAround(leaves, index, control, cell.element)[0];
    const alone = ownsCell(leaves, index, cell, controls);
    const reading = isSpread(control, cell) ? readSpread(grid, cell) : readGrid(grid, cell);
    titles.unshift(...reading.section.map((title) => title.text));
    if (!alone) {
      // A label of several controls is a title over them.
      const [over] = reading.labels;
      if (over) titles.push(over.text);
      if (over && !shared && !isOwned(leaves, cell, controls)) common = over;
      shared ||= over !== undefined;
      const end = rangeLabel(leaves, index, cell.range, over?.text);
      if (end) return { labels: [end], titles, labelLeaves: [], box };
      const counted = countedPlace(leaves, index);
      if (over && counted !== undefined) {
        const labelLeaves = reading.used.flatMap((each) => leaves.textsIn(each.range));
        for (const leaf of labelLeaves) used.add(leaf);
        const row = { table: `t${tables.all().indexOf(grid)}:${cell.row}`, index: counted };
        return { labels: [over], titles, labelLeaves, box, row };
      }
      if (inner) break;
      continue;
    }
    const selfLabelled = inner !== undefined && isSelfLabelled(grid, cell);
    const labels = ranked(inner, reading.labels, selfLabelled);
    if (labels.length === 0) continue;
    const cellLeaves = reading.used.flatMap((each: GridCell) => leaves.textsIn(each.range));
    const labelLeaves = [...(inner?.leaves ?? []), ...cellLeaves];
    for (const leaf of labelLeaves) used.add(leaf);
    const row = selfLabelled ? undefined : rowOf(leaves, index, cell, reading, tables.all().indexOf(grid));
    titles.unshift(...titlesAround(around.slice(depth + 1)));
    return { labels, titles, labelLeaves, box, ...(row ? { row } : {}) };
  }
  if (!box) {
    const end = rangeItem(leaves, index, controls);
    if (end) return end;
    inner = readAround(leaves, index, control, null)[0];
  }
  const named = nameInSentence(leaves, index, control.anchor, inner);
  if (!inner)
    return {
      labels: named ? [named] : [],
      titles,
      labelLeaves: [],
      shared,
      ...(common ? { common } : {}),
      ...(box ? { box } : {}),
    };
  for (const leaf of inner.leaves) used.add(leaf);
  const item = box ?? lineAround(leaves, index, control.anchor);
  const lower = (sure: number): Label => ({ ...inner, confidence: Math.min(inner.confidence, sure - 0.05) });
  const labels = named ? [named, lower(named.confidence)] : [inner];
  return { labels, titles, labelLeaves: inner.leaves, box: item };
}

/** The row of a list that a cell is in: under a header, or counted beside one tall cell that names all of the rows. */
function rowOf(
  leaves: Leaves,
  index: number,
  cell: GridCell,
  { row, used: [name] }: GridReading,
  table: number,
): LayoutReading['row'] {
  if (row !== undefined) return { table: `t${table}`, index: row };
  if (!name || name.rowEnd - name.row < 2 || name.columnEnd > cell.column) return undefined;
  const counted = countedPlace(leaves, index);
  return counted === undefined ? undefined : { table: `t${table}:${name.row}`, index: counted };
}

/** What stands beside and over the cells around a table, outermost first: `家庭情况 | <table>`. */
function titlesAround(cells: readonly { grid: Grid; cell: GridCell }[]): string[] {
  const inwards = [...cells];
  inwards.reverse();
  return inwards.flatMap(({ grid, cell }) => {
    const { labels, section } = readGrid(grid, cell);
    return [...section.map(({ text }) => text), ...labels.slice(0, 1).map(({ text }) => text)];
  });
}

/** The smallest box around a control that shows anything else: there notes on the control stand. */
function lineAround(leaves: Leaves, index: number, anchor: Element): Element {
  const { start, end } = leaves.places[index] ?? { start: 0, end: 0 };
  for (const box of flatAncestors(anchor)) {
    const range = leaves.range(box);
    if (range.start < start || range.end > end) return box;
  }
  return anchor;
}

/** More controls than this in one cell are a part of the page, not one field with what belongs to it. */
const MOST_IN_CELL = 6;

/**
 * Whether what names a cell names this control: it is alone there, or the first, and each of the others has words of its own:
 * `支部意见 | [    ] 书记签字：[  ]`, `公示途径 | □公开栏 □其他 [  ]`.
 */
function ownsCell(leaves: Leaves, index: number, cell: GridCell, controls: readonly FoundControl[]): boolean {
  if (leaves.countControls(cell.range, MOST_IN_CELL) > MOST_IN_CELL) return false;
  const [first, ...others] = leaves.controlsIn(cell.range);
  if (first !== index) return false;
  if (others.length === 0) return true;
  const { start } = leaves.places[index] ?? cell.range;
  if (leaves.textsIn({ start: cell.range.start, end: start }).length > 0) return false;
  // A box for a part of a date, as after a signature, is about that and not about the cell.
  if (partNamedBy(textAfter(leaves, index))) return false;
  // A large box takes what the cell is for; small ones after it are for whoever signs, and when.
  if (isLong(controls[index]) && !others.some((other) => isLong(controls[other]))) return true;
  return others.every((other) => {
    const control = controls[other];
    const before = leaves.list[(leaves.places[other]?.start ?? 0) - 1];
    if (before?.option || partNamedBy(textAfter(leaves, other))) return true;
    return control !== undefined && readAround(leaves, other, control, cell.element).length > 0;
  });
}

function isLong(control: FoundControl | undefined): boolean {
  return control?.state?.kind === 'longText' || control?.state?.kind === 'richText';
}

/** Whether the label of a cell is that of its first control. */
function isOwned(leaves: Leaves, cell: GridCell, controls: readonly FoundControl[]): boolean {
  const first = cell.controls[0];
  return first !== undefined && ownsCell(leaves, first, cell, controls);
}

function textAfter(leaves: Leaves, index: number): string {
  const next = leaves.list[leaves.places[index]?.end ?? -1];
  return next && next.control < 0 ? next.text : '';
}

/** Two controls in a box of their own with nothing but 至 between them; what names the first from outside names both. */
function rangeItem(
  leaves: Leaves,
  index: number,
  controls: readonly FoundControl[],
): LayoutReading | undefined {
  const anchor = controls[index]?.anchor;
  for (const box of anchor ? flatAncestors(anchor) : []) {
    const range = leaves.range(box);
    const inside = leaves.countControls(range, 2);
    if (inside > 2) return undefined;
    const [first] = leaves.controlsIn(range);
    const control = first === undefined ? undefined : controls[first];
    if (inside < 2 || first === undefined || !control) continue;
    const outside = readAround(leaves, first, control, null)[0]?.text;
    const end = rangeLabel(leaves, index, range, outside);
    if (end) return { labels: [end], titles: [], labelLeaves: [], box };
  }
  return undefined;
}

/**
 * Text in the control's own cell decides when it ends as labels do, or when the cells of the row each bring their label along;
 * else what stands beside or above the cell.
 */
function ranked(inner: FoundLabel | undefined, grid: readonly Label[], selfLabelled: boolean): Label[] {
  if (!inner) return [...grid];
  if (grid.length === 0) return [inner];
  if (selfLabelled || /[:：]\s*$/.test(inner.text)) {
    return [{ ...inner, confidence: 0.96 }, ...lowered(grid)];
  }
  return [...grid, { ...inner, confidence: 0.6 }];
}

function hasOwnLabel(cell: GridCell | undefined): boolean {
  return cell !== undefined && cell.controls.length === 1 && isLabelText(withoutUnit(cell.text));
}

/** `出勤情况 | 病假 [ ] 天 | 事假 [ ] 天`: a cell with its label inside, beside another such. */
function isSelfLabelled(grid: Grid, cell: GridCell): boolean {
  return (
    hasOwnLabel(cell) &&
    (hasOwnLabel(grid.at(cell.row, cell.columnEnd)) || hasOwnLabel(grid.at(cell.row, cell.column - 1)))
  );
}

function lowered(labels: readonly Label[]): Label[] {
  return labels.map(({ text, evidence, confidence }) => ({ text, evidence, confidence: confidence - 0.3 }));
}
