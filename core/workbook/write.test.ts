import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { readWorkbook } from './xlsx/read.ts';
import { type SheetSpec, writeWorkbook } from './write.ts';
import { ZipArchive } from './zip/zip.ts';

const roster: SheetSpec = {
  name: '汇总表',
  columns: [
    { header: '姓名', type: 'text' },
    { header: '身份证号', type: 'text' },
    { header: '入党时间', type: 'date' },
    { header: '应到人数', type: 'number' },
  ],
  rows: [
    ['阿依·样例', '11010519491231002X', '2016-05-01', '30'],
    ['张样例', '440524188001010014', '2016-05', '三十'],
    ['=1+1', '', '2016年5月', '007'],
  ],
};

test('IDs stay text, dates become dates, and what does not fit its column stays as typed', () => {
  const [sheet] = readWorkbook(writeWorkbook([roster])).sheets;
  const row = (n: number): unknown[] => [0, 1, 2, 3].map((column) => sheet?.cell(n, column)?.value);
  expect(row(0)).toEqual(['姓名', '身份证号', '入党时间', '应到人数']);
  expect(row(1)).toEqual(['阿依·样例', '11010519491231002X', 42491, 30]);
  expect(row(2)).toEqual(['张样例', '440524188001010014', 42491, '三十']);
  expect(row(3)).toEqual(['=1+1', null, '2016年5月', '007']);
  expect([sheet?.cell(1, 2)?.text, sheet?.cell(2, 2)?.text]).toEqual(['2016-05-01', '2016-05']);
  expect(sheet?.cell(1, 1)?.format).toBe('@');
  expect(sheet?.cell(3, 0)?.formula).toBeUndefined();
});

test('strict importers find what they look for', () => {
  const xml = new ZipArchive(writeWorkbook([{ ...roster, autoFilter: true }])).readText(
    'xl/worksheets/sheet1.xml',
  );
  expect(xml).toContain('<dimension ref="A1:D4"/>');
  expect(xml).toContain('state="frozen"');
  expect(xml).toContain('<autoFilter ref="A1:D4"/>');
  expect(xml.match(/<row (?!r=)/)).toBeNull();
  expect(xml.match(/<c (?!r=)/)).toBeNull();
  expect(xml).toMatch(/<c r="B4" s="\d+"\/>/);
});

test('a title stands merged above the header', () => {
  const [sheet] = readWorkbook(writeWorkbook([{ ...roster, title: '某校汇总表' }])).sheets;
  expect(sheet?.cell(0, 0)?.value).toBe('某校汇总表');
  expect(sheet?.cell(1, 0)?.value).toBe('姓名');
  expect(sheet?.merges).toEqual([{ top: 0, left: 0, bottom: 0, right: 3 }]);
});

test('the same input gives the same bytes', () => {
  expect(writeWorkbook([roster])).toEqual(writeWorkbook([roster]));
});

test.each([[''], ['a/b'], ['x'.repeat(32)], ["'引号"], ['a\u0001'], ['\ud842']])(
  'refuses the sheet name %j',
  (name) => {
    expect(() => writeWorkbook([{ ...roster, name }])).toThrow(
      expect.objectContaining({ code: 'workbook.sheetName' }),
    );
  },
);

test('refuses two sheets of one name, and text that a cell cannot hold', () => {
  expect(() => writeWorkbook([roster, roster])).toThrow(
    expect.objectContaining({ code: 'workbook.sheetName' }),
  );
  const long = { ...roster, rows: [['长'.repeat(32_768)]] };
  expect(() => writeWorkbook([long])).toThrow(
    expect.objectContaining({
      code: 'workbook.textTooLong',
      params: expect.objectContaining({ cell: 'A2' }),
    }),
  );
});

test('any text comes back as it was written', { timeout: 60_000 }, () => {
  const awkward = fc.constantFrom(
    '㐀',
    '𠮷',
    '😀',
    '\r',
    '\n',
    '\t',
    '\u0000',
    '\u001f',
    '_x0041_',
    '=',
    '+',
    '-',
    '@',
    ' ',
  );
  const text = fc
    .array(fc.oneof(awkward, fc.string({ unit: 'binary' })), { maxLength: 6 })
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(fc.array(text, { minLength: 1, maxLength: 20 }), (values) => {
      const columns = [{ header: '内容', type: 'text' as const }];
      const bytes = writeWorkbook([{ name: '表', columns, rows: values.map((value) => [value]) }]);
      const [sheet] = readWorkbook(bytes).sheets;
      expect(values.map((_, n) => sheet?.cell(n + 1, 0)?.value ?? '')).toEqual(values);
    }),
    { numRuns: 60 },
  );
});

test('lone surrogates survive', () => {
  const columns = [{ header: '内容', type: 'text' as const }];
  const [sheet] = readWorkbook(writeWorkbook([{ name: '表', columns, rows: [['a\ud83db']] }])).sheets;
  expect(sheet?.cell(1, 0)?.value).toBe('a\ud83db');
});
