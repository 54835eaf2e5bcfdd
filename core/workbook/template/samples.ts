import type { Template } from '../../model/template.ts';
import type { MergedRange } from '../../model/workbook.ts';
import { columnName, parseRange } from '../address.ts';
import { readPackage } from '../package.ts';
import { readArchive } from '../read.ts';
import { attribute, scanTags } from '../xml.ts';
import { openTemplate } from './open.ts';
import { type RowSpan, spanSheet } from './sheet-xml.ts';

/** A row that the template brings where records go. `row` is 1-based; `cells` are those with content. */
export interface SampleRow {
  row: number;
  cells: { column: string; text: string }[];
}

/**
 * The rows that filling would replace: to be shown before anybody consents to it.
 * @throws JiannuoError `template.oldFormat`, `workbook.*`
 */
export function readSamples(
  bytes: Uint8Array,
  { sheet: name, firstDataRow }: Pick<Template, 'sheet' | 'firstDataRow'>,
): SampleRow[] {
  const zip = openTemplate(bytes);
  const path = readPackage(zip).sheets.find((sheet) => sheet.name === name)?.path;
  const sheet = readArchive(zip).sheets.find((candidate) => candidate.name === name);
  if (path === undefined || !sheet) return [];
  const xml = zip.readText(path);
  const spans = spanSheet(xml);
  const byRow = new Map(spans.rows.map((row) => [row.row, row]));
  const first = firstDataRow - 1;
  const end = endOfSamples(byRow, readMerges(xml, spans.close), first);
  return Array.from({ length: end - first }, (_, n) => ({
    row: firstDataRow + n,
    cells: (byRow.get(first + n)?.cells ?? [])
      .filter((cell) => cell.hasValue && !cell.hasFormula)
      .map(({ column }) => ({ column: columnName(column), text: sheet.cell(first + n, column)?.text ?? '' })),
  }));
}

/** Samples are the rows from the first data row on that hold at least two constants each; exclusive end. */
export function endOfSamples(
  byRow: ReadonlyMap<number, RowSpan>,
  merges: readonly MergedRange[],
  first: number,
): number {
  let row = first;
  for (; ; row++) {
    const constants = byRow.get(row)?.cells.filter((cell) => cell.hasValue && !cell.hasFormula) ?? [];
    const isMerged = merges.some((merge) => merge.top <= row && merge.bottom >= row);
    if (constants.length < 2 || isMerged) return row;
  }
}

/** Merged ranges of a sheet's XML, looked for from a position on. */
export function readMerges(xml: string, from: number): MergedRange[] {
  const merges: MergedRange[] = [];
  for (const tag of scanTags(xml, from)) {
    const range = tag.name === 'mergeCell' ? parseRange(attribute(tag, 'ref') ?? '') : undefined;
    if (range) merges.push(range);
  }
  return merges;
}
