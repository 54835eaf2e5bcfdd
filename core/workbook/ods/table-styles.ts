import { isDateFormat } from '../format/number-format.ts';
import { formatCodeOf, type StylePiece } from './styles.ts';
import type { CellFormat } from '../xlsx/styles.ts';
import { attribute, scanTags, type Tag } from '../xml.ts';

export interface OdsStyles {
  /** Formats by the name of a cell style. */
  formats: ReadonlyMap<string, CellFormat>;
  /** Names of table styles whose tables are hidden. */
  hiddenTables: ReadonlySet<string>;
}

interface CellStyle {
  parent: string | undefined;
  data: string | undefined;
}

const DATA_STYLE = /^(?:number|currency|percentage|date|time|boolean|text)-style$/;

/** Reads the styles of one or two parts; later ones go before earlier ones of the same name. */
export function readOdsStyles(parts: readonly string[]): OdsStyles {
  const codes = new Map<string, string>();
  const cells = new Map<string, CellStyle>();
  const hiddenTables = new Set<string>();
  for (const xml of parts) {
    const end = xml.indexOf('<office:body');
    readPart(xml, end === -1 ? xml.length : end, { codes, cells, hiddenTables });
  }
  const formats = new Map<string, CellFormat>();
  for (const name of cells.keys()) {
    const format = codes.get(dataStyleOf(name, cells) ?? '') ?? 'General';
    formats.set(name, { format, date: isDateFormat(format), wrap: false });
  }
  return { formats, hiddenTables };
}

function readPart(
  xml: string,
  to: number,
  styles: { codes: Map<string, string>; cells: Map<string, CellStyle>; hiddenTables: Set<string> },
): void {
  let data: { name: string; pieces: StylePiece[]; from: number } | undefined;
  let style = '';
  for (const tag of scanTags(xml, 0, to)) {
    if (DATA_STYLE.test(tag.name)) {
      if (tag.kind === 'open') data = { name: attribute(tag, 'style:name') ?? '', pieces: [], from: tag.end };
      else if (data && tag.kind === 'close') {
        styles.codes.set(data.name, formatCodeOf(data.pieces));
        data = undefined;
      }
    } else if (data) {
      readPiece(xml, tag, data);
    } else if (tag.name === 'style' && tag.kind !== 'close') {
      style = attribute(tag, 'style:name') ?? '';
      if (attribute(tag, 'style:family') === 'table-cell') {
        styles.cells.set(style, {
          parent: attribute(tag, 'style:parent-style-name'),
          data: attribute(tag, 'style:data-style-name'),
        });
      }
    } else if (tag.name === 'table-properties' && attribute(tag, 'table:display') === 'false') {
      styles.hiddenTables.add(style);
    }
  }
}

/** Literal text stands in `number:text` and, in currencies, in `number:currency-symbol`. */
function readPiece(xml: string, tag: Tag, data: { pieces: StylePiece[]; from: number }): void {
  if (tag.kind === 'close') {
    const literal = tag.name === 'text' || tag.name === 'currency-symbol';
    if (literal) data.pieces.push({ text: xml.slice(data.from, tag.start) });
    return;
  }
  data.from = tag.end;
  // A style for other values, by condition, and properties are no part of the code.
  if (tag.name !== 'map' && tag.name !== 'text' && tag.name !== 'currency-symbol') data.pieces.push({ tag });
}

/** The data style of a cell style or of the nearest one that it is made from. */
function dataStyleOf(name: string, cells: ReadonlyMap<string, CellStyle>): string | undefined {
  const seen = new Set<string>();
  for (let at: string | undefined = name; at !== undefined && !seen.has(at); at = cells.get(at)?.parent) {
    seen.add(at);
    const data = cells.get(at)?.data;
    if (data !== undefined) return data;
  }
  return undefined;
}
