import { JiannuoError } from '../../../errors.ts';
import { readRelationships } from '../../xlsx/package.ts';
import {
  attribute,
  closeOf,
  contentOf,
  decodeEntities,
  escapeXml,
  findTag,
  scanTags,
  type Tag,
} from '../../xml.ts';
import type { EditedPackage } from '../edited.ts';
import { applyEdits, type Edit } from '../edits.ts';
import { readTables } from '../formula/tables.ts';
import { sheetId } from '../recalculate.ts';
import { withAttribute } from '../sheet-xml.ts';
import {
  type Insertion,
  movedRange,
  shiftedFormula,
  shiftedRange,
  shiftedRanges,
  shiftedRow,
  shiftedXmlFormula,
} from './shift.ts';

/** Changes one part that belongs to the sheet of the rows. */
type Shift = (xml: string, insertion: Insertion, part: string) => string;

/** What may hang on a sheet, by the last piece of its relationship's type; `keep` says nothing about rows. */
const PARTS: Readonly<Record<string, Shift>> = {
  table: shiftTable,
  comments: shiftComments,
  threadedComment: shiftComments,
  vmlDrawing: shiftVml,
  drawing: shiftDrawing,
  printerSettings: keep,
  hyperlink: keep,
  image: keep,
  customProperty: keep,
  slicer: keep,
};

/**
 * The parts of the sheet, and those of the workbook that speak of it, after rows came in.
 * @throws JiannuoError `template.insertObject`, `template.insertUnknown`, `template.insertFormula`
 */
export function shiftParts(book: EditedPackage, sheetPath: string, insertion: Insertion): void {
  for (const { type, target } of readRelationships(book.zip, sheetPath)) {
    if (!book.zip.has(target)) continue;
    const shift = PARTS[type];
    if (!shift) throw new JiannuoError('template.insertObject', { part: type });
    if (shift !== keep) book.set(target, shift(book.text(target), insertion, target));
  }
  for (const { path } of readTables(book).filter(
    (table) => book.parts.sheets[table.sheet]?.path !== sheetPath,
  )) {
    change(book, path, (xml) => shiftFormulas(xml, TABLE_FORMULA, insertion));
  }
  for (const { name } of book.zip.members) {
    if (/\/charts\/[^/]*\.xml$/i.test(name))
      change(book, name, (xml) => shiftFormulas(xml, /^f$/, insertion));
    else if (/pivotCacheDefinition[^/]*\.xml$/i.test(name))
      change(book, name, (xml) => shiftPivotSource(xml, insertion));
    else if (/\/calcChain\.xml$/i.test(name))
      change(book, name, (xml) => shiftCalcChain(book, xml, insertion));
  }
  change(book, book.parts.workbook, (xml) => shiftNames(xml, insertion));
}

function change(book: EditedPackage, path: string, shift: (xml: string) => string): void {
  book.set(path, shift(book.text(path)));
}

function keep(xml: string): string {
  return xml;
}

/** Formulas that a table keeps for its columns and its row of totals. */
const TABLE_FORMULA = /^(?:calculatedColumn|totalsRow)Formula$/;

function shiftTable(xml: string, insertion: Insertion): string {
  const edits: Edit[] = [];
  for (const tag of scanTags(xml)) {
    const isPlaced = ['table', 'autoFilter', 'sortState', 'sortCondition'].includes(tag.name);
    const ref = isPlaced && tag.kind !== 'close' ? attribute(tag, 'ref') : undefined;
    if (ref !== undefined)
      edits.push(attributeEdit(xml, tag, 'ref', shiftedRanges(ref, insertion, shiftedRange)));
    else if (TABLE_FORMULA.test(tag.name) && tag.kind === 'open') {
      const text = contentOf(xml, tag);
      edits.push({
        start: tag.end,
        end: tag.end + text.length,
        text: shiftedXmlFormula(text, insertion, true),
      });
    }
  }
  return applyEdits(xml, edits);
}

function shiftComments(xml: string, insertion: Insertion): string {
  const edits: Edit[] = [];
  for (const tag of scanTags(xml)) {
    const ref =
      /^(?:comment|threadedComment)$/.test(tag.name) && tag.kind !== 'close'
        ? attribute(tag, 'ref')
        : undefined;
    if (ref !== undefined)
      edits.push(attributeEdit(xml, tag, 'ref', shiftedRanges(ref, insertion, movedRange)));
  }
  return applyEdits(xml, edits);
}

function attributeEdit(xml: string, { start, end }: Tag, name: string, value: string): Edit {
  return { start, end, text: withAttribute(xml.slice(start, end), name, value) };
}

/** Boxes of comments: `x:Row` is the cell, `x:Anchor` column, offset, row, offset of both corners. */
function shiftVml(xml: string, insertion: Insertion, part: string): string {
  const edits: Edit[] = [];
  for (const tag of scanTags(xml)) {
    if (tag.name !== 'ClientData' || tag.kind !== 'open') continue;
    const end = closeOf(xml, tag)?.start ?? xml.length;
    const row = findTag(xml, 'Row', tag.end);
    const anchor = findTag(xml, 'Anchor', tag.end);
    if (!anchor || anchor.start > end) continue;
    const places = contentOf(xml, anchor).split(',');
    if (attribute(tag, 'ObjectType') !== 'Note') {
      if (Number(places[6]) < insertion.at) continue;
      throw new JiannuoError('template.insertObject', { part });
    }
    if (!row || row.start > end) continue;
    const cell = Number(contentOf(xml, row));
    if (cell < insertion.at) continue;
    const moved = places.map((place, n) =>
      n === 2 || n === 6 ? ` ${Number(place) + insertion.count}` : place,
    );
    edits.push(
      contentEdit(xml, anchor, moved.join(',')),
      contentEdit(xml, row, String(cell + insertion.count)),
    );
  }
  return applyEdits(
    xml,
    edits.sort((a, b) => a.start - b.start),
  );
}

function contentEdit(xml: string, tag: Tag, text: string): Edit {
  return { start: tag.end, end: tag.end + contentOf(xml, tag).length, text };
}

/** Pictures and charts: `absolute` ones stay, `oneCell` ones keep their size, all others move and grow as Excel does it. */
function shiftDrawing(xml: string, insertion: Insertion): string {
  const edits: Edit[] = [];
  let anchor: { moves: boolean; grows: boolean; from: number } | undefined;
  let corner = '';
  for (const tag of scanTags(xml)) {
    if (/^(?:two|one)CellAnchor$/.test(tag.name)) {
      const editAs = attribute(tag, 'editAs') ?? 'twoCell';
      anchor =
        tag.kind === 'open'
          ? { moves: editAs !== 'absolute', grows: editAs === 'twoCell', from: 0 }
          : undefined;
    } else if (tag.name === 'from' || tag.name === 'to') corner = tag.kind === 'open' ? tag.name : '';
    else if (tag.name === 'row' && tag.kind === 'open' && corner !== '' && anchor?.moves) {
      const row = Number(contentOf(xml, tag));
      if (corner === 'from') anchor.from = row;
      const follows = corner === 'from' || anchor.grows || anchor.from >= insertion.at;
      if (follows) edits.push(contentEdit(xml, tag, String(shiftedRow(row, insertion))));
    }
  }
  return applyEdits(xml, edits);
}

/** Formulas of a part outside the sheet: each names its sheet. */
function shiftFormulas(xml: string, element: RegExp, insertion: Insertion): string {
  const edits: Edit[] = [];
  for (const tag of scanTags(xml)) {
    if (!element.test(tag.name) || tag.kind !== 'open') continue;
    edits.push(contentEdit(xml, tag, shiftedXmlFormula(contentOf(xml, tag), insertion, false)));
  }
  return applyEdits(xml, edits);
}

function shiftPivotSource(xml: string, insertion: Insertion): string {
  const source = findTag(xml, 'worksheetSource');
  const ref = source && attribute(source, 'ref');
  if (!source || ref === undefined || attribute(source, 'sheet') !== insertion.sheet) return xml;
  return applyEdits(xml, [attributeEdit(xml, source, 'ref', shiftedRanges(ref, insertion))]);
}

/** `<c r="E24" i="2"/>`; `i` is the sheet's id, and that of the entry before where it is left out. */
function shiftCalcChain(book: EditedPackage, xml: string, insertion: Insertion): string {
  const id = sheetId(book, insertion.sheet);
  const edits: Edit[] = [];
  let sheet: string | undefined;
  for (const tag of scanTags(xml)) {
    if (tag.name !== 'c' || tag.kind === 'close') continue;
    sheet = attribute(tag, 'i') ?? sheet;
    const ref = attribute(tag, 'r') ?? '';
    if (sheet === id) edits.push(attributeEdit(xml, tag, 'r', shiftedRanges(ref, insertion, movedRange)));
  }
  return applyEdits(xml, edits);
}

/** Defined names, print areas and print titles among them. */
function shiftNames(xml: string, insertion: Insertion): string {
  const edits: Edit[] = [];
  for (const tag of scanTags(xml)) {
    if (tag.name !== 'definedName' || tag.kind !== 'open') continue;
    const text = contentOf(xml, tag);
    const formula = decodeEntities(text);
    const shifted = shiftedFormula(formula, insertion, false, true);
    if (shifted !== formula) edits.push(contentEdit(xml, tag, escapeXml(shifted)));
  }
  return applyEdits(xml, edits);
}
