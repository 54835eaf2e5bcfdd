import { readPackage, readRelationships } from '#core/workbook/xlsx/package.ts';
import { richText } from '#core/workbook/xlsx/shared-strings.ts';
import { attribute, contentOf, scanTags } from '#core/workbook/xml.ts';
import { ZipArchive } from '#core/workbook/zip/zip.ts';

/** Fills that cells of a sheet show, `A1` → `#RRGGBB`, read from the parts themselves. */
export function fillsOf(bytes: Uint8Array, sheet: string): Map<string, string> {
  const { zip, path, styles } = partsOf(bytes, sheet);
  const colours = styles === undefined ? [] : coloursIn(zip.readText(styles));
  const fills = new Map<string, string>();
  for (const tag of scanTags(zip.readText(path))) {
    if (tag.name !== 'c' || tag.kind === 'close') continue;
    const colour = colours[Number(attribute(tag, 's') ?? 0)];
    if (colour !== undefined) fills.set(attribute(tag, 'r') ?? '', colour);
  }
  return fills;
}

export function colourOf(bytes: Uint8Array, sheet: string, cell: string): string | undefined {
  return fillsOf(bytes, sheet).get(cell);
}

/** Notes of a sheet, `A1` → text. */
export function notesOf(bytes: Uint8Array, sheet: string): Map<string, string> {
  const { zip, path } = partsOf(bytes, sheet);
  const target = readRelationships(zip, path).find(({ type }) => type === 'comments')?.target;
  const notes = new Map<string, string>();
  if (target === undefined) return notes;
  const xml = zip.readText(target);
  for (const tag of scanTags(xml)) {
    if (tag.name !== 'comment' || tag.kind !== 'open') continue;
    const inner = contentOf(xml, tag);
    notes.set(attribute(tag, 'ref') ?? '', richText(inner, 0, inner.length));
  }
  return notes;
}

function partsOf(bytes: Uint8Array, sheet: string) {
  const zip = new ZipArchive(bytes);
  const { sheets, styles } = readPackage(zip);
  const path = sheets.find(({ name }) => name === sheet)?.path;
  if (path === undefined) throw new Error(`no sheet: ${sheet}`);
  return { zip, path, styles };
}

/** The fill of each cell format; `undefined` for none. */
function coloursIn(xml: string): (string | undefined)[] {
  const fills: (string | undefined)[] = [];
  const formats: (string | undefined)[] = [];
  let [inFormats, isSolid] = [false, false];
  for (const tag of scanTags(xml)) {
    if (tag.name === 'cellXfs') inFormats = tag.kind === 'open';
    if (tag.kind === 'close') continue;
    if (tag.name === 'fill') fills.push(undefined);
    else if (tag.name === 'patternFill') isSolid = attribute(tag, 'patternType') === 'solid';
    else if (tag.name === 'fgColor' && isSolid) {
      fills[fills.length - 1] = `#${(attribute(tag, 'rgb') ?? '').slice(2).toUpperCase()}`;
    } else if (tag.name === 'xf' && inFormats) formats.push(fills[Number(attribute(tag, 'fillId') ?? 0)]);
  }
  return formats;
}
