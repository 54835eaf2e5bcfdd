import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { parseCsv } from '#core/workbook/csv/csv.ts';
import { fillTemplate, type FillRequest } from '#core/workbook/template/fill.ts';
import { readTemplate } from '#core/workbook/template/read.ts';
import { ZipArchive } from '#core/workbook/zip/zip.ts';
import { inFolder, libreOfficeCsv, openpyxlValues } from './programs.ts';

/** Title, numbered and framed rows, a total, a list, a rule, a comment, protection, a chart, and a table. */
const blank = inFolder((folder) => {
  const file = join(folder, 'rich.xlsx');
  execFileSync('/usr/bin/python3', [fileURLToPath(new URL('rich_template.py', import.meta.url)), file]);
  return new Uint8Array(readFileSync(file));
});

const template = readTemplate(blank);
const request: FillRequest = {
  ...template,
  columns: [
    { column: 'B', type: 'text' },
    { column: 'C', type: 'text' },
    { column: 'D', type: 'date' },
    { column: 'E', type: 'number' },
  ],
  rows: [
    ['张样例', '女', '2016-05-01', '3'],
    ['阿依·样例', '男', '2016-06-30', '4'],
    ['𠮷样例', '男', '', '5'],
  ],
  extend: true,
};

test('the facts of the template are read', () => {
  expect(template).toMatchObject({ sheet: '承诺 汇总', headerRow: 3, firstDataRow: 4 });
  expect(template.columns.map(({ header, required }) => (required ? `${header}!` : header))).toEqual([
    '序号',
    '姓名*!',
    '性别',
    '入党时间',
    '承诺条数',
  ]);
  expect(template.columns[2]?.allowed).toEqual(['男', '女']);
});

test('records stand between number and total, and the total is calculated anew', () => {
  const csv = parseCsv(libreOfficeCsv(fillTemplate(blank, request).bytes).get('承诺 汇总') ?? '');
  expect(csv.slice(3, 7)).toEqual([
    ['1', '张样例', '女', '2016-05-01', '3'],
    ['2', '阿依·样例', '男', '2016-06-30', '4'],
    ['3', '𠮷样例', '男', '', '5'],
    ['4', '', '', '', ''],
  ]);
  expect(csv[23]).toEqual(['', '', '', '合计', '12']);
});

test('everything else of the sheet is left as it was', () => {
  expect(untouched(fillTemplate(blank, request).bytes)).toBe(untouched(blank));
});

test('a table grows with its records', () => {
  const columns = (['A', 'B'] as const).map((column) => ({ column, type: 'text' as const }));
  const rows = [
    ['甲', '11010519491231002X'],
    ['乙', '440524188001010014'],
  ];
  const filled = fillTemplate(blank, { sheet: '名单', firstDataRow: 2, columns, rows, extend: true });
  expect(openpyxlValues(filled.bytes)['名单']).toEqual([['姓名', '身份证号'], ...rows]);
  expect(new ZipArchive(filled.bytes).readText('xl/tables/table1.xml')).toContain('ref="A1:B3"');
});

test('more records than there are rows run into the total, and are refused', () => {
  const rows = Array.from({ length: 21 }, () => ['张样例', '女', '2016-05-01', '1']);
  expect(() => fillTemplate(blank, { ...request, rows })).toThrow(
    expect.objectContaining({ code: 'template.occupied', params: { cell: 'D24' } }),
  );
});

/** The sheet's text without the rows written and the list that was extended. */
function untouched(bytes: Uint8Array): string {
  const xml = new ZipArchive(bytes).readText('xl/worksheets/sheet1.xml');
  return xml.replace(/<row r="[456]"[^]*?<\/row>/g, '').replace('C4:C6', 'C4:C5');
}
