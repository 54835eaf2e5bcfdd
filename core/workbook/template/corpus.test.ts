import { describe, expect, test } from 'vitest';
import { corpus, corpusBytes, corpusFiles as files, corpusPresent } from '#tests/fixtures/corpus.ts';
import { JiannuoError } from '../../errors.ts';
import type { Sheet } from '../../model/workbook.ts';
import { readWorkbook } from '../xlsx/read.ts';
import { ZipArchive } from '../zip/zip.ts';
import { EditedPackage } from './edited.ts';
import { fillTemplate } from './fill.ts';
import { insertRows } from './insert/index.ts';
import { openTemplate } from './open.ts';

if (!corpusPresent) console.log(`template/corpus.test.ts: nothing to read, ${corpus.pathname} is absent`);

describe.runIf(corpusPresent)('templates of other programs', { timeout: 120_000 }, () => {
  test('a record written below any sheet is read back, and nothing else changes', () => {
    const refusals: string[] = [];
    for (const name of files.filter((file) => /\.xls[xm]$/i.test(file))) {
      const bytes = corpusBytes(name);
      const sheet = readWorkbook(bytes).sheets[0]!;
      const row = sheet.rowCount + 1;
      if (row > 1000) continue;
      const columns = [{ column: 'A', type: 'text' as const }];
      const { bytes: filled, cells } = fillTemplate(bytes, {
        sheet: sheet.name,
        firstDataRow: row,
        columns,
        rows: [['𠮷样例']],
      });
      expect(cells, name).toHaveLength(1);
      const now = readWorkbook(filled).sheets[0]!;
      expect(now.cell(row - 1, 0)?.value, name).toBe('𠮷样例');
      expect(changes(now, sheet), name).toEqual([]);
      refusals.push(...unexpectedChanges(bytes, filled).map((part) => `${name}: ${part}`));
    }
    expect(refusals).toEqual([]);
  });

  test('rows that come into any sheet move what is below, and nothing else', () => {
    const refusals = new Set<string>();
    for (const name of files.filter((file) => /\.xls[xm]$/i.test(file))) {
      const bytes = corpusBytes(name);
      if (bytes.length > 300_000) continue;
      const before = readWorkbook(bytes);
      const sheet = before.sheets[0]!;
      const at = Math.max(1, Math.floor(sheet.rowCount / 2));
      const book = new EditedPackage(openTemplate(bytes));
      try {
        insertRows(book, { sheet: sheet.name, at, count: 7, first: at - 1, left: 0, right: 3 });
      } catch (error) {
        if (!(error instanceof JiannuoError)) throw error;
        refusals.add(error.code);
        continue;
      }
      const after = readWorkbook(book.save());
      for (const [n, other] of before.sheets.entries()) {
        const shifted = n === 0 ? shiftedSheet(after.sheets[n]!, at, 7) : after.sheets[n]!;
        expect(changes(shifted, other), `${name} ${other.name}`).toEqual([]);
      }
    }
    expect([...refusals].filter((code) => !/^template\.insert(?:Object|Array)$/.test(code))).toEqual([]);
  });
});

/** The sheet as it would be without the rows that came in. */
function shiftedSheet(sheet: Sheet, at: number, count: number): Sheet {
  const before = (row: number): number => (row < at ? row : row + count);
  return {
    ...sheet,
    cell: (row, column) => sheet.cell(before(row), column),
    values: (row) => sheet.values(before(row)),
  };
}

/** Members that changed beside the sheet, the shared strings and (for recalculation) the workbook part. */
function unexpectedChanges(before: Uint8Array, after: Uint8Array): string[] {
  const [old, now] = [new ZipArchive(before), new ZipArchive(after)];
  const changed = old.members.filter(({ name, size, crc }) => {
    const member = now.find(name);
    return member?.size !== size || member.crc !== crc;
  });
  return changed
    .map(({ name }) => name)
    .filter((name) => !/sheet\d*\.xml$|sharedStrings\.xml$|workbook\.xml$/i.test(name));
}

/** Cells whose value is not as before. */
function changes(now: Sheet, before: Sheet): unknown[] {
  const found: unknown[] = [];
  for (let row = 0; row < before.rowCount; row++) {
    for (let column = 0; column < before.columnCount; column++) {
      const [a, b] = [now.cell(row, column), before.cell(row, column)];
      // A result that may depend on a written cell is not kept.
      const isDropped = b?.formula !== undefined && a?.formula === b.formula && a.value === null;
      if (a?.value !== b?.value && !isDropped) found.push([row, column, a?.value, b?.value]);
    }
  }
  return found.slice(0, 3);
}
