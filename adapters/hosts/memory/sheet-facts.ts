import type { HostName, HostValidation, SheetRange } from '#core/host/sheet-host.ts';
import type { MergedRange, Sheet } from '#core/model/workbook.ts';
import { common, parseRange } from '#core/workbook/address.ts';
import type { EditedPackage } from '#core/workbook/template/edited.ts';
import { readTables } from '#core/workbook/template/formula/tables.ts';
import { readValidations } from '#core/workbook/template/validations.ts';
import {
  attribute,
  closeOf,
  contentOf,
  decodeEntities,
  isTrue,
  scanTags,
  type Tag,
} from '#core/workbook/xml.ts';

/** What stands behind the cells of a worksheet part: its cells may be many, and are not gone through for it. */
function* tagsBehindCells(xml: string): Generator<Tag> {
  const end = Math.max(0, xml.lastIndexOf('sheetData'));
  for (const tag of scanTags(xml, end)) {
    // Views of single users have filters of their own.
    if (tag.name === 'customSheetViews') return;
    yield tag;
  }
}

/** Rows down to which a worksheet part says it is used (`<dimension ref>`, ECMA-376 18.3.1.35); 0 where it says nothing. */
export function declaredIn(xml: string): number {
  for (const tag of scanTags(xml)) {
    if (tag.name === 'sheetData') return 0;
    if (tag.name === 'dimension') return (parseRange(attribute(tag, 'ref') ?? '')?.bottom ?? -1) + 1;
  }
  return 0;
}

export function isProtected(xml: string): boolean {
  for (const tag of tagsBehindCells(xml)) {
    if (tag.name === 'sheetProtection' && tag.kind !== 'close') return isTrue(attribute(tag, 'sheet'));
  }
  return false;
}

/** Whether a filter puts rows out of sight: one of the sheet, or of a table in it. */
export function isFiltered(book: EditedPackage, sheet: Sheet, xml: string): boolean {
  const { hiddenRows } = sheet;
  if (!hiddenRows || hiddenRows.size === 0) return false;
  const index = book.parts.sheets.findIndex(({ name }) => name === sheet.name);
  const tables = readTables(book).filter((table) => table.sheet === index);
  const ranges = [
    ...filteredRanges(xml, tagsBehindCells(xml)),
    ...tables.flatMap(({ path }) => filteredRanges(book.text(path), scanTags(book.text(path)))),
  ];
  return ranges.some(({ top, bottom }) => [...hiddenRows].some((row) => row > top && row <= bottom));
}

function filteredRanges(xml: string, tags: Iterable<Tag>): MergedRange[] {
  const ranges: MergedRange[] = [];
  for (const tag of tags) {
    if (tag.name !== 'autoFilter' || tag.kind !== 'open') continue;
    const end = closeOf(xml, tag)?.start ?? xml.length;
    const isSet = [...scanTags(xml, tag.end, end)].some(({ name }) => name === 'filterColumn');
    const range = parseRange(attribute(tag, 'ref') ?? '');
    if (isSet && range) ranges.push(range);
  }
  return ranges;
}

/** Name of the sheet that was in front when the file was saved. */
export function activeSheet(book: EditedPackage): string | undefined {
  const xml = book.text(book.parts.workbook);
  const names: string[] = [];
  let active = 0;
  for (const tag of scanTags(xml)) {
    if (tag.kind === 'close') continue;
    if (tag.name === 'workbookView') active = Number(attribute(tag, 'activeTab') ?? active);
    else if (tag.name === 'sheet') names.push(attribute(tag, 'name') ?? '');
  }
  return names[active];
}

/** Names that programs give themselves, for what is printed or filtered, count as hidden. */
export function namesOf(book: EditedPackage): HostName[] {
  const xml = book.text(book.parts.workbook);
  const names: HostName[] = [];
  for (const tag of scanTags(xml)) {
    if (tag.name !== 'definedName' || tag.kind !== 'open') continue;
    const name = attribute(tag, 'name') ?? '';
    names.push({
      name,
      refersTo: decodeEntities(contentOf(xml, tag)),
      hidden: isTrue(attribute(tag, 'hidden')) || name.startsWith('_xlnm.'),
    });
  }
  return names;
}

/** Rules that reach into a range, as far as they do. One that only shows a prompt is none. */
export function rulesOf(xml: string, asked: SheetRange): HostValidation[] {
  return readValidations(xml).flatMap(({ type, ranges, formula1 = '', formula2 }) => {
    if (type === 'none') return [];
    const words = type === 'list' ? wordsOf(formula1) : undefined;
    const formula = [formula1, formula2].filter(Boolean).join('; ');
    return ranges.flatMap((range): HostValidation[] => {
      const shared = common(range, asked);
      if (!shared) return [];
      return [
        {
          range: { sheet: asked.sheet, ...shared },
          kind: type === 'list' ? 'list' : 'other',
          ...(words ? { words } : { formula }),
        },
      ];
    });
  });
}

/** Words that stand in the rule itself: `"优秀,合格"`. */
function wordsOf(formula: string): string[] | undefined {
  const inside = /^\s*"((?:[^"]|"")*)"\s*$/.exec(formula)?.[1];
  return inside
    ?.replaceAll('""', '"')
    .split(',')
    .map((word) => word.trim());
}
