import { maskNumbers } from '../model/mask.ts';
import type { PaperBlock, PaperDocument } from '../paper/document.ts';
import type { SheetSpec } from '../workbook/write.ts';

/** Where lists of forms have the ID number: after the running number and the name. */
export const ID_COLUMN = 2;

/**
 * A table as it may leave (law 10): numbers of people are masked wherever they stand.
 * @param idColumn the only column whose cells stay as they are: whoever fills it masks them, unless they were asked for in full
 */
export function leavingSheet(sheet: SheetSpec, idColumn?: number): SheetSpec {
  const { title, note, columns, rows, print } = sheet;
  return {
    ...sheet,
    ...(title === undefined ? {} : { title: maskNumbers(title) }),
    ...(note === undefined ? {} : { note: { ...note, text: maskNumbers(note.text) } }),
    ...(print?.header === undefined ? {} : { print: { ...print, header: maskNumbers(print.header) } }),
    columns: columns.map((column) => ({
      ...column,
      header: maskNumbers(column.header),
      ...(column.group === undefined ? {} : { group: maskNumbers(column.group) }),
    })),
    rows: rows.map((cells) => cells.map((text, at) => (at === idColumn ? text : maskNumbers(text)))),
  };
}

/** The same of a paper. */
export function leavingPaper({ title, subtitle, blocks }: PaperDocument): PaperDocument {
  return {
    title: maskNumbers(title),
    ...(subtitle === undefined ? {} : { subtitle: maskNumbers(subtitle) }),
    blocks: blocks.map(leavingBlock),
  };
}

function leavingBlock(block: PaperBlock): PaperBlock {
  if (block.kind === 'text') return { ...block, text: maskNumbers(block.text) };
  if (block.kind === 'table') {
    const { header, rows } = block;
    return {
      ...block,
      ...(header === undefined ? {} : { header: header.map(maskNumbers) }),
      rows: rows.map((cells) => cells.map(maskNumbers)),
    };
  }
  return { ...block, lines: block.lines.map((line) => ({ ...line, text: maskNumbers(line.text) })) };
}

/** The same of what programs read: every text in it, whatever holds it. */
export function leavingJson<Value>(value: Value): Value {
  return leaving(value) as Value;
}

function leaving(value: unknown): unknown {
  if (typeof value === 'string') return maskNumbers(value);
  if (Array.isArray(value)) return value.map(leaving);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, leaving(each)]));
}
