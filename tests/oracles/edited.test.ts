import { describe, expect, test } from 'vitest';
import { memoryHost } from '#adapters/hosts/memory/index.ts';
import type { CellWrite } from '#core/host/sheet-host.ts';
import { parseCsv } from '#core/workbook/csv/csv.ts';
import { formatNumber } from '#core/workbook/format/number-format.ts';
import { bookBytes } from '../hosts/book-bytes.ts';
import { BOOK, SHEET } from '../hosts/contract-book.ts';
import { libreOfficeCsv, openpyxlValues, savedByLibreOffice } from './programs.ts';

const WRITES: CellWrite[] = [
  { row: 1, column: 0, value: '=1+1' },
  { row: 1, column: 1, value: '001' },
  { row: 1, column: 2, value: 12.5 },
  { row: 1, column: 3, format: 'yyyy"年"m"月"d"日"' },
  { row: 3, column: 0, value: null },
  { row: 12, column: 4, value: '新\n行 <&>' },
  { row: 13, column: 4, value: true },
];
const LONG = '栏目"&<>\n'.repeat(500);

async function edited() {
  const host = await memoryHost(bookBytes(BOOK), BOOK.name);
  await host.write(SHEET, WRITES);
  await host.mark([{ sheet: SHEET, cell: 'A3', text: '请看', tone: 'review' }]);
  await host.setProperty('jiannuo.layout', LONG);
  return host.bytes;
}

describe('a workbook that was changed in place', () => {
  test('openpyxl reads what was written, and the rest as it was', async () => {
    const before = openpyxlValues(bookBytes(BOOK));
    const after = openpyxlValues(await edited());
    const rows = after[SHEET] ?? [];
    expect(rows[1]?.slice(0, 4)).toEqual(['=1+1', '001', '12.5', '2026-05-01 00:00:00']);
    expect([rows[12]?.[4], rows[13]?.[4], rows[3]?.[0]]).toEqual(['新\n行 <&>', 'True', null]);
    expect(rows[0]?.slice(0, 4)).toEqual(before[SHEET]?.[0]?.slice(0, 4));
    expect(rows[2]?.slice(0, 4)).toEqual(before[SHEET]?.[2]?.slice(0, 4));
    for (const name of ['说明', '锁定']) expect(after[name]).toEqual(before[name]);
  });

  test('LibreOffice shows it, calculates anew what reads the cells, and saves it with texts, formats and marks', async () => {
    const bytes = await edited();
    const rows = parseCsv(libreOfficeCsv(bytes).get(SHEET) ?? '');
    expect(rows[1]?.slice(0, 3)).toEqual(['=1+1', '001', '12.5']);
    expect(rows[2]?.slice(0, 4)).toEqual(['甲二', '', '25', '#DIV/0!']);
    expect(rows[12]?.[4]).toBe('新\n行 <&>');
    const saved = await memoryHost(savedByLibreOffice(bytes, 'xlsx'), BOOK.name);
    const block = await saved.read({ sheet: SHEET, top: 1, left: 0, bottom: 1, right: 3 });
    expect(block.values).toEqual(['=1+1', '001', 12.5, 46143]);
    expect([...block.flags]).toEqual([0, 0, 0, 0]);
    // It writes the same format in other letters.
    expect(formatNumber(46143, block.formats[block.format[3] ?? 0] ?? '', false)).toBe('2026年5月1日');
    expect(await saved.clearMarks()).toBe(1);
  });
});
