import { JiannuoError } from '../../../errors.ts';
import type { MergedRange } from '../../../model/workbook.ts';
import { MAX_ROWS, parseRange, rangeName } from '../../address.ts';
import { decodeEntities, escapeXml } from '../../xml.ts';
import { changeReferences, type Corner, formulaTokens, type Reference, rangeOf } from '../formula/tokens.ts';

/** Rows put in for records, above what stands below them. Rows and columns are 0-based. */
export interface Insertion {
  /** Name of the sheet. */
  sheet: string;
  /** The row before which they come. */
  at: number;
  count: number;
  /** First data row, and the columns that records take: a range that ends with these rows takes in the new ones. */
  first: number;
  left: number;
  right: number;
}

export function shiftedRow(row: number, { at, count }: Insertion): number {
  return row >= at ? row + count : row;
}

/**
 * A range after rows came in: below them it moves, around them it grows. One that ends with the last row of the records
 * grows as well, where a total over them or a list for them would stop short (`SUM(E4:E23)`).
 * @param grows whether it may; one cell that a formula speaks of is that cell, however many rows come in below it
 */
export function shiftedRange(range: MergedRange, insertion: Insertion, grows = true): MergedRange {
  const { at, first, left, right } = insertion;
  const endsWithRecords = grows && range.bottom === at - 1 && range.bottom >= first;
  const isTheirs = endsWithRecords && range.left <= right && range.right >= left;
  const bottom = isTheirs ? range.bottom + insertion.count : shiftedRow(range.bottom, insertion);
  return { ...range, top: shiftedRow(range.top, insertion), bottom: Math.min(bottom, MAX_ROWS - 1) };
}

/** `A1 B2:C9` after rows came in; merged cells that end above the rows stay as they are. */
export function shiftedRanges(
  sqref: string,
  insertion: Insertion,
  shift: (range: MergedRange, insertion: Insertion) => MergedRange = shiftedRange,
): string {
  return sqref
    .split(/(\s+)/)
    .map((piece) => {
      const range = parseRange(piece);
      if (!range || (range.bottom === MAX_ROWS - 1 && range.top === 0)) return piece;
      const shifted = shift(range, insertion);
      return shifted.top === range.top && shifted.bottom === range.bottom ? piece : rangeName(shifted);
    })
    .join('');
}

/** Only what stands around or below the rows. */
export function movedRange(range: MergedRange, insertion: Insertion): MergedRange {
  return { ...range, top: shiftedRow(range.top, insertion), bottom: shiftedRow(range.bottom, insertion) };
}

/**
 * A formula (decoded) after rows came in.
 * @param here whether it stands on the sheet of the rows, so that references without a sheet are to it
 * @param spared relative rows are left: those of a defined name stand for other cells wherever it is used
 * @throws JiannuoError `template.insertFormula` where it reads several sheets at once
 */
export function shiftedFormula(formula: string, insertion: Insertion, here: boolean, spared = false): string {
  if (formulaTokens(formula).some(({ kind }) => kind === 'sheets')) {
    throw new JiannuoError('template.insertFormula', { formula });
  }
  return changeReferences(formula, (reference) => {
    if (!isAbout(reference, insertion, here)) return undefined;
    return shiftedReference(reference, insertion, spared);
  });
}

export function isAbout({ sheet }: Reference, insertion: Insertion, here: boolean): boolean {
  return sheet === undefined ? here : sheet.toLowerCase() === insertion.sheet.toLowerCase();
}

function shiftedReference(
  reference: Reference,
  insertion: Insertion,
  spared: boolean,
): Pick<Reference, 'from' | 'to'> | undefined {
  const { from, to } = reference;
  if (from.row === undefined || to.row === undefined) return undefined;
  if (spared && !(from.fixedRow && to.fixedRow)) return undefined;
  const old = rangeOf(reference);
  const range = shiftedRange(old, insertion, reference.area);
  if (range.top === old.top && range.bottom === old.bottom) return undefined;
  const [upper, lower] = from.row <= to.row ? [from, to] : [to, from];
  const moved: [Corner, Corner] = [
    { ...upper, row: range.top },
    { ...lower, row: range.bottom },
  ];
  return from.row <= to.row ? { from: moved[0], to: moved[1] } : { from: moved[1], to: moved[0] };
}

/** The same for a formula as it stands in XML. */
export function shiftedXmlFormula(xml: string, insertion: Insertion, here: boolean): string {
  const formula = decodeEntities(xml);
  const shifted = shiftedFormula(formula, insertion, here);
  return shifted === formula ? xml : escapeXml(shifted);
}
