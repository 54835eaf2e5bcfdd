import type { EditedPackage } from '../template/edited.ts';
import { closeOf, findTag, prefixedAttribute, scanTags, type Tag } from '../xml.ts';
import { Notes } from './comments.ts';
import { blocksIn, EMPTY_DRAWING, isBlank, withBoxes, withoutBoxes } from './drawing.ts';
import { prefixOf } from './element-list.ts';
import {
  declared,
  defaultType,
  freePath,
  officeNamespace,
  override,
  relate,
  relationsOf,
  unrelate,
} from './parts.ts';

const COMMENTS = 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml';
const DRAWING = 'application/vnd.openxmlformats-officedocument.vmlDrawing';

/** Cells of a sheet with a note of ours. */
export function notedCells(book: EditedPackage, sheet: string): string[] {
  const target = notesOf(book, sheet);
  return target === undefined ? [] : new Notes(book.text(target)).ours();
}

/** The part with the notes of a sheet, where it has one. */
function notesOf(book: EditedPackage, sheet: string): string | undefined {
  const target = relationsOf(book, sheet).find(({ type }) => type === 'comments')?.target;
  return target !== undefined && book.has(target) ? target : undefined;
}

/**
 * Takes our notes from a sheet, and the parts that held nothing else; answers the cells that had one.
 * @param isWanted from which cells; from all where absent
 */
export function takeNotes(
  book: EditedPackage,
  sheet: string,
  author: string,
  isWanted?: (cell: string) => boolean,
): string[] {
  const target = notesOf(book, sheet);
  if (target === undefined) return [];
  const notes = new Notes(book.text(target));
  const { ours, bare } = notes.removeOurs(author, isWanted);
  book.set(target, notes.text());
  if (bare.length === 0) return ours;
  const drawing = drawingOf(book, sheet);
  if (drawing) {
    const left = withoutBoxes(book.text(drawing), new Set(bare));
    book.set(drawing, left);
    if (isBlank(left)) {
      unrelate(book, sheet, drawing);
      dropLegacyDrawing(book, sheet);
    }
  }
  if (notes.isEmpty()) unrelate(book, sheet, target);
  return ours;
}

/** Adds our notes to a sheet, in the parts that it has or in new ones; answers as `Notes.add`. */
export function putNotes(
  book: EditedPackage,
  sheet: string,
  texts: ReadonlyMap<string, string>,
  author: string,
): { beside: string[]; threads: string[] } {
  const target = notesOf(book, sheet);
  const isThere = target !== undefined;
  const notes = isThere ? new Notes(book.text(target)) : Notes.empty(mainNamespace(book, sheet));
  const found = notes.add(texts, author);
  if (isThere) book.set(target, notes.text());
  else {
    const made = freePath(book, 'xl/comments*.xml');
    book.add(made, declared(notes.text()));
    override(book, made, COMMENTS);
    relate(book, sheet, 'comments', made);
  }
  const old = new Set([...found.beside, ...found.threads]);
  drawBoxes(book, sheet, new Map([...texts].filter(([cell]) => !old.has(cell))));
  return found;
}

function drawBoxes(book: EditedPackage, sheet: string, texts: ReadonlyMap<string, string>): void {
  if (texts.size === 0) return;
  const blocks = drawingsOf(book).flatMap((path) => blocksIn(book.text(path)));
  const free = Math.max(0, ...blocks) + 1;
  const known = drawingOf(book, sheet);
  if (known) {
    book.set(known, withBoxes(book.text(known), texts, free));
    return;
  }
  const made = freePath(book, 'xl/drawings/vmlDrawing*.vml');
  book.add(made, withBoxes(EMPTY_DRAWING, texts, free));
  defaultType(book, 'vml', DRAWING);
  addLegacyDrawing(book, sheet, relate(book, sheet, 'vmlDrawing', made));
}

/** The drawing that a sheet's `legacyDrawing` leads to; pictures of page headers have one of their own. */
function drawingOf(book: EditedPackage, sheet: string): string | undefined {
  const tag = legacyDrawing(book.text(sheet));
  const id = tag && prefixedAttribute(tag, 'id');
  const target = relationsOf(book, sheet).find((each) => each.id === id)?.target;
  return target !== undefined && book.has(target) ? target : undefined;
}

function drawingsOf(book: EditedPackage): string[] {
  const all = book.parts.sheets.flatMap(({ path }) =>
    relationsOf(book, path).flatMap(({ type, target }) => (type === 'vmlDrawing' ? [target] : [])),
  );
  return [...new Set(all)].filter((path) => book.has(path));
}

function legacyDrawing(xml: string): Tag | undefined {
  const at = xml.lastIndexOf('legacyDrawing');
  return at < 0 ? undefined : findTag(xml, 'legacyDrawing', Math.max(0, xml.lastIndexOf('sheetData')));
}

/** What follows `legacyDrawing` in a sheet, as the schema has it. */
const BEHIND: ReadonlySet<string> = new Set([
  'legacyDrawingHF',
  'drawingHF',
  'picture',
  'oleObjects',
  'controls',
  'webPublishItems',
  'tableParts',
  'extLst',
]);

function addLegacyDrawing(book: EditedPackage, sheet: string, id: string): void {
  const xml = book.text(sheet);
  const data = findTag(xml, 'sheetData');
  const from = data ? (data.kind === 'empty' ? data.end : (closeOf(xml, data)?.end ?? data.end)) : 0;
  let at = xml.lastIndexOf('</');
  let depth = 0;
  for (const tag of scanTags(xml, from)) {
    // Alternatives for other programs stand around what they are alternatives of.
    const isBehind =
      depth === 0 && (BEHIND.has(tag.name) || (tag.name === 'AlternateContent' && holdsBehind(xml, tag)));
    if (isBehind && tag.kind !== 'close') {
      at = tag.start;
      break;
    }
    if (tag.kind === 'open') depth += 1;
    else if (tag.kind === 'close') depth -= 1;
    if (depth < 0) break;
  }
  const prefix = data ? prefixOf(xml, data) : '';
  const tag = `<${prefix}legacyDrawing xmlns:r="${officeNamespace(book)}" r:id="${id}"/>`;
  book.set(sheet, xml.slice(0, at) + tag + xml.slice(at));
}

function holdsBehind(xml: string, open: Tag): boolean {
  const end = closeOf(xml, open)?.start ?? open.end;
  return [...scanTags(xml, open.end, end)].some(({ name }) => BEHIND.has(name));
}

function dropLegacyDrawing(book: EditedPackage, sheet: string): void {
  const xml = book.text(sheet);
  const tag = legacyDrawing(xml);
  if (!tag) return;
  const end = tag.kind === 'empty' ? tag.end : (closeOf(xml, tag)?.end ?? tag.end);
  book.set(sheet, xml.slice(0, tag.start) + xml.slice(end));
}

/** The namespace of the sheet's own elements: strict files have another one. */
function mainNamespace(book: EditedPackage, sheet: string): string {
  const strict = 'http://purl.oclc.org/ooxml/spreadsheetml/main';
  const isStrict = book.text(sheet).slice(0, 2000).includes(strict);
  return isStrict ? strict : 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
}
