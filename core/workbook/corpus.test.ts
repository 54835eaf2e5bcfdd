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
  withFormulas,
} from '#tests/fixtures/corpus.ts';
import type { Sheet, Workbook } from '../model/workbook.ts';
import { cellName } from './address.ts';
import { decryptBiff } from './xls/biff-crypt.ts';
import { readBiff } from './xls/biff.ts';
import { OleFile } from './xls/ole.ts';
import { openWorkbook } from './open.ts';

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
      for (const [n, sheet] of withFormulas(name, await open(name)).entries()) {
        const truth = truthOf(name, n);
        if (!truth) continue;
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
    // A rule that explained more than it did would hide what is read wrongly.
    expect(explained).toEqual({
      'system date': 108,
      'no such date': 1068,
      recalculated: 178,
      'one-byte list': 155,
    });
    expect(equal).toBe(50_674);
  });

  test('what needs a password is refused as such', async () => {
    expect(locked).toHaveLength(11);
    for (const name of locked) {
      await expect(openWorkbook(corpusBytes(name), name), name).rejects.toMatchObject({
        code: 'workbook.encrypted',
      });
    }
  });

  test('what is encrypted under its structure’s protection can be read: the same with a password we know', () => {
    const rowCounts = locked.map((name) => {
      const file = new OleFile(corpusBytes(name));
      const plain = decryptBiff(file.read('Workbook') ?? file.read('Book') ?? new Uint8Array(), 'password');
      return [name, plain && readBiff(plain).sheets[0]?.rowCount];
    });
    // Excel 97's oldest way (XOR) is none of ours.
    expect(rowCounts.filter(([name]) => !String(name).includes('xor'))).toHaveLength(9);
    for (const [name, rows] of rowCounts)
      expect(rows, String(name)).toBe(String(name).includes('xor') ? undefined : 4);
  });

  test('sheets without cells are told, in old files as in new ones', async () => {
    const told = await Promise.all(
      ['BlankSheetTypes.xls', 'BlankSheetTypes.xlsm'].map(async (name) => (await open(name)).notes),
    );
    expect(told[0]).toEqual([
      { code: 'note.chartSheet', params: { sheet: 'Chart1' } },
      { code: 'note.otherSheet', params: { sheet: 'Macro1' } },
      { code: 'note.otherSheet', params: { sheet: 'Dialog1' } },
    ]);
    expect(told[1]).toEqual(expect.arrayContaining([...(told[0] ?? [])]));
  });

  test('values are those that the xlsx package reads, in files with and without a list', async () => {
    for (const name of readable) {
      const ours = await open(name);
      const theirs = read(corpusBytes(name), { type: 'array', dense: true });
      expect(ours.date1904, name).toBe(theirs.Workbook?.WBProps?.date1904 ?? false);
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

function plainValue(value: unknown): unknown {
  return typeof value === 'string' ? value.replace(/\r\n?/g, '\n') : (value ?? '');
}
