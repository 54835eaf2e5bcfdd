import { cellName, parseRange, rangeName } from '../address.ts';
import { applyEdits, type Edit } from '../template/edits.ts';
import { columnStyles, type RowSpan, spanSheet, withAttribute } from '../template/sheet-xml.ts';
import { attribute, findTag } from '../xml.ts';

/** A place in a sheet, 0-based. */
export interface CellPlace {
  row: number;
  column: number;
}

/** What format each place gets, from the one that it has or would have. */
export type Restyle = (style: number, place: CellPlace) => number;

/**
 * The sheet's text with other formats at some places, all else copied. Cells and rows that the file does not have come in at
 * their places. The places are in the order of rows, then of columns.
 */
export function restyled(xml: string, places: readonly CellPlace[], restyle: Restyle): string {
  if (places.length === 0) return xml;
  const spans = spanSheet(xml);
  const columnStyle = columnStyles(xml);
  const byRow = new Map<number, CellPlace[]>();
  for (const place of places) byRow.set(place.row, [...(byRow.get(place.row) ?? []), place]);
  const known = new Set(spans.rows.map(({ row }) => row));
  const edits: Edit[] = [];
  const bare = (style: string | undefined, place: CellPlace): string => {
    const next = restyle(Number(style ?? 0), place);
    return `<${spans.prefix}c r="${cellName(place.row, place.column)}" s="${next}"/>`;
  };
  for (const span of spans.rows) {
    const own = byRow.get(span.row);
    if (own) edits.push(...rowEdits(xml, span, own, { restyle, bare, columnStyle, prefix: spans.prefix }));
  }
  const newRows = [...byRow].filter(([row]) => !known.has(row));
  newRows.sort(([a], [b]) => a - b);
  const fresh = newRows.map(([row, own]) => {
    const cells = own.map((place) => bare(columnStyle(place.column), place));
    const text = `<${spans.prefix}row r="${row + 1}">${cells.join('')}</${spans.prefix}row>`;
    const at = spans.rows.find((span) => span.row > row)?.start ?? spans.close;
    return { at, text };
  });
  if (spans.open.kind === 'empty' && fresh.length > 0) {
    const open = xml.slice(spans.open.start, spans.open.end).replace(/\s*\/>$/, '>');
    const rows = fresh.map(({ text }) => text).join('');
    edits.push({
      start: spans.open.start,
      end: spans.open.end,
      text: `${open}${rows}</${spans.prefix}sheetData>`,
    });
  } else edits.push(...fresh.map(({ at, text }) => ({ start: at, end: at, text })));
  edits.sort((a, b) => a.start - b.start || a.end - b.end);
  return grown(applyEdits(xml, edits), places);
}

interface RowWays {
  restyle: Restyle;
  bare: (style: string | undefined, place: CellPlace) => string;
  columnStyle: (column: number) => string | undefined;
  prefix: string;
}

function rowEdits(xml: string, span: RowSpan, places: readonly CellPlace[], ways: RowWays): Edit[] {
  const edits: Edit[] = [];
  const fresh: { column: number; text: string }[] = [];
  for (const place of places) {
    const cell = span.cells.find(({ column }) => column === place.column);
    if (!cell) {
      const style = attribute(span.open, 's') ?? ways.columnStyle(place.column);
      fresh.push({ column: place.column, text: ways.bare(style, place) });
      continue;
    }
    const end = xml.indexOf('>', cell.start) + 1;
    const next = ways.restyle(Number(cell.style ?? 0), place);
    if (String(next) === cell.style || (next === 0 && cell.style === undefined)) continue;
    edits.push({
      start: cell.start,
      end,
      text: withAttribute(xml.slice(cell.start, end), 's', String(next)),
    });
  }
  if (fresh.length === 0) return edits;
  if (span.open.kind === 'empty') {
    const open = widened(xml, span, fresh).replace(/\s*\/>$/, '>');
    const cells = fresh.map(({ text }) => text).join('');
    return [{ start: span.open.start, end: span.open.end, text: `${open}${cells}</${ways.prefix}row>` }];
  }
  const open = widened(xml, span, fresh);
  if (open !== xml.slice(span.open.start, span.open.end)) {
    edits.push({ start: span.open.start, end: span.open.end, text: open });
  }
  for (const { column, text } of fresh) {
    const next = span.cells.find((cell) => cell.column > column);
    const at = next?.start ?? span.cells.at(-1)?.end ?? span.open.end;
    edits.push({ start: at, end: at, text });
  }
  return edits;
}

/** `spans` is a hint that must not be too narrow. */
function widened(xml: string, { open }: RowSpan, fresh: readonly { column: number }[]): string {
  const text = xml.slice(open.start, open.end);
  const match = /^(\d+):(\d+)$/.exec(attribute(open, 'spans') ?? '');
  if (!match) return text;
  const columns = fresh.map(({ column }) => column + 1);
  const wide = `${Math.min(Number(match[1]), ...columns)}:${Math.max(Number(match[2]), ...columns)}`;
  return wide === match[0] ? text : withAttribute(text, 'spans', wide);
}

/** `dimension` reaches every cell that came in. */
function grown(xml: string, places: readonly CellPlace[]): string {
  const tag = findTag(xml, 'dimension');
  const old = parseRange((tag && attribute(tag, 'ref')) ?? '');
  if (!tag || !old) return xml;
  const range = { ...old };
  for (const { row, column } of places) {
    range.top = Math.min(range.top, row);
    range.bottom = Math.max(range.bottom, row);
    range.left = Math.min(range.left, column);
    range.right = Math.max(range.right, column);
  }
  const name = rangeName(range);
  if (name === rangeName(old)) return xml;
  return (
    xml.slice(0, tag.start) + withAttribute(xml.slice(tag.start, tag.end), 'ref', name) + xml.slice(tag.end)
  );
}
