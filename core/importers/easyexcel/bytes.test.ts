import { expect, test } from 'vitest';
import type { Workbook } from '../../model/workbook.ts';
import { readWorkbook } from '../../workbook/xlsx/read.ts';
import { sampleStyles, sampleWorkbook } from '../../workbook/sample.fixture.ts';
import { writeWorkbook } from '../../workbook/write.ts';
import { profile } from '../poi.fixture.ts';
import { simulateImport } from '../simulate.ts';
import family from './index.ts';

const name = { header: '姓名', path: 'name' };

function names(workbook: Workbook): unknown[] {
  const easyexcel = family.find(({ id }) => id === 'easyexcel');
  return easyexcel!.read(workbook, profile([name])).rows.map(({ row, values }) => [row, values['name']]);
}

/** Cells as the file stores them, in column A under the header. */
function stored(xml: string, strings = '', styles = sampleStyles('General')): Workbook {
  const head = '<row r="1"><c r="A1" t="inlineStr"><is><t>姓名</t></is></c></row>';
  const sheets = [`<sheetData>${head}${xml}</sheetData>`];
  return readWorkbook(sampleWorkbook({ sheets, sharedStrings: strings, styles }));
}

test.each<[string, string, string, unknown]>([
  [
    'an inline string in runs',
    '<row r="2"><c r="A2" t="inlineStr"><is><r><t>张</t></r><r><t>样例</t></r></is></c></row>',
    '',
    '张样例',
  ],
  [
    'escapes in an inline string',
    '<row r="2"><c r="A2" t="inlineStr"><is><t>甲_x000D_乙</t></is></c></row>',
    '',
    '甲_x000D_乙',
  ],
  [
    'escapes in a shared string',
    '<row r="2"><c r="A2" t="s"><v>0</v></c></row>',
    '<si><t>甲_x000D_乙</t></si>',
    '甲\r乙',
  ],
  ['the text result of a formula', '<row r="2"><c r="A2" t="str"><f>B2</f><v>甲</v></c></row>', '', '甲'],
  ['cells and rows without a reference', '<row><c t="inlineStr"><is><t>甲</t></is></c></row>', '', '甲'],
  [
    'digits as the file has them',
    '<row r="2"><c r="A2"><v>1.10105194912310016E17</v></c></row>',
    '',
    '110105194912310000',
  ],
])('reads %s', (_, xml, strings, value) => {
  expect(names(stored(xml, strings))).toEqual([[2, value]]);
});

function filledRow(row: number): string {
  return `<row r="${row}"><c r="A${row}" t="inlineStr"><is><t>甲</t></is></c></row>`;
}

test('gaps between rows and styled rows at the end are skipped', () => {
  const xml = `${filledRow(2)}${filledRow(5)}<row r="9"><c r="A9" s="0"/></row>`;
  expect(names(stored(xml))).toEqual([
    [2, '甲'],
    [5, '甲'],
  ]);
});

test('what our own writer stores is read as it was written', () => {
  const bytes = writeWorkbook([
    {
      name: '名单',
      columns: [
        { header: '姓名', type: 'text' },
        { header: '身份证号', type: 'text' },
        { header: '入党日期', type: 'date' },
        { header: '票数', type: 'number' },
      ],
      rows: [
        ['张样例', '11010519491231002X', '2026-05-01', '12'],
        ['欧阳\u3000示例', '440524188001010014', '', '0.5'],
      ],
    },
  ]);
  const kinds = profile([
    name,
    { header: '身份证号', path: 'idNumber' },
    { header: '入党日期', path: 'joinPartyDate', type: 'date', javaType: 'LocalDate' },
    { header: '票数', path: 'votes', type: 'number' },
  ]);
  const expected = [
    {
      row: 2,
      values: { name: '张样例', idNumber: '11010519491231002X', joinPartyDate: '2026-05-01', votes: '12' },
    },
    { row: 3, values: { name: '欧阳\u3000示例', idNumber: '440524188001010014', votes: '0.5' } },
  ];
  for (const contract of family)
    expect(simulateImport(readWorkbook(bytes), contract, kinds, expected).differences).toEqual([]);
});
