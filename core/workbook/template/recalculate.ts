import { attribute, findTag, isTrue, scanTags } from '../xml.ts';
import type { EditedPackage } from './edited.ts';
import { withAttribute } from './sheet-xml.ts';

/**
 * Asks for recalculation on opening, so that totals over the filled cells are not shown with their old values. The file
 * has formulas.
 */
export function recalculateOnLoad(book: EditedPackage): void {
  const { workbook } = book.parts;
  book.set(workbook, recalculated(book.text(workbook)));
}

function recalculated(xml: string): string {
  const calc = findTag(xml, 'calcPr');
  if (calc) {
    if (isTrue(attribute(calc, 'fullCalcOnLoad'))) return xml;
    const text = withAttribute(xml.slice(calc.start, calc.end), 'fullCalcOnLoad', '1');
    return xml.slice(0, calc.start) + text + xml.slice(calc.end);
  }
  let place: number | undefined;
  let prefix = '';
  for (const tag of scanTags(xml)) {
    // The schema fixes the order: calcPr follows the last of these.
    if (!['sheets', 'functionGroups', 'externalReferences', 'definedNames'].includes(tag.name)) continue;
    if (tag.kind === 'open') continue;
    place = tag.end;
    prefix = /^<\/?([\w.-]+:)?/.exec(xml.slice(tag.start))?.[1] ?? '';
  }
  if (place === undefined) return xml;
  return `${xml.slice(0, place)}<${prefix}calcPr fullCalcOnLoad="1"/>${xml.slice(place)}`;
}

/**
 * Adds cells to the order of calculation, where the file keeps one. An entry without a formula damages a file; a formula
 * without an entry is found by Excel when it calculates anew.
 */
export function appendToCalcChain(book: EditedPackage, sheet: string, cells: readonly string[]): void {
  const path = book.zip.members.find(({ name }) => /\/calcChain\.xml$/i.test(name))?.name;
  if (path === undefined || cells.length === 0) return;
  const id = sheetId(book, sheet);
  const xml = book.text(path);
  const close = xml.lastIndexOf('</');
  if (close === -1 || id === undefined) return;
  const prefix = /^<\/([\w.-]+:)?/.exec(xml.slice(close))?.[1] ?? '';
  const entries = cells.map((cell) => `<${prefix}c r="${cell}" i="${id}"/>`);
  book.set(path, xml.slice(0, close) + entries.join('') + xml.slice(close));
}

/** The number by which other parts call a sheet. */
export function sheetId(book: EditedPackage, name: string): string | undefined {
  for (const tag of scanTags(book.text(book.parts.workbook))) {
    if (tag.name === 'sheet' && attribute(tag, 'name') === name) return attribute(tag, 'sheetId');
  }
  return undefined;
}
