import { JiannuoError } from '../../../errors.ts';
import { parseRange } from '../../address.ts';
import { attribute, contentOf, decodeEntities, findTag, scanTags, type Tag } from '../../xml.ts';
import { applyEdits, type Edit } from '../edits.ts';
import { formulaTokens } from '../formula/tokens.ts';
import { withAttribute } from '../sheet-xml.ts';
import { readRanges } from '../validations.ts';
import {
  type Insertion,
  isAbout,
  movedRange,
  shiftedRange,
  shiftedRanges,
  shiftedXmlFormula,
} from './shift.ts';

/** Attributes of worksheet elements that say cells of the sheet (ISO 29500-1, 18.3.1; 2009/9 extensions by `xm:sqref`). */
const ADDRESSES: Readonly<Record<string, readonly string[]>> = {
  dimension: ['ref'],
  sheetView: ['topLeftCell'],
  pane: ['topLeftCell'],
  selection: ['activeCell', 'sqref'],
  protectedRange: ['sqref'],
  autoFilter: ['ref'],
  sortState: ['ref'],
  sortCondition: ['ref'],
  mergeCell: ['ref'],
  conditionalFormatting: ['sqref'],
  dataValidation: ['sqref'],
  hyperlink: ['ref'],
  cellWatch: ['r'],
  ignoredError: ['sqref'],
  inputCells: ['r'],
  scenarios: ['sqref'],
};

/** A merged cell or a comment's cell is a thing of its own: it never takes in rows that come in below it. */
const OWN = new Set(['mergeCell', 'hyperlink', 'selection', 'pane', 'sheetView', 'inputCells', 'cellWatch']);

/** Elements whose text is a formula; `f` is `xm:f` of the extensions, as those of the cells are not looked at here. */
const FORMULAS = new Set(['formula', 'formula1', 'formula2', 'f']);

/** Controls and embedded objects have places in several parts at once. */
const REFUSED = new Set(['control', 'oleObject', 'webPublishItem', 'dataRef']);

/**
 * The worksheet part, its `<sheetData>` aside, after rows came in.
 * @param here whether the rows came into this sheet; else only formulas follow
 * @throws JiannuoError `template.insertObject`, `template.insertUnknown`, `template.insertFormula`
 */
export function shiftSheetRest(xml: string, insertion: Insertion, here: boolean): string {
  const data = findTag(xml, 'sheetData');
  const dataEnd = data ? data.end + contentOf(xml, data).length : 0;
  const edits: Edit[] = [];
  for (const tag of restOf(xml, data, dataEnd)) {
    if (tag.kind === 'close') continue;
    if (FORMULAS.has(tag.name) && tag.kind === 'open')
      edits.push(...textEdit(xml, tag, (text) => shiftedXmlFormula(text, insertion, here)));
    else if (here) edits.push(...edit(xml, tag, insertion));
    if (tag.name === 'hyperlink') edits.push(...locationEdit(xml, tag, insertion, here, edits));
  }
  if (here) refuseCrossing(xml, dataEnd, insertion);
  return applyEdits(
    xml,
    edits.sort((a, b) => a.start - b.start),
  );
}

function* restOf(xml: string, data: Tag | undefined, dataEnd: number): Generator<Tag> {
  if (data) yield* scanTags(xml, 0, data.start);
  yield* scanTags(xml, dataEnd);
}

function* textEdit(xml: string, tag: Tag, change: (text: string) => string): Generator<Edit> {
  const text = contentOf(xml, tag);
  // An extension keeps its formula one element further in.
  if (text.includes('<')) return;
  const changed = change(text);
  if (changed !== text) yield { start: tag.end, end: tag.end + text.length, text: changed };
}

function* edit(xml: string, tag: Tag, insertion: Insertion): Generator<Edit> {
  if (REFUSED.has(tag.name)) throw new JiannuoError('template.insertObject', { part: tag.name });
  const names = ADDRESSES[tag.name];
  if (tag.name === 'sqref' && tag.kind === 'open') {
    yield* textEdit(xml, tag, (text) => shiftedRanges(text, insertion));
  } else if (tag.name === 'brk') yield* breakEdit(xml, tag, insertion);
  else if (names) {
    const old = xml.slice(tag.start, tag.end);
    const shift = OWN.has(tag.name) ? movedRange : shiftedRange;
    const text = names.reduce((changed, name) => {
      const value = attribute(tag, name);
      return value === undefined
        ? changed
        : withAttribute(changed, name, shiftedRanges(value, insertion, shift));
    }, old);
    if (text !== old) yield { start: tag.start, end: tag.end, text };
  } else if (attribute(tag, 'sqref') !== undefined || parseRange(attribute(tag, 'ref') ?? '') !== undefined) {
    throw new JiannuoError('template.insertUnknown', { part: tag.name });
  }
}

/** `id` is the row below which the page ends, counted from 1; a column's break has no row. */
function* breakEdit(xml: string, tag: Tag, { at, count }: Insertion): Generator<Edit> {
  const inRows = xml.lastIndexOf('rowBreaks', tag.start) > xml.lastIndexOf('colBreaks', tag.start);
  const row = Number(attribute(tag, 'id'));
  if (!inRows || !(row >= at)) return;
  yield {
    start: tag.start,
    end: tag.end,
    text: withAttribute(xml.slice(tag.start, tag.end), 'id', String(row + count)),
  };
}

/** A link to a place of this workbook. */
function* locationEdit(
  xml: string,
  tag: Tag,
  insertion: Insertion,
  here: boolean,
  done: Edit[],
): Generator<Edit> {
  const location = attribute(tag, 'location');
  if (location === undefined) return;
  const shifted = shiftedXmlFormula(location, insertion, here);
  if (shifted === location) return;
  const before = done.at(-1)?.start === tag.start ? done.pop() : undefined;
  yield {
    start: tag.start,
    end: tag.end,
    text: withAttribute(before?.text ?? xml.slice(tag.start, tag.end), 'location', shifted),
  };
}

/**
 * The formula of a rule or list is written for the first cell of its range and read from each of the others in its turn.
 * A relative row that would cross the new rows for some of them and not for others cannot be said in one formula.
 */
function refuseCrossing(xml: string, from: number, insertion: Insertion): void {
  let top: { first: number; last: number } | undefined;
  const pending: string[] = [];
  const settle = (): void => {
    for (const formula of top ? pending : []) {
      if (top && crosses(formula, top, insertion))
        throw new JiannuoError('template.insertFormula', { formula });
    }
    pending.length = 0;
    top = undefined;
  };
  for (const tag of scanTags(xml, from)) {
    const isRule = tag.name === 'conditionalFormatting' || tag.name === 'dataValidation';
    if (isRule) settle();
    if (tag.kind === 'close') continue;
    const sqref = isRule ? attribute(tag, 'sqref') : tag.name === 'sqref' ? contentOf(xml, tag) : undefined;
    const ranges = readRanges(sqref ?? '');
    if (ranges.length > 0) {
      top = { first: Math.min(...ranges.map((r) => r.top)), last: Math.max(...ranges.map((r) => r.bottom)) };
    }
    if (FORMULAS.has(tag.name)) pending.push(decodeEntities(contentOf(xml, tag).replace(/<[^>]*>/g, '')));
    if (tag.name === 'sqref') settle();
  }
  settle();
}

function crosses(
  formula: string,
  { first, last }: { first: number; last: number },
  insertion: Insertion,
): boolean {
  const { at } = insertion;
  return formulaTokens(formula).some((token) => {
    if (token.kind !== 'reference' || !isAbout(token, insertion, true)) return false;
    return [token.from, token.to].some(({ row, fixedRow }) => {
      if (row === undefined || fixedRow) return false;
      const offset = row - first;
      // Rows that the records themselves take read their own row: the formula is the same for the new ones.
      if (offset === 0) return false;
      const isSplit = first < at && last + Math.max(0, offset) >= at;
      return isSplit || (first >= at && row < at && last > first);
    });
  });
}
