import { expect, test } from 'vitest';
import type { Sheet } from '#core/model/workbook.ts';
import { biffBook, bof, EOF, f64, GBK, record, u16 } from '#core/workbook/xls/biff.fixture.ts';
import { parseCsv } from '#core/workbook/csv/csv.ts';
import { openWorkbook } from '#core/workbook/open.ts';
import { type SheetSpec, writeWorkbook } from '#core/workbook/write.ts';
import { convertedByLibreOffice } from './programs.ts';

const roster: SheetSpec = {
  name: '花名册',
  columns: [
    { header: '姓名', type: 'text' },
    { header: '身份证号', type: 'text' },
    { header: '入党时间', type: 'date' },
    { header: '应到人数', type: 'number' },
    { header: '承诺内容', type: 'text' },
  ],
  rows: [
    ['阿依·样例', '11010519491231002X', '2016-05-01', '30', '第一条，“引号”\n第二条'],
    ['㐀𠮷样例', '440524188001010014', '2016-06-30', '0', '=1+1'],
    ['张样例', '', '', '12.5', '<b>&amp; ；"双引号"'],
    ['李样例', '007', '', '', '+86 @甲 -乙'],
  ],
};
const header = roster.columns.map((column) => column.header);
const written = writeWorkbook([roster]);

function textsOf(sheet: Sheet | undefined): string[][] {
  return Array.from({ length: sheet?.rowCount ?? 0 }, (_, row) =>
    Array.from({ length: sheet?.columnCount ?? 0 }, (__, column) => sheet?.cell(row, column)?.text ?? ''),
  );
}

/** Separator 44, quote 34, GB 18030 85, cells as shown. */
const GB18030_CSV = 'csv:Text - txt - csv (StarCalc):44,34,85,1,,0,false,true';
const formats = ['ods', 'fods', 'xls:MS Excel 97', 'html:HTML (StarCalc)', GB18030_CSV];

test('what LibreOffice saves in other formats is read with the same texts', async () => {
  const files = convertedByLibreOffice(written, 'xlsx', formats);
  for (const [n, bytes] of files.entries()) {
    const { sheets } = await openWorkbook(bytes, '花名册');
    expect(textsOf(sheets[0]), formats[n]).toEqual([header, ...roster.rows]);
    expect(sheets[0]?.cell(1, 1)?.type, formats[n]).toBe('text');
    // CSV has texts alone; everywhere else a date is one, and stands for the same day.
    if (!formats[n]?.startsWith('csv')) {
      expect(sheets[0]?.cell(1, 2), formats[n]).toMatchObject({ type: 'number', date: true, value: 42491 });
      expect(sheets[0]?.cell(1, 3), formats[n]).toMatchObject({ type: 'number', value: 30 });
    }
  }
});

const label = (row: number, column: number, text: readonly number[]): number[] =>
  record(0x204, u16(row), u16(column), u16(0), u16(text.length), text);

/** Workbooks of Chinese systems of the nineties, which no program at hand writes any more. */
const old = {
  BIFF5: biffBook(5, record(0x42, u16(936)), [
    {
      name: GBK.姓名,
      records: [
        ...label(0, 0, GBK.姓名),
        ...label(1, 0, GBK.张样例),
        ...record(0x203, u16(1), u16(1), u16(0), f64(30)),
      ],
    },
  ]),
  BIFF3: new Uint8Array([
    ...bof(3, 0x10),
    ...record(0x42, u16(936)),
    ...label(0, 0, GBK.姓名),
    ...label(1, 0, GBK.张样例),
    ...record(0x203, u16(1), u16(1), u16(0), f64(30)),
    ...EOF,
  ]),
};

test.each(Object.entries(old))('LibreOffice reads %s in GBK as we do', async (_, bytes) => {
  const [csv] = convertedByLibreOffice(bytes, 'xls', [
    'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true',
  ]);
  const [sheet] = (await openWorkbook(bytes, 'a.xls')).sheets;
  expect(textsOf(sheet)).toEqual([
    ['姓名', ''],
    ['张样例', '30'],
  ]);
  expect(parseCsv(new TextDecoder().decode(csv))).toEqual(textsOf(sheet));
});
