import { describe, expect, test } from 'vitest';
import { read, type CellObject, type WorkSheet } from 'xlsx';
import {
  compare,
  corpus,
  corpusBytes,
  corpusFiles as files,
  corpusPresent,
  truthOf,
  type Rule,
} from '#tests/fixtures/corpus.ts';
import { JiannuoError } from '../errors.ts';
import type { Sheet, Workbook } from '../model/workbook.ts';
import { cellName } from './address.ts';
import { openWorkbook } from './open.ts';
import { readWorkbook } from './read.ts';
import { EditedPackage } from './template/edited.ts';
import { fillTemplate } from './template/fill.ts';
import { insertRows } from './template/insert/index.ts';
import { openTemplate } from './template/open.ts';
import { ZipArchive } from './zip.ts';

/** Lists that are not of the sheet they are named after. */
const WRONG_LISTS: Readonly<Record<string, string>> = {
  'BlankSheetTypes.xls 0': 'holds the cells of an accounting book; the file has no cell at all',
};

if (!corpusPresent) console.log(`corpus.test.ts: nothing to read, ${corpus.pathname} is absent`);

const opened = new Map<string, Promise<Workbook>>();

function open(name: string): Promise<Workbook> {
  const known = opened.get(name) ?? openWorkbook(corpusBytes(name), name);
  opened.set(name, known);
  return known;
}

const locked = files.filter((name) => /(?:^|\/)password/.test(name));
const readable = files.filter((name) => !locked.includes(name));

describe.runIf(corpusPresent)('workbooks of other programs', { timeout: 120_000 }, () => {
  test('all are there', () => {
    expect(files).toHaveLength(182);
  });

  test('cells have the texts that Excel shows, every one of them', async () => {
    const explained: Partial<Record<Rule, number>> = {};
    const different: string[] = [];
    let equal = 0;
    for (const name of readable) {
      for (const [n, sheet] of (await open(name)).sheets.entries()) {
        const truth = truthOf(name, n);
        if (!truth || WRONG_LISTS[`${name} ${n}`]) continue;
        const found = compare(sheet, truth);
        equal += found.equal;
        for (const [rule, count] of Object.entries(found.explained)) {
          explained[rule as Rule] = (explained[rule as Rule] ?? 0) + count;
        }
        different.push(
          ...found.different.map(
            ({ row, column, listed, read: shown }) =>
              `${name} ${sheet.name}!${cellName(row, column)}: ${listed.slice(0, 40)} / ${shown.slice(0, 40)}`,
          ),
        );
      }
    }
    expect(different).toEqual([]);
    console.log(`corpus.test.ts: ${equal} cells equal; differing by rule: ${JSON.stringify(explained)}`);
    expect(equal).toBeGreaterThan(50_000);
  });

  test('what needs a password is refused as such', async () => {
    expect(locked).toHaveLength(11);
    for (const name of locked) {
      await expect(openWorkbook(corpusBytes(name), name), name).rejects.toMatchObject({
        code: 'workbook.encrypted',
      });
    }
  });

  test('values are those that the xlsx package reads, in files with and without a list', async () => {
    for (const name of readable) {
      const ours = await open(name);
      const theirs = read(corpusBytes(name), { type: 'array', dense: true });
      const worksheets = theirs.SheetNames.filter((sheet) => !theirs.Sheets[sheet]?.['!type']);
      expect(
        ours.sheets.map((sheet) => sheet.name),
        name,
      ).toEqual(worksheets);
      for (const sheet of ours.sheets) {
        expect(differences(sheet, theirs.Sheets[sheet.name]), `${name} ${sheet.name}`).toEqual([]);
      }
    }
  });
});

/**
 * Cells whose stored value differs. The package keeps what depends on the format of an error as a code, has no code pages, and
 * calls a cell blank where the sheet's dimensions end.
 */
function differences(sheet: Sheet, theirs: WorkSheet | undefined): unknown[] {
  const rows = (theirs?.['!data'] ?? []) as (CellObject | undefined)[][];
  const found: unknown[] = [];
  for (let row = 0; row < Math.max(sheet.rowCount, rows.length); row++) {
    for (let column = 0; column < Math.max(sheet.columnCount, rows[row]?.length ?? 0); column++) {
      const [a, b] = [sheet.cell(row, column), rows[row]?.[column]];
      const same = a?.type === 'error' ? b?.t === 'e' : plainValue(a?.value) === plainValue(b?.v);
      if (!same && !(isBytes(b?.v) && typeof a?.value === 'string'))
        found.push([row, column, a?.value, b?.v]);
    }
  }
  return found.slice(0, 3);
}

/** Bytes of an old code page that the package took for characters. */
function isBytes(value: unknown): boolean {
  return typeof value === 'string' && /[\u0080-\u00ff]/.test(value) && !/[\u0100-\uffff]/.test(value);
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

function plainValue(value: unknown): unknown {
  return typeof value === 'string' ? value.replace(/\r\n?/g, '\n') : (value ?? '');
}

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
