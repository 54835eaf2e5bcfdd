import { expect, test } from 'vitest';
import { openWorkbook } from '../open.ts';
import { readWorkbook } from '../xlsx/read.ts';
import { ZipArchive } from '../zip/zip.ts';
import { annotateFresh } from './fresh.ts';

test('a text becomes a new workbook with every cell in its place', async () => {
  const csv = new TextEncoder().encode('汇总表,,\n姓名,工号,人数\n张样,007,12\n李样,,3\n');
  const book = await openWorkbook(csv, '汇总[1]:一.csv');
  const [sheet] = book.sheets;
  const { bytes, marked, notes } = annotateFresh(
    book,
    [{ sheet: sheet!.name, cell: 'B4', text: '没有填', tone: 'fail' }],
    '.csv',
  );
  expect(marked).toBe(1);
  expect(notes[0]).toEqual({ code: 'annotate.newFile', params: { kind: '.csv' } });
  const [made] = readWorkbook(bytes).sheets;
  expect(made?.cell(2, 1)?.text).toBe('007');
  expect([0, 1, 2, 3].map((row) => made?.cell(row, 0)?.text)).toEqual(['汇总表', '姓名', '张样', '李样']);
  expect(new ZipArchive(bytes).readText('xl/comments1.xml')).toContain('ref="B4"');
});
