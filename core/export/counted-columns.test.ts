import { expect, test } from 'vitest';
import memberPledge from '../forms/member-pledge.ts';
import { sampleStyles, sampleWorkbook } from '../workbook/sample.fixture.ts';
import { readTemplate } from '../workbook/template/read.ts';
import { readWorkbook } from '../workbook/xlsx/read.ts';
import { countedColumns } from './counted-columns.ts';
import { matchTemplate } from './match-template.ts';
import { tryTemplate } from './trial.ts';

const text = (cell: string, value: string): string =>
  `<c r="${cell}" t="inlineStr"><is><t>${value}</t></is></c>`;
const formula = (cell: string, value: string): string => `<c r="${cell}"><f>${value}</f></c>`;

/** 姓名, two columns of numbers (the second for text), 手机; totals below and on another sheet. */
const bytes = sampleWorkbook({
  names: ['登记', '统计'],
  styles: sampleStyles('General', '@'),
  sheets: [
    `<sheetData><row r="1">${text('A1', '姓名')}${text('B1', '年龄')}${text('C1', '学时')}${text('D1', '手机')}${text('E1', '备注')}</row>
    <row r="2"><c r="A2"/><c r="B2" s="0"/><c r="C2" s="1"/><c r="D2"/><c r="E2"/></row><row r="3"><c r="C3" s="1"/></row>
    <row r="4">${text('A4', '合计')}${formula('B4', 'SUM(B2:B3)')}${formula('D4', 'COUNT(D2:D3)')}${formula('E4', 'COUNTA(E2:E3)')}</row></sheetData>`,
    `<sheetData><row r="1">${formula('A1', 'AVERAGE(登记!C:C)')}</row></sheetData>`,
  ],
});
const template = matchTemplate(readTemplate(bytes), memberPledge);
const person = (name: string, age: string, hours: string) => {
  const extra = [
    { label: '年龄', value: age },
    { label: '学时', value: hours },
  ];
  return { name, values: { name, phone: '19900011234', remark: '5', extra } };
};

test('what a total, a mean or a count of numbers reads is found, wherever that stands', () => {
  expect(countedColumns(bytes, template)).toEqual([
    { column: 'B', by: 'B4' },
    { column: 'C', by: '统计!A1' },
    { column: 'D', by: 'D4' },
  ]);
});

test('numbers are stored as numbers where the format shows them as given, and told where they stay text', () => {
  const trial = tryTemplate({
    bytes,
    template,
    formType: memberPledge,
    records: [person('甲一', '33', '48'), person('乙二', '41岁', '007')],
    contracts: [],
    dateFormat: 'yyyy-MM-dd',
  });
  const [sheet] = readWorkbook(trial.files[0]?.bytes ?? new Uint8Array()).sheets;
  const kinds = [1, 2].map((row) => [1, 2, 3, 4].map((column) => sheet?.cell(row, column)?.type));
  expect(kinds).toEqual([
    ['number', 'text', 'text', 'text'],
    ['text', 'text', 'text', 'text'],
  ]);
  expect(trial.notes).toEqual([
    { code: 'export.countedText', params: { column: 'B', cells: 1, by: 'B4' } },
    { code: 'export.countedText', params: { column: 'C', cells: 2, by: '统计!A1' } },
    { code: 'export.countedText', params: { column: 'D', cells: 2, by: 'D4' } },
  ]);
});
