import { CFB } from 'xlsx';
import { expect, test } from 'vitest';
import { writeCompoundFile } from './ole-write.ts';
import { readLegacy } from './read-xls.ts';
import type { SheetSpec } from '../write.ts';
import { writeXls } from './write-xls.ts';

const columns: SheetSpec['columns'] = [
  { header: '姓名', type: 'text', width: 20, group: '基本情况' },
  { header: '身份证号', type: 'text', group: '基本情况', required: true },
  { header: '入党时间', type: 'date' },
  { header: '出勤率', type: 'percent' },
  { header: '得分', type: 'number' },
];
const rows = [
  ['阿依·样例', '440524188001010014', '2016-05-01', '85%', '9.5'],
  ['㐀𠮷样例', '', '2016-05', '约八成', '007'],
  ['=1+1', '一\n二', '2016年5月', '', '-3'],
];

function texts(
  sheet: Awaited<ReturnType<typeof readLegacy>>['sheets'][number] | undefined,
): (string | undefined)[][] {
  return Array.from({ length: sheet?.rowCount ?? 0 }, (_, row) =>
    columns.map((__, column) => sheet?.cell(row, column)?.text),
  );
}

test('values come back as they were given, with types and formats', async () => {
  const book = await readLegacy(
    writeXls([
      { name: '汇总表', title: '某校汇总表', columns, rows },
      { name: '第二张', columns, rows: [], hidden: true },
    ]),
  );
  expect(book.sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
    ['汇总表', false],
    ['第二张', true],
  ]);
  const [sheet] = book.sheets;
  expect(texts(sheet).slice(3)).toEqual(rows);
  expect(sheet?.cell(3, 2)).toMatchObject({ type: 'number', date: true, value: 42491, format: 'yyyy-mm-dd' });
  expect(sheet?.cell(3, 1)).toMatchObject({ type: 'text', format: '@' });
  expect(sheet?.cell(5, 0)?.formula).toBeUndefined();
  expect(sheet?.merges).toContainEqual({ top: 1, left: 0, bottom: 1, right: 1 });
});

/** Lengths of all records, from the first to the last: a wrong one would lead astray. */
function recordLengths(bytes: Uint8Array): number[] {
  const content = CFB.find(CFB.read(bytes, { type: 'array' }), 'Workbook')?.content ?? [];
  const stream = Buffer.from(content as Uint8Array);
  const lengths: number[] = [];
  for (let at = 0; at + 4 <= stream.length; at += 4 + (lengths.at(-1) ?? 0)) {
    lengths.push(stream.readUInt16LE(at + 2));
  }
  return lengths;
}

test('texts cross the borders of records whole, wherever these fall', async () => {
  const one: SheetSpec['columns'] = [{ header: '内容', type: 'text' }];
  const long = Array.from({ length: 60 }, (_, n) => [`${'长'.repeat(n * 137)}${n}😀`]);
  // A head of a text is not parted either: short texts of growing length meet a border at each place.
  long.push(...Array.from({ length: 9000 }, (_, n) => [`${n}${'a'.repeat(n % 7)}`]));
  long.push(['界'.repeat(32_767)], ['x'.repeat(4111)]);
  const bytes = writeXls([{ name: '表', columns: one, rows: long }]);
  expect(Math.max(...recordLengths(bytes))).toBeLessThanOrEqual(8224);
  const [sheet] = (await readLegacy(bytes)).sheets;
  expect(long.filter(([text], n) => sheet?.cell(n + 1, 0)?.value !== text)).toEqual([]);
});

// Up to 109 parts of the table stand in the header; then it needs one sector more, and another for each 127 further parts.
test.each([1, 4096, 4097, 109 * 128 * 512, 110 * 128 * 512, 29_990 * 512])(
  'a stream of %d bytes is found again',
  (size) => {
    const stream = new Uint8Array(size).map((_, n) => n * 7 + (n >> 9));
    const file = CFB.read(writeCompoundFile('Workbook', stream), { type: 'array' });
    const found = new Uint8Array(CFB.find(file, 'Workbook')?.content as Uint8Array).subarray(0, size);
    expect(Buffer.from(found).equals(Buffer.from(stream))).toBe(true);
  },
);

test('what an old file cannot hold is refused', () => {
  const many = { name: '表', columns, rows: Array.from({ length: 65_533 }, () => []) };
  const wide = { name: '表', columns: Array.from({ length: 257 }, () => columns[0]!), rows: [] };
  const full = { ...wide, columns: wide.columns.slice(1), rows: Array.from({ length: 8000 }, () => []) };
  for (const sheet of [many, wide, full]) {
    expect(() => writeXls([sheet])).toThrow(expect.objectContaining({ code: 'workbook.xlsTooLarge' }));
  }
  expect(() => writeXls([{ name: '表', columns, rows: [['长'.repeat(32_768)]] }])).toThrow(
    expect.objectContaining({
      code: 'workbook.textTooLong',
      params: expect.objectContaining({ cell: 'A3' }),
    }),
  );
});
