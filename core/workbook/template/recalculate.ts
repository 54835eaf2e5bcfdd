import { attribute, findTag, isTrue, scanTags } from '../xml.ts';
import type { ZipArchive } from '../zip.ts';
import { withAttribute } from './sheet-xml.ts';

/**
 * New text of `workbook.xml` that asks for recalculation on opening, so that totals over the filled cells are not
 * shown with their old values; `undefined` where the file has no formulas or asks already.
 */
export function recalculateOnLoad(
  zip: ZipArchive,
  workbookPath: string,
  sheetXml: string,
): string | undefined {
  const hasChain = zip.members.some(({ name }) => name.endsWith('calcChain.xml'));
  if (!hasChain && !findTag(sheetXml, 'f')) return undefined;
  const xml = zip.readText(workbookPath);
  const calc = findTag(xml, 'calcPr');
  if (calc) {
    if (isTrue(attribute(calc, 'fullCalcOnLoad'))) return undefined;
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
  if (place === undefined) return undefined;
  return `${xml.slice(0, place)}<${prefix}calcPr fullCalcOnLoad="1"/>${xml.slice(place)}`;
}
