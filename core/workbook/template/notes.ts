import { columnIndex } from '../address.ts';
import { attribute, findTag, isTrue, scanTags } from '../xml.ts';
import type { EditedPackage } from './edited.ts';
import type { FillRequest } from './fill.ts';
import type { Plan } from './plan.ts';
import { columnStyles, spanSheet } from './sheet-xml.ts';

/** Something a person should know before the file goes to the portal. */
export interface FillNote {
  code:
    | 'template.rowsInserted'
    | 'template.lockedColumns'
    | 'template.hiddenColumns'
    | 'template.pivotStale'
    | 'template.signatureBroken';
  params: Record<string, string | number>;
}

/** What is true of the filled file beside its cells: rows that came in, columns nobody can see or type in, a signature. */
export function notesOf(
  book: EditedPackage,
  path: string,
  request: FillRequest,
  { insertion }: Plan,
): FillNote[] {
  const xml = book.text(path);
  const letters = request.columns.map(({ column }) => column);
  const notes: FillNote[] = [];
  if (insertion) {
    notes.push({ code: 'template.rowsInserted', params: { rows: insertion.count, row: insertion.at + 1 } });
  }
  const hidden = hiddenColumns(xml);
  const unseen = letters.filter((letter) => hidden(columnIndex(letter)));
  if (unseen.length > 0)
    notes.push({ code: 'template.hiddenColumns', params: { columns: unseen.join('、') } });
  const locked = lockedColumns(book, xml, request);
  if (locked.length > 0)
    notes.push({ code: 'template.lockedColumns', params: { columns: locked.join('、') } });
  if (pivotsReadFrom(book, request.sheet)) notes.push({ code: 'template.pivotStale', params: {} });
  if (book.zip.members.some(({ name }) => /^_xmlsignatures\//i.test(name))) {
    notes.push({ code: 'template.signatureBroken', params: {} });
  }
  return notes;
}

/** Whether a pivot table sums up the sheet and does not do so anew when the file is opened. */
function pivotsReadFrom(book: EditedPackage, sheet: string): boolean {
  return book.zip.members.some(({ name }) => {
    if (!/pivotCacheDefinition[^/]*\.xml$/i.test(name)) return false;
    const xml = book.text(name);
    const source = findTag(xml, 'worksheetSource');
    const cache = findTag(xml, 'pivotCacheDefinition');
    const refreshes = cache !== undefined && isTrue(attribute(cache, 'refreshOnLoad'));
    return source !== undefined && attribute(source, 'sheet') === sheet && !refreshes;
  });
}

/** Whether a column is hidden. Columns are 0-based. */
export function hiddenColumns(xml: string): (column: number) => boolean {
  const ranges: { from: number; to: number }[] = [];
  for (const tag of scanTags(xml)) {
    if (tag.name === 'sheetData') break;
    if (tag.name !== 'col' || tag.kind === 'close') continue;
    const width = attribute(tag, 'width');
    if (!isTrue(attribute(tag, 'hidden')) && (width === undefined || Number(width) > 0)) continue;
    ranges.push({ from: Number(attribute(tag, 'min')) - 1, to: Number(attribute(tag, 'max')) - 1 });
  }
  return (column) => ranges.some(({ from, to }) => column >= from && column <= to);
}

/** Letters of columns whose first data cell a person could not type in, as the sheet is protected. */
function lockedColumns(book: EditedPackage, xml: string, { columns, firstDataRow }: FillRequest): string[] {
  const protection = findTag(xml, 'sheetProtection');
  if (!protection || !isTrue(attribute(protection, 'sheet'))) return [];
  const { styles } = book.parts;
  const unlocked = unlockedStyles(styles === undefined ? '' : book.text(styles));
  const ofColumn = columnStyles(xml);
  const row = spanSheet(xml).rows.find((candidate) => candidate.row === firstDataRow - 1);
  const isLocked = (column: number): boolean => {
    const cell = row?.cells.find((candidate) => candidate.column === column);
    const style = cell ? cell.style : ((row && attribute(row.open, 's')) ?? ofColumn(column));
    return !unlocked.has(Number(style ?? 0));
  };
  return columns.flatMap(({ column }) => (isLocked(columnIndex(column)) ? [column] : []));
}

/** Indices of cell formats that say `locked="0"`; all others are locked once the sheet is protected. */
function unlockedStyles(xml: string): Set<number> {
  const unlocked = new Set<number>();
  let index = -1;
  let inCellFormats = false;
  for (const tag of scanTags(xml)) {
    if (tag.name === 'cellXfs') inCellFormats = tag.kind === 'open';
    else if (tag.kind === 'close' || !inCellFormats) continue;
    else if (tag.name === 'xf') index += 1;
    else if (tag.name === 'protection' && /^(?:0|false)$/.test(attribute(tag, 'locked') ?? ''))
      unlocked.add(index);
  }
  return unlocked;
}
