import { isDeepStrictEqual } from 'node:util';
import { describe, expect, test } from 'vitest';
import { JiannuoError } from '#core/errors.ts';
import { hostWorkbook, sheetOf } from '#core/host/block-sheet.ts';
import type { CellWrite } from '#core/host/sheet-host.ts';
import type { Cell, Sheet, Workbook } from '#core/model/workbook.ts';
import { cellName } from '#core/workbook/address.ts';
import type { CellMark } from '#core/workbook/annotate/marks.ts';
import { readWorkbook } from '#core/workbook/xlsx/read.ts';
import { ZipArchive } from '#core/workbook/zip/zip.ts';
import { corpus, corpusBytes, corpusFiles, corpusPresent } from '#tests/fixtures/corpus.ts';
import { seeded } from '#tests/fixtures/random.ts';
import { readSheetBlocks } from '#tests/harness/sheet-blocks.ts';
import { memoryHost, type MemoryHost } from './index.ts';

if (!corpusPresent) console.log(`memory/corpus.test.ts: nothing to read, ${corpus.pathname} is absent`);

const packages = corpusFiles.filter((name) => /\.xls[xm]$/i.test(name));

/** Calls with each workbook that is not too large and that we read at all. */
async function eachWorkbook(run: (name: string, host: MemoryHost, seed: number) => Promise<void>) {
  for (const [seed, name] of packages.entries()) {
    const bytes = corpusBytes(name);
    if (bytes.length > 50_000) continue;
    let host: MemoryHost;
    try {
      host = await memoryHost(bytes, name);
    } catch (error) {
      if (error instanceof JiannuoError) continue;
      throw error;
    }
    await run(name, host, seed);
  }
}

/** Names of the members that are not as before, those that came or went among them. */
function changedParts(before: Uint8Array, after: Uint8Array): string[] {
  const [old, now] = [new ZipArchive(before), new ZipArchive(after)];
  const names = new Set([...old.members, ...now.members].map(({ name }) => name));
  return [...names].filter((name) => old.find(name)?.crc !== now.find(name)?.crc);
}

/** Cells that are not as before, but for those that may differ. A cell with nothing in it may have come in. */
function differences(
  before: Workbook,
  after: Workbook,
  mayDiffer: (sheet: Sheet, row: number, column: number, cell: Cell | undefined) => boolean,
): string[] {
  return before.sheets.flatMap((sheet, n) => {
    const now = after.sheets[n];
    const found: string[] = [];
    for (let row = 0; row < Math.max(sheet.rowCount, now?.rowCount ?? 0); row += 1) {
      const width = Math.max(sheet.values(row).length, now?.values(row).length ?? 0);
      for (let column = 0; column < width; column += 1) {
        const [a, b] = [sheet.cell(row, column), now?.cell(row, column)];
        const cameIn = a === undefined && b?.type === 'blank' && b.formula === undefined;
        if (cameIn || isDeepStrictEqual(bare(a), bare(b)) || mayDiffer(sheet, row, column, a)) continue;
        found.push(`${sheet.name}!${cellName(row, column)} ${JSON.stringify(a)} ${JSON.stringify(b)}`);
      }
    }
    return found.slice(0, 3);
  });
}

function bare(cell: Cell | undefined): unknown {
  if (!cell || (cell.type === 'blank' && cell.formula === undefined && cell.format === 'General'))
    return undefined;
  const { stored: _, ...rest } = cell;
  return rest;
}

/** Sheets that take changes. */
async function open(host: MemoryHost): Promise<string[]> {
  return (await host.sheets()).flatMap((sheet) => (sheet.protected ? [] : [sheet.name]));
}

const nothingElse = (): boolean => false;

describe.runIf(corpusPresent)('workbooks of other programs', { timeout: 300_000 }, () => {
  test('marked and cleared look as before, and only what marks touch has changed', async () => {
    let [marked, same] = [0, 0];
    await eachWorkbook(async (name, host, seed) => {
      const before = host.bytes;
      const random = seeded(seed);
      const sheets = await host.sheets();
      const marks = (await open(host)).slice(0, 2).flatMap((sheet) => {
        const size = sheets.find((each) => each.name === sheet);
        return Array.from({ length: 6 }, (_, n): CellMark => ({
          sheet,
          cell: cellName(random.integer(0, size?.rowCount ?? 0), random.integer(0, size?.columnCount ?? 0)),
          text: `第 ${n} 处：请核对`,
          tone: n % 2 === 0 ? 'fail' : 'review',
        }));
      });
      if (marks.length === 0) return;
      const first = await host.mark(marks.slice(0, 3));
      const all = await host.mark(marks.slice(3));
      expect(all.marked, name).toBeGreaterThanOrEqual(first.marked);
      expect(differences(readWorkbook(before), readWorkbook(host.bytes), nothingElse), name).toEqual([]);
      expect(await host.clearMarks(), name).toBe(all.marked);
      expect(differences(readWorkbook(before), readWorkbook(host.bytes), nothingElse), name).toEqual([]);
      const touched = changedParts(before, host.bytes);
      const unmeant = touched.filter(
        (part) =>
          !/worksheets\/[^/]*\.xml$|styles[^/]*\.xml$|comments[^/]*\.xml$|\.vml$|Content_Types/i.test(part),
      );
      expect(unmeant, name).toEqual([]);
      marked += all.marked;
      if (touched.length === 0) same += 1;
    });
    expect(marked).toBeGreaterThan(300);
    // Byte for byte, where every mark was over a cell that has a format: others keep a cell, or the number of the plain format.
    expect(same).toBeGreaterThan(0);
  });

  test('one cell written changes the cell, what was calculated from it, and the parts that it must', async () => {
    let written = 0;
    await eachWorkbook(async (name, host, seed) => {
      const before = host.bytes;
      const random = seeded(seed);
      const [sheet] = await open(host);
      if (sheet === undefined) return;
      const { rowCount = 0, columnCount = 0 } =
        (await host.sheets()).find((each) => each.name === sheet) ?? {};
      const row = random.integer(0, rowCount);
      const column = random.integer(0, columnCount);
      const value = [`甲${seed}`, seed + 0.5, true, null][seed % 4] ?? null;
      const write: CellWrite = { row, column, value, ...(seed % 3 === 0 ? { format: 'yyyy"年"m"月"' } : {}) };
      try {
        await host.write(sheet, [write]);
      } catch (error) {
        if (!(error instanceof JiannuoError)) throw error;
        expect(error.code, name).toMatch(/^edit\./);
        expect(host.bytes).toBe(before);
        return;
      }
      written += 1;
      const after = readWorkbook(host.bytes);
      const place = after.sheets.find((each) => each.name === sheet)?.cell(row, column);
      expect(place?.value ?? null, `${name} ${cellName(row, column)}`).toBe(value);
      expect(place?.formula, name).toBeUndefined();
      if (write.format) expect(place?.format, name).toBe(write.format);
      const isMeant = (of: Sheet, atRow: number, atColumn: number, cell: Cell | undefined): boolean =>
        (of.name === sheet && atRow === row && atColumn === column) || cell?.formula !== undefined;
      expect(differences(readWorkbook(before), after, isMeant), name).toEqual([]);
      const unmeant = changedParts(before, host.bytes).filter(
        (part) =>
          !/worksheets\/[^/]*\.xml$|styles[^/]*\.xml$|sharedStrings[^/]*\.xml$|workbook\.xml$|calcChain\.xml$|Content_Types|workbook\.xml\.rels$/i.test(
            part,
          ),
      );
      expect(unmeant, name).toEqual([]);
      if (value !== null && typeof value !== 'string' && !write.format) {
        expect(
          changedParts(before, host.bytes).filter((part) => /styles|sharedStrings/i.test(part)),
          name,
        ).toEqual([]);
      }
    });
    expect(written).toBeGreaterThan(40);
  });

  test('a kept text leaves every other part as it is, and goes without a trace', async () => {
    await eachWorkbook(async (name, host) => {
      const before = host.bytes;
      await host.setProperty('jiannuo.test', '栏目"&<>\n'.repeat(50));
      const later = await memoryHost(await host.file(), name);
      expect(await later.property('jiannuo.test'), name).toBe('栏目"&<>\n'.repeat(50));
      const parts = changedParts(before, host.bytes);
      expect(
        parts.filter(
          (part) => !/^\[Content_Types\]\.xml$|workbook\.xml\.rels$|^customXml\/item\d+\.xml$/i.test(part),
        ),
        name,
      ).toEqual([]);
      await host.setProperty('jiannuo.test', undefined);
      expect(changedParts(before, host.bytes), name).toEqual([]);
    });
  });

  test('are read in blocks as the file is read', async () => {
    await eachWorkbook(async (name, host) => {
      const sheets = [];
      for (const info of await host.sheets()) {
        const blocks = await readSheetBlocks(host, info);
        sheets.push(sheetOf(info, await host.layout(info.name), blocks, (await host.meta()).date1904));
      }
      const made = hostWorkbook(await host.meta(), sheets);
      const file = readWorkbook(host.bytes);
      const told = { ...file, sheets: file.sheets.map(withoutFormulas) };
      expect(differences(told, made, hasNothing), name).toEqual([]);
    });
  });
});

function hasNothing(_sheet: Sheet, _row: number, _column: number, cell: Cell | undefined): boolean {
  return cell?.type === 'blank' && cell.formula === undefined;
}

/** A sheet of a file as hosts tell it: that there is a formula, and not what it says. */
function withoutFormulas(sheet: Sheet): Sheet {
  return {
    name: sheet.name,
    hidden: sheet.hidden,
    rowCount: sheet.rowCount,
    columnCount: sheet.columnCount,
    merges: sheet.merges,
    hasRow: (row) => sheet.hasRow(row),
    values: (row) => sheet.values(row),
    cell: (row, column) => {
      const cell = sheet.cell(row, column);
      return cell?.formula === undefined ? cell : { ...cell, formula: '' };
    },
  };
}
