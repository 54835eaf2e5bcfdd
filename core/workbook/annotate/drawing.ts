import { cellName, parseRange } from '../address.ts';
import { applyEdits, type Edit } from '../template/edits.ts';
import { attribute, closeOf, contentOf, scanTags } from '../xml.ts';

const NAMESPACES =
  'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"';
/** The kind of shape that a note is. */
const NOTE_TYPE = '_x0000_t202';
/** Shapes of a drawing are numbered in blocks of so many, and a block is one drawing's. */
const BLOCK = 1024;

/** Boxes as wide as this many columns show about so many Chinese characters in a line. */
const WIDE_COLUMNS = 3;
const LINE_CHARACTERS = 18;
const [LEAST_LINES, MOST_LINES] = [3, 24];

/** A drawing with nothing in it. */
export const EMPTY_DRAWING = `<xml ${NAMESPACES}></xml>`;

/** Blocks of shape numbers that a drawing has for itself. */
export function blocksIn(vml: string): number[] {
  const blocks: number[] = [];
  for (const tag of scanTags(vml)) {
    if (tag.name !== 'idmap' || tag.kind === 'close') continue;
    blocks.push(...(attribute(tag, 'data') ?? '').split(',').map(Number).filter(Boolean));
  }
  return blocks;
}

/**
 * The drawing with a box for each note.
 * @param free the first block that no drawing of the workbook has
 */
export function withBoxes(vml: string, texts: ReadonlyMap<string, string>, free: number): string {
  if (texts.size === 0) return vml;
  const blocks = blocksIn(vml);
  const taken = new Set([...vml.matchAll(/_x0000_s(\d+)"/g)].map(([, id]) => Number(id)));
  const numbers = freeNumbers(blocks, taken, free);
  const used = new Set(blocks);
  const boxes = [...texts].map(([cell, text]) => {
    const number = numbers.next().value;
    used.add(Math.floor(number / BLOCK));
    return boxOf(cell, text, number);
  });
  const shapeType = vml.includes(`id="${NOTE_TYPE}"`) ? '' : SHAPE_TYPE;
  const close = vml.search(/<\/(?:[\w.-]+:)?xml\s*>\s*$/);
  const grown = vml.slice(0, close) + shapeType + boxes.join('') + vml.slice(close);
  return withBlocks(
    grown,
    [...used].sort((a, b) => a - b),
  );
}

/** Numbers that no shape has, in the drawing's own blocks first, then in ones that nobody has. */
function* freeNumbers(
  blocks: readonly number[],
  taken: ReadonlySet<number>,
  free: number,
): Generator<number, never> {
  for (const block of blocks) {
    for (let number = block * BLOCK + 1; number < (block + 1) * BLOCK; number += 1) {
      if (!taken.has(number)) yield number;
    }
  }
  for (let number = free * BLOCK + 1; ; number += 1)
    if (number % BLOCK > 0 && !taken.has(number)) yield number;
}

/** The drawing without the boxes of some notes. */
export function withoutBoxes(vml: string, cells: ReadonlySet<string>): string {
  const edits: Edit[] = [];
  for (const shape of shapesOf(vml)) {
    if (cells.has(noteCell(vml.slice(shape.start, shape.end)) ?? '')) edits.push({ ...shape, text: '' });
  }
  return applyEdits(vml, edits);
}

/** Whether anything is drawn: boxes of notes, controls, pictures. */
export function isBlank(vml: string): boolean {
  return (
    shapesOf(vml).length === 0 &&
    !/<(?:[\w.-]+:)?(?:rect|image|group|oval|line|polyline|roundrect)[\s>]/.test(vml)
  );
}

function shapesOf(vml: string): { start: number; end: number }[] {
  const shapes: { start: number; end: number }[] = [];
  for (const tag of scanTags(vml)) {
    if (tag.name !== 'shape' || tag.kind !== 'open') continue;
    shapes.push({ start: tag.start, end: closeOf(vml, tag)?.end ?? tag.end });
  }
  return shapes;
}

/** The cell whose note a shape is; `undefined` for buttons and the like. */
function noteCell(shape: string): string | undefined {
  const said = new Map<string, string>();
  let isNote = false;
  for (const tag of scanTags(shape)) {
    if (tag.name === 'ClientData' && tag.kind === 'open') isNote = attribute(tag, 'ObjectType') === 'Note';
    if ((tag.name === 'Row' || tag.name === 'Column') && tag.kind === 'open') {
      said.set(tag.name, contentOf(shape, tag).trim());
    }
  }
  return isNote ? cellName(Number(said.get('Row')), Number(said.get('Column'))) : undefined;
}

function withBlocks(vml: string, blocks: readonly number[]): string {
  const data = blocks.join(',');
  const map = [...scanTags(vml)].find(({ name, kind }) => name === 'idmap' && kind !== 'close');
  if (map) {
    if (attribute(map, 'data') === data) return vml;
    const text = vml.slice(map.start, map.end).replace(/\sdata\s*=\s*(?:"[^"]*"|'[^']*')/, ` data="${data}"`);
    return applyEdits(vml, [{ start: map.start, end: map.end, text }]);
  }
  const open = [...scanTags(vml)].find(({ name }) => name === 'xml');
  const layout = `<o:shapelayout ${NAMESPACES} v:ext="edit"><o:idmap v:ext="edit" data="${data}"/></o:shapelayout>`;
  const at = open?.end ?? 0;
  return vml.slice(0, at) + layout + vml.slice(at);
}

const SHAPE_TYPE = `<v:shapetype ${NAMESPACES} id="${NOTE_TYPE}" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>`;

/** A hidden box right of its cell, as high as its text. */
function boxOf(cell: string, text: string, id: number): string {
  const { top: row = 0, left: column = 0 } = parseRange(cell) ?? {};
  const lines = text
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / LINE_CHARACTERS)), 0);
  const height = Math.min(MOST_LINES, Math.max(LEAST_LINES, lines + 1));
  const from = Math.max(0, row - 1);
  const anchor = [column + 1, 12, from, 8, column + 1 + WIDE_COLUMNS, 24, from + height, 6].join(', ');
  return [
    `<v:shape ${NAMESPACES} id="_x0000_s${id}" type="#${NOTE_TYPE}" style="position:absolute;margin-left:80pt;margin-top:5pt;width:210pt;height:${height * 14}pt;z-index:1;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">`,
    '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>',
    '<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>',
    `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`,
  ].join('');
}
