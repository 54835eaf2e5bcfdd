import type { MergedRange } from '../../model/workbook.ts';
import { contains, rangeName } from '../address.ts';
import { readMerges } from '../xlsx/sheet.ts';
import { attribute, scanTags, type Tag } from '../xml.ts';
import { withAttribute } from './sheet-xml.ts';

/**
 * Where the first data row has cells merged over columns, rows that were made for records get the same: they look like
 * it. Rows that the template has keep what they have.
 * @param first 0-based first data row
 * @param made 0-based rows that the template did not have
 */
export function mergeLikeFirst(xml: string, prefix: string, first: number, made: readonly number[]): string {
  if (made.length === 0) return xml;
  const from = Math.max(0, xml.indexOf(`</${prefix}sheetData`));
  const merges = readMerges(xml, from);
  const ofRow = merges.filter(({ top, bottom }) => top === first && bottom === first);
  if (ofRow.length === 0) return xml;
  const added = made.flatMap((row) =>
    ofRow
      .map((merge) => ({ ...merge, top: row, bottom: row }))
      .filter((merge) => !merges.some((old) => touch(old, merge))),
  );
  let open: Tag | undefined;
  for (const tag of scanTags(xml, from)) {
    if (tag.name !== 'mergeCells') continue;
    if (tag.kind === 'open') open = tag;
    else if (open) return withMerges(xml, prefix, open, tag, added);
  }
  return xml;
}

function touch(a: MergedRange, b: MergedRange): boolean {
  return contains(a, b.top, Math.max(a.left, b.left)) && a.left <= b.right && a.right >= b.left;
}

function withMerges(
  xml: string,
  prefix: string,
  open: Tag,
  close: Tag,
  added: readonly MergedRange[],
): string {
  const count = attribute(open, 'count');
  const text = xml.slice(open.start, open.end);
  const counted =
    count === undefined ? text : withAttribute(text, 'count', String(Number(count) + added.length));
  const cells = added.map((merge) => `<${prefix}mergeCell ref="${rangeName(merge)}"/>`);
  return (
    xml.slice(0, open.start) +
    counted +
    xml.slice(open.end, close.start) +
    cells.join('') +
    xml.slice(close.start)
  );
}
