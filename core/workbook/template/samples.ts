import type { SampleRow } from '../../model/template.ts';
import type { MergedRange, Sheet } from '../../model/workbook.ts';
import { columnName } from '../address.ts';
import { areNames } from './header-names.ts';
import { readMerges } from '../xlsx/sheet.ts';
import { sourceColumns } from './sources.ts';
import { type RowSpan, spanSheet } from './sheet-xml.ts';

/** The rows that filling would replace: to be shown before anybody consents to it. @param first 0-based row of the first record */
export function samplesOf(xml: string, sheet: Sheet, first: number): SampleRow[] {
  const spans = spanSheet(xml);
  const byRow = new Map(spans.rows.map((row) => [row.row, row]));
  const textAt: TextAt = (row, column) => sheet.cell(row, column)?.text ?? '';
  const sources = sourceColumns(xml, sheet.name, first, textAt);
  const end = endOfSamples(byRow, readMerges(xml, spans.close), first, textAt, sources);
  return Array.from({ length: end - first }, (_, n) => ({
    row: first + n + 1,
    cells: (byRow.get(first + n)?.cells ?? [])
      .filter(({ column, hasValue, hasFormula }) => hasValue && !hasFormula && !sources.has(column))
      .map(({ column }) => ({ column: columnName(column), text: textAt(first + n, column) })),
  }));
}

/** What a person reads in a cell. Rows and columns are 0-based. */
export type TextAt = (row: number, column: number) => string;

/** `填表人：` waits for somebody's hand: the row stands below the table. */
const WAITING = /[:：]\s*$/;
/** What the row below a table begins with; none of it is a record. */
const BELOW_TABLE =
  /^\s*(?:合\s*计|总\s*计|小\s*计|共\s*计|平\s*均|(?:注|备注|说明|附注)\s*[:：]|填[报表](?:人|单位|说明|日期)|制表|审核人|负责人|经办人|单位[（(]?盖章)/;

/**
 * Samples are the rows from the first data row on that hold at least two constants each, up to a row that is to be
 * completed by hand or names fields as a header does; exclusive end.
 * @param sources columns of words for lists, see `sourceColumns`
 */
export function endOfSamples(
  byRow: ReadonlyMap<number, RowSpan>,
  merges: readonly MergedRange[],
  first: number,
  textAt: TextAt,
  sources: ReadonlySet<number>,
): number {
  let row = first;
  for (; ; row++) {
    const cells = byRow.get(row)?.cells ?? [];
    const constants = cells.filter(
      ({ column, hasValue, hasFormula }) => hasValue && !hasFormula && !sources.has(column),
    );
    const isMerged = merges.some((merge) => merge.top <= row && merge.bottom >= row);
    const texts = constants.map(({ column }) => textAt(row, column));
    const isFooter = texts.some((text) => WAITING.test(text)) || BELOW_TABLE.test(texts[0] ?? '');
    if (constants.length < 2 || isMerged || isFooter || areNames(texts)) return row;
  }
}
