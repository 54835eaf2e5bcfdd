import { describe, expect, test } from 'vitest';
import { corpus, corpusBytes, corpusFiles as files, corpusPresent } from '#tests/fixtures/corpus.ts';
import { seeded } from '#tests/fixtures/random.ts';
import type { Sheet } from '../../model/workbook.ts';
import { cellName } from '../address.ts';
import { readWorkbook } from '../xlsx/read.ts';
import { ZipArchive } from '../zip/zip.ts';
import { annotate, clean } from './annotate.ts';
import type { CellMark } from './marks.ts';

if (!corpusPresent) console.log(`annotate/corpus.test.ts: nothing to read, ${corpus.pathname} is absent`);

/** Random cells of the first two sheets, beyond their ends among them. */
function randomMarks(sheets: readonly Sheet[], seed: number): CellMark[] {
  const random = seeded(seed);
  return sheets.slice(0, 2).flatMap(({ name, rowCount, columnCount }) =>
    Array.from({ length: 12 }, (_, n): CellMark => ({
      sheet: name,
      cell: cellName(random.integer(0, rowCount + 2), random.integer(0, columnCount + 2)),
      text: `第 ${n} 处：请核对`,
      tone: n % 2 === 0 ? 'fail' : 'review',
    })),
  );
}

describe.runIf(corpusPresent)('workbooks of other programs', { timeout: 120_000 }, () => {
  test('keep every cell and every other part, marked and cleaned', () => {
    let marked = 0;
    for (const [seed, name] of files.filter((file) => /\.xls[xm]$/i.test(file)).entries()) {
      const bytes = corpusBytes(name);
      if (bytes.length > 300_000) continue;
      const before = readWorkbook(bytes);
      const result = annotate(bytes, randomMarks(before.sheets, seed));
      marked += result.marked;
      const after = readWorkbook(result.bytes);
      for (const [n, sheet] of before.sheets.entries()) {
        expect(changes(after.sheets[n]!, sheet), `${name} ${sheet.name}`).toEqual([]);
      }
      expect(changedParts(bytes, result.bytes), name).toEqual([]);
      const cleaned = readWorkbook(clean(result.bytes));
      for (const [n, sheet] of before.sheets.entries()) {
        expect(changes(cleaned.sheets[n]!, sheet), `${name} ${sheet.name}`).toEqual([]);
      }
      const [old, now] = [new ZipArchive(bytes), new ZipArchive(clean(result.bytes))];
      expect(
        now.members.map((member) => member.name),
        name,
      ).toEqual(old.members.map((member) => member.name));
    }
    expect(marked).toBeGreaterThan(500);
  });
});

/** Members that changed and are none of those that notes and colours touch. */
function changedParts(before: Uint8Array, after: Uint8Array): string[] {
  const [old, now] = [new ZipArchive(before), new ZipArchive(after)];
  return old.members
    .filter(({ name, size, crc }) => {
      const member = now.find(name);
      return member?.size !== size || member.crc !== crc;
    })
    .map(({ name }) => name)
    .filter(
      (name) =>
        !/worksheets\/[^/]*\.xml$|styles\.xml$|\.xml\.rels$|Content_Types|comments[^/]*\.xml$|\.vml$/i.test(
          name,
        ),
    );
}

/** Cells whose value or number format is not as before. */
function changes(now: Sheet, before: Sheet): unknown[] {
  const found: unknown[] = [];
  for (let row = 0; row < before.rowCount; row++) {
    for (let column = 0; column < before.columnCount; column++) {
      const [a, b] = [now.cell(row, column), before.cell(row, column)];
      const isSame = a?.value === b?.value && a?.text === b?.text && a?.formula === b?.formula;
      const isAdded = b === undefined && a?.type === 'blank';
      if (!isAdded && !(isSame && a?.format === b?.format)) {
        found.push([cellName(row, column), a, b]);
      }
    }
  }
  return found.slice(0, 3);
}
