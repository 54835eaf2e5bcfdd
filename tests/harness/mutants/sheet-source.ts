import type { Random } from '#tests/fixtures/random.ts';
import { cellKey, type Members, textOf, unpack } from './source.ts';

/** A `<c>` of a sheet that says where it is. */
export interface FoundCell {
  at: number;
  xml: string;
  key: string;
  row: number;
  column: number;
}

export interface FoundSheet {
  members: Members;
  path: string;
  xml: string;
  index: number;
  cells: FoundCell[];
}

const CELL = /<c(?=\s)[^>]*?(?:\/>|>[^]*?<\/c>)/g;
export const REFERENCE = /\sr="([A-Z]{1,3})(\d+)"/;

/** Sheets by the order of the workbook; only where that is the order of their files, which the judge checks. */
export function findSheet(bytes: Uint8Array, random: Random): FoundSheet | undefined {
  const members = unpack(bytes);
  const order = sheetPaths(members);
  const index = random.integer(0, Math.max(0, order.length - 1));
  const path = order[index];
  if (path === undefined) return undefined;
  const xml = textOf(members, path);
  if (!xml.includes('<sheetData>')) return undefined;
  const cells = Array.from(xml.matchAll(CELL), (match) => {
    const [, letters = '', digits = '0'] = REFERENCE.exec(match[0]) ?? [];
    const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
    const row = Number(digits) - 1;
    return { at: match.index, xml: match[0], key: cellKey(index, row, column), row, column };
  });
  return cells.length === 0 || cells.some(({ column }) => column < 0)
    ? undefined
    : { members, path, xml, index, cells };
}

function sheetPaths(members: Members): string[] {
  const rels = textOf(members, 'xl/_rels/workbook.xml.rels');
  const targets = new Map<string, string>();
  for (const [tag] of rels.matchAll(/<Relationship\s[^>]*>/g)) {
    const id = /\sId="([^"]*)"/.exec(tag)?.[1];
    const target = /\sTarget="([^"]*)"/.exec(tag)?.[1];
    if (id !== undefined && target !== undefined && /relationships\/worksheet"/.test(tag)) {
      targets.set(id, target.startsWith('/') ? target.slice(1) : `xl/${target}`);
    }
  }
  return Array.from(textOf(members, 'xl/workbook.xml').matchAll(/<sheet\s[^>]*\sr:id="([^"]*)"/g), ([, id]) =>
    targets.get(id ?? ''),
  ).filter((path): path is string => path !== undefined && path in members);
}

export function spliced(xml: string, at: number, length: number, put: string): string {
  return xml.slice(0, at) + put + xml.slice(at + length);
}

export function tagAt(xml: string, random: Random): { at: number; tag: string } | undefined {
  const start = xml.indexOf('<sheetData>');
  const tags = Array.from(xml.slice(start).matchAll(/<\/?[A-Za-z][^>]*>/g));
  const match = random.pick(tags);
  return { at: start + match.index, tag: match[0] };
}
