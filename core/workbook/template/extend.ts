import type { MergedRange } from '../../model/workbook.ts';
import { rangeName } from '../address.ts';
import { readRelationships } from '../xlsx/package.ts';
import { attribute, contentOf, decodeEntities, escapeXml, findTag, scanTags, type Tag } from '../xml.ts';
import { applyEdits, type Edit } from './edits.ts';
import type { EditedPackage } from './edited.ts';
import { changeReferences, rangeOf } from './formula/tokens.ts';
import { withAttribute } from './sheet-xml.ts';
import { readRanges } from './validations.ts';

/** The rectangle that was filled, 0-based and closed. */
export type Filled = MergedRange;

/** A range that serves the first data row but ends above the last one. `from`: the row it must reach to serve it. */
function fallsShort(range: MergedRange, filled: Filled, from = filled.top): boolean {
  const overlaps = range.left <= filled.right && range.right >= filled.left;
  return overlaps && range.top <= filled.top && range.bottom >= from && range.bottom < filled.bottom;
}

/**
 * Drop-down lists, conditional formats and the filter that end above the last filled row. With `extend` their ranges grow; else only
 * their names are told.
 */
export function extendRules(xml: string, filled: Filled, extend: boolean): { xml: string; short: string[] } {
  const short: string[] = [];
  const edits: Edit[] = [];
  for (const { start, end, sqref, rebuild } of sqrefs(xml)) {
    const ranges = readRanges(sqref);
    const lacking = ranges.filter((range) => fallsShort(range, filled));
    if (lacking.length === 0) continue;
    short.push(...lacking.map(rangeName));
    const grown = ranges.map((r) => rangeName(lacking.includes(r) ? { ...r, bottom: filled.bottom } : r));
    if (extend) edits.push({ start, end, text: rebuild(grown.join(' ')) });
  }
  return { xml: applyEdits(xml, edits), short };
}

function* sqrefs(xml: string): Generator<Edit & { sqref: string; rebuild(sqref: string): string }> {
  let inExtension: Tag | undefined;
  // What follows the cells; they may be many.
  const from = Math.max(0, xml.search(/<\/(?:[\w.-]+:)?sheetData\s*>/));
  for (const tag of scanTags(xml, from)) {
    if (tag.name === 'dataValidation' || tag.name === 'conditionalFormatting') {
      const sqref = attribute(tag, 'sqref');
      if (tag.kind === 'open') inExtension = sqref === undefined ? tag : undefined;
      if (tag.kind === 'close') inExtension = undefined;
      const text = xml.slice(tag.start, tag.end);
      if (sqref !== undefined) {
        yield {
          start: tag.start,
          end: tag.end,
          text,
          sqref,
          rebuild: (to) => withAttribute(text, 'sqref', to),
        };
      }
    } else if (tag.name === 'autoFilter' && tag.kind !== 'close') {
      const text = xml.slice(tag.start, tag.end);
      const rebuild = (to: string): string => withAttribute(text, 'ref', to);
      yield { start: tag.start, end: tag.end, text, sqref: attribute(tag, 'ref') ?? '', rebuild };
    } else if (inExtension && tag.name === 'sqref' && tag.kind === 'open') {
      const end = xml.indexOf('<', tag.end);
      const sqref = xml.slice(tag.end, end);
      yield { start: tag.end, end, text: sqref, sqref, rebuild: (to) => to };
    }
  }
}

/** Names that Excel keeps for what a sheet prints and filters. */
const SHEET_RANGES = new Set(['_xlnm.Print_Area', '_xlnm._FilterDatabase']);

/**
 * Print areas of the sheet that end above the last filled row are told, and grow where `extend` says so: records below
 * them would not be printed. The filter's own name grows with it, untold.
 */
export function extendNames(book: EditedPackage, sheet: string, filled: Filled, extend: boolean): string[] {
  const short: string[] = [];
  const edits: Edit[] = [];
  const xml = book.text(book.parts.workbook);
  for (const tag of scanTags(xml)) {
    const name = tag.name === 'definedName' && tag.kind === 'open' ? attribute(tag, 'name') : undefined;
    if (name === undefined || !SHEET_RANGES.has(name)) continue;
    const text = contentOf(xml, tag);
    const grown = changeReferences(decodeEntities(text), (reference) => {
      const range = rangeOf(reference);
      if (reference.sheet !== sheet || reference.to.row === undefined || !fallsShort(range, filled))
        return undefined;
      if (name === '_xlnm.Print_Area') short.push(rangeName(range));
      return { from: reference.from, to: { ...reference.to, row: filled.bottom } };
    });
    edits.push({ start: tag.end, end: tag.end + text.length, text: escapeXml(grown) });
  }
  if (extend && short.length + edits.length > 0) book.set(book.parts.workbook, applyEdits(xml, edits));
  return short;
}

/** Tables (列表) of the sheet that end above the last filled row are told, and grow where `extend` says so. */
export function extendTables(
  book: EditedPackage,
  sheetPath: string,
  filled: Filled,
  extend: boolean,
): string[] {
  const short: string[] = [];
  for (const { type, target } of readRelationships(book.zip, sheetPath)) {
    if (type !== 'table' || !book.zip.has(target)) continue;
    const xml = book.text(target);
    const table = findTag(xml, 'table');
    const [range] = readRanges((table && attribute(table, 'ref')) ?? '');
    // Records may go on right below a table's last row; a table further up has nothing to do with them.
    if (!table || !range || !fallsShort(range, filled, filled.top - 1)) continue;
    short.push(rangeName(range));
    if (!extend || Number(attribute(table, 'totalsRowCount') ?? 0) > 0) continue;
    const grown = rangeName({ ...range, bottom: filled.bottom });
    const tags = [table, findTag(xml, 'autoFilter')].filter((tag) => tag !== undefined);
    const edits = tags.map(({ start, end }) => ({
      start,
      end,
      text: withAttribute(xml.slice(start, end), 'ref', grown),
    }));
    book.set(target, applyEdits(xml, edits));
  }
  return short;
}
