import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { JiannuoError } from '../errors.ts';
import type { Sheet } from '../model/workbook.ts';
import { parseCsv } from './csv.ts';
import { openWorkbook } from './open.ts';
import { readWorkbook } from './read.ts';
import { EditedPackage } from './template/edited.ts';
import { fillTemplate } from './template/fill.ts';
import { insertRows } from './template/insert/index.ts';
import { openTemplate } from './template/open.ts';
import { ZipArchive } from './zip.ts';

/** Workbooks of many programs, with the text of their cells. They are not part of the repository. */
const corpus = new URL('../../../shared/corpus/spreadsheets/', import.meta.url);
const present = existsSync(corpus);

const files = present ? readdirSync(corpus).filter((name) => /\.(?:xlsx|xlsm|xls)$/i.test(name)) : [];

/** Truth that cannot be compared cell by cell, and why. */
const INCOMPARABLE: Readonly<Record<string, string>> = {
  BlankSheetTypes: 'the list has the cells of another sheet than the file',
  LONumbers: 'negative dates are shown as a cell full of #, which depends on its width',
  number_format_russian: 'the list was made in another language than the cached texts',
  numfmt_1_russian: 'the list was made in another language than the cached texts',
  pivot_table: 'the list starts at the table, not at A1',
  formula_stress_test: 'formulas of time and chance were calculated again for the list',
  comments_stress_test: 'the list has the results of a program that lacked a function',
  A4X: 'the list has a note instead of the cells',
};

interface Count {
  same: number;
  compared: number;
}

function compare(sheet: Sheet, truth: readonly (readonly string[])[]): Count {
  const count = { same: 0, compared: 0 };
  truth.forEach((row, r) =>
    row.forEach((shown, c) => {
      const cell = sheet.cell(r, c);
      const text = cell?.text ?? '';
      if (isLost(shown, text) || (cell?.date && shown !== text)) return;
      count.compared += 1;
      if (sameText(shown, text)) count.same += 1;
    }),
  );
  return count;
}

/** The lists were saved in a one-byte encoding: what it lacks became `_` or a broken byte. */
function isLost(shown: string, text: string): boolean {
  return shown.includes('\ufffd') || (/[^\u0020-\u007e\s]/.test(text) && shown.includes('_'));
}

function sameText(shown: string, text: string): boolean {
  return plainLines(shown) === plainLines(text);
}

function plainLines(value: string): string {
  return value.replace(/\r\n?/g, '\n').trimEnd();
}

if (!present) console.log(`corpus.test.ts: nothing to read, ${corpus.pathname} is absent`);

describe.runIf(present)('workbooks of other programs', { timeout: 120_000 }, () => {
  test('cells have the texts that Excel shows', async () => {
    const total = { same: 0, compared: 0 };
    for (const name of files) {
      if (name.startsWith('password') || Object.keys(INCOMPARABLE).some((start) => name.startsWith(start)))
        continue;
      const { sheets } = await openWorkbook(readFileSync(new URL(name, corpus)), name);
      for (const [n, sheet] of sheets.entries()) {
        const truth = new URL(`truth/${encodeURIComponent(`${name}.${n}.csv`)}`, corpus);
        if (!existsSync(truth)) continue;
        const { same, compared } = compare(sheet, parseCsv(readFileSync(truth, 'utf8')));
        total.same += same;
        total.compared += compared;
      }
    }
    expect(total.compared).toBeGreaterThan(20_000);
    expect(total.same / total.compared).toBeGreaterThan(0.99);
  });

  test('what needs a password is refused as such', async () => {
    for (const name of files.filter((file) => file.startsWith('password'))) {
      await expect(openWorkbook(readFileSync(new URL(name, corpus)), name)).rejects.toMatchObject({
        code: 'workbook.encrypted',
      });
    }
  });

  test('every .xlsx is read by our reader as by the xlsx package', async () => {
    const { readLegacy } = await import('./legacy.ts');
    for (const name of files.filter((file) => /\.xlsx$/i.test(file))) {
      const bytes = readFileSync(new URL(name, corpus));
      const ours = await openWorkbook(bytes, name);
      const theirs = readLegacy(bytes);
      expect(
        ours.sheets.map((sheet) => sheet.name),
        name,
      ).toEqual(theirs.sheets.map((sheet) => sheet.name));
      for (const [n, sheet] of ours.sheets.entries()) {
        const other = theirs.sheets[n]!;
        expect(differences(sheet, other), `${name} ${sheet.name}`).toEqual([]);
      }
    }
  });
});

/** Cells whose stored value differs; line ends and rich text are where the two may read the same file differently. */
function differences(ours: Sheet, theirs: Sheet): unknown[] {
  const found: unknown[] = [];
  for (let row = 0; row < Math.min(theirs.rowCount, 5000); row++) {
    for (let column = 0; column < theirs.columnCount; column++) {
      const [a, b] = [ours.cell(row, column), theirs.cell(row, column)];
      // A result that may depend on a written cell is not kept.
      const isDropped = b?.formula !== undefined && a?.formula === b.formula && a.value === null;
      const same = isDropped || plainValue(a?.value) === plainValue(b?.value);
      if (!same && b?.type !== 'error') found.push([row, column, a?.value, b?.value]);
    }
  }
  return found.slice(0, 3);
}

function plainValue(value: unknown): unknown {
  return typeof value === 'string' ? value.replace(/\r\n?/g, '\n') : (value ?? '');
}

describe.runIf(present)('templates of other programs', { timeout: 120_000 }, () => {
  test('a record written below any sheet is read back, and nothing else changes', () => {
    const refusals: string[] = [];
    for (const name of files.filter((file) => /\.xls[xm]$/i.test(file))) {
      const bytes = new Uint8Array(readFileSync(new URL(name, corpus)));
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
      expect(differences(now, sheet), name).toEqual([]);
      refusals.push(...unexpectedChanges(bytes, filled).map((part) => `${name}: ${part}`));
    }
    expect(refusals).toEqual([]);
  });

  test('rows that come into any sheet move what is below, and nothing else', () => {
    const refusals = new Set<string>();
    for (const name of files.filter((file) => /\.xls[xm]$/i.test(file))) {
      const bytes = new Uint8Array(readFileSync(new URL(name, corpus)));
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
        expect(differences(shifted, other), `${name} ${other.name}`).toEqual([]);
      }
    }
    expect([...refusals].filter((code) => !/^template\.insert(?:Object|Array)$/.test(code))).toEqual([]);
  });
});

/** The sheet as it would be without the rows that came in. */
function shiftedSheet(sheet: Sheet, at: number, count: number): Sheet {
  return { ...sheet, cell: (row, column) => sheet.cell(row < at ? row : row + count, column) };
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
