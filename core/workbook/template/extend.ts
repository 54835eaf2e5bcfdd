import type { MergedRange } from '../../model/workbook.ts';
import { rangeName } from '../address.ts';
import { readRelationships } from '../package.ts';
import { attribute, findTag, scanTags, type Tag } from '../xml.ts';
import type { ZipArchive } from '../zip.ts';
import { withAttribute } from './sheet-xml.ts';
import { readRanges } from './validations.ts';

/** The rectangle that was filled, 0-based and closed. */
export type Filled = MergedRange;

/** Text replacements of one part, positions in its old text. */
interface Edit {
  start: number;
  end: number;
  text: string;
}

/** A range that serves the first data row but ends above the last one. `from`: the row it must reach to serve it. */
function fallsShort(range: MergedRange, filled: Filled, from = filled.top): boolean {
  const overlaps = range.left <= filled.right && range.right >= filled.left;
  return overlaps && range.top <= filled.top && range.bottom >= from && range.bottom < filled.bottom;
}

/**
 * Validations that end above the last filled row. With `extend` their ranges grow; else only their names are told.
 */
export function extendValidations(
  xml: string,
  filled: Filled,
  extend: boolean,
): { xml: string; short: string[] } {
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
  for (const tag of scanTags(xml)) {
    if (tag.name === 'dataValidation') {
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
    } else if (inExtension && tag.name === 'sqref' && tag.kind === 'open') {
      const end = xml.indexOf('<', tag.end);
      const sqref = xml.slice(tag.end, end);
      yield { start: tag.end, end, text: sqref, sqref, rebuild: (to) => to };
    }
  }
}

function applyEdits(xml: string, edits: readonly Edit[]): string {
  return edits.reduceRight(
    (text, { start, end, text: next }) => text.slice(0, start) + next + text.slice(end),
    xml,
  );
}

/** Tables (列表) of the sheet that end above the last filled row, and their grown parts where `extend` says so. */
export function extendTables(
  zip: ZipArchive,
  sheetPath: string,
  filled: Filled,
  extend: boolean,
): { parts: Map<string, string>; short: string[] } {
  const parts = new Map<string, string>();
  const short: string[] = [];
  for (const { type, target } of readRelationships(zip, sheetPath)) {
    if (type !== 'table' || !zip.has(target)) continue;
    const xml = zip.readText(target);
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
    parts.set(target, applyEdits(xml, edits));
  }
  return { parts, short };
}
