import { decodeEntities, attribute, isTrue, scanTags } from '#core/workbook/xml.ts';
import { readValidations } from '#core/workbook/template/validations.ts';
import { readPackage } from '#core/workbook/xlsx/package.ts';
import { ZipArchive } from '#core/workbook/zip/zip.ts';
import type { BookToOpen, ListToOpen } from './snapshot.ts';

/** What else of an .xlsx is worth seeing in a grid. */
export interface BookLooks {
  names: NonNullable<BookToOpen['names']>;
  sheets: ReadonlyMap<string, SheetLooks>;
}

interface SheetLooks {
  lists: ListToOpen[];
  widths: Map<number, number>;
  protected: boolean;
  /** By the index of a cell's style, `#RRGGBB`. */
  fill: (style: number) => string | undefined;
}

/** Pixels of a character, as Excel's default font has them, and of the space around. */
const CHARACTER = 7;
const AROUND = 5;
/** A width may be declared for all columns that there are. */
const MOST_WIDTHS = 256;

export function looksOf(bytes: Uint8Array): BookLooks {
  const zip = new ZipArchive(bytes);
  const parts = readPackage(zip);
  const fills = parts.styles === undefined ? [] : fillsIn(zip.readText(parts.styles));
  const sheets = parts.sheets.map(({ name, path }): [string, SheetLooks] => {
    const xml = zip.readText(path);
    const cells = xml.search(/<(?:\w+:)?sheetData\b/);
    const tail = xml.slice(Math.max(0, xml.search(/<\/(?:\w+:)?sheetData>|<(?:\w+:)?sheetData\s*\/>/)));
    return [
      name,
      {
        lists: listsIn(xml),
        widths: widthsIn(xml.slice(0, Math.max(0, cells))),
        protected: [...scanTags(tail)].some(
          (tag) => tag.name === 'sheetProtection' && isTrue(attribute(tag, 'sheet')),
        ),
        fill: (style) => fills[style],
      },
    ];
  });
  const names = parts.definedNames
    .filter(({ name, sheet }) => sheet === undefined && !name.startsWith('_xlnm'))
    .map(({ name, formula }) => ({ name, refersTo: decodeEntities(formula) }));
  return { names, sheets: new Map(sheets) };
}

function listsIn(xml: string): ListToOpen[] {
  return readValidations(xml).flatMap(({ type, formula1, ranges }) => {
    const words = /^"(.*)"$/s.exec(formula1 ?? '')?.[1];
    if (type !== 'list' || words === undefined) return [];
    return ranges.map((range) => ({ range, words: words.replaceAll('""', '"').split(',') }));
  });
}

function widthsIn(xml: string): Map<number, number> {
  const widths = new Map<number, number>();
  for (const tag of scanTags(xml)) {
    if (tag.name !== 'col' || tag.kind === 'close') continue;
    const [from, to, width] = ['min', 'max', 'width'].map((name) => Number(attribute(tag, name)));
    if (!from || !to || !width) continue;
    for (let column = from; column <= Math.min(to, MOST_WIDTHS); column += 1)
      widths.set(column - 1, Math.round(width * CHARACTER + AROUND));
  }
  return widths;
}

/** Plain fills in colours that are written out; those of a theme are left out. */
function fillsIn(xml: string): (string | undefined)[] {
  const fills: (string | undefined)[] = [];
  const ofStyles: (string | undefined)[] = [];
  let [inFills, inStyles, isSolid] = [false, false, false];
  for (const tag of scanTags(xml)) {
    if (tag.name === 'fills') inFills = tag.kind === 'open';
    else if (tag.name === 'cellXfs') inStyles = tag.kind === 'open';
    else if (tag.name === 'fill' && inFills && tag.kind !== 'close') fills.push(undefined);
    else if (tag.name === 'patternFill' && inFills && tag.kind !== 'close')
      isSolid = attribute(tag, 'patternType') === 'solid';
    else if (tag.name === 'fgColor' && inFills && isSolid && tag.kind !== 'close') {
      const rgb = attribute(tag, 'rgb');
      if (rgb !== undefined) fills[fills.length - 1] = `#${rgb.slice(-6).toUpperCase()}`;
    } else if (tag.name === 'xf' && inStyles && tag.kind !== 'close')
      ofStyles.push(fills[Number(attribute(tag, 'fillId') ?? 0)]);
  }
  return ofStyles;
}
