import type { MergedRange } from '#core/model/workbook.ts';
import { type PackageParts, readPackage, readRelationships } from '#core/workbook/xlsx/package.ts';
import { readMerges } from '#core/workbook/xlsx/sheet.ts';
import { ZipArchive } from '#core/workbook/zip/zip.ts';

/** What the workbook's file tells where an older Excel's interface does not. */

export function mergesIn(bytes: Uint8Array, sheet: string): MergedRange[] {
  const { zip, path } = partOf(bytes, sheet);
  return path === undefined ? [] : readMerges(zip.readText(path), 0);
}

/** Names of the sheets in which a filter, of the sheet or of a table in it, has a condition. */
export function filteredIn(bytes: Uint8Array): Set<string> {
  const { zip, parts } = opened(bytes);
  const has = (path: string): boolean => zip.has(path) && /<(?:\w+:)?filterColumn\b/.test(zip.readText(path));
  const filtered = parts.sheets.filter(
    ({ path }) =>
      has(path) || readRelationships(zip, path).some(({ type, target }) => type === 'table' && has(target)),
  );
  return new Set(filtered.map(({ name }) => name));
}

function opened(bytes: Uint8Array): { zip: ZipArchive; parts: PackageParts } {
  const zip = new ZipArchive(bytes);
  return { zip, parts: readPackage(zip) };
}

function partOf(bytes: Uint8Array, sheet: string): { zip: ZipArchive; path: string | undefined } {
  const { zip, parts } = opened(bytes);
  return { zip, path: parts.sheets.find(({ name }) => name === sheet)?.path };
}
