import { expect, test } from 'vitest';
import autopoi from '../../importers/autopoi/index.ts';
import { readWorkbook } from '../xlsx/read.ts';
import { sampleStyles, sampleWorkbook } from '../sample.fixture.ts';
import { merges, sheetData } from './read.fixture.ts';
import { readTemplate } from './read.ts';

const headersOf = (bytes: Uint8Array): string[] => readTemplate(bytes).columns.map(({ header }) => header);

test('finds the header below a title, a line to fill in, and a note', () => {
  const rows = [
    ['某区教育系统党员公开承诺登记表'],
    ['填报单位：', '', '填报日期：  年  月  日'],
    ['*姓名', '性别', '身份证号（必填）', '承诺事项'],
    ['注：身份证号请设为文本格式'],
  ];
  const template = readTemplate(sampleWorkbook({ sheets: [sheetData(rows) + merges('A1:D1', 'A4:D4')] }));
  expect(template).toMatchObject({ headerRow: 3, firstDataRow: 5 });
  expect(template.columns.map(({ column, header, required }) => [column, header, required])).toEqual([
    ['A', '*姓名', true],
    ['B', '性别', false],
    ['C', '身份证号（必填）', true],
    ['D', '承诺事项', false],
  ]);
  expect(template.notes).toEqual([
    '某区教育系统党员公开承诺登记表',
    '填报单位：',
    '填报日期：  年  月  日',
    '注：身份证号请设为文本格式',
  ]);
});

test('joins the two rows of a grouped header', () => {
  const rows = [
    ['姓名', '第一项承诺', '', '第二项承诺', ''],
    ['', '事项', '时限', '事项', '时限'],
  ];
  const bytes = sampleWorkbook({ sheets: [sheetData(rows) + merges('A1:A2', 'B1:C1', 'D1:E1')] });
  expect(headersOf(bytes)).toEqual([
    '姓名',
    '第一项承诺_事项',
    '第一项承诺_时限',
    '第二项承诺_事项',
    '第二项承诺_时限',
  ]);
  expect(readTemplate(bytes)).toMatchObject({ headerRow: 2, headerRows: 2, firstDataRow: 3 });
});

test('passes over rows of marks and of column numbers', () => {
  const rows = [
    ['姓名', '性别', '身份证号'],
    ['必填', '选填', '（必填）'],
    ['1', '2', '3'],
    ['张样例', '男', ''],
  ];
  const template = readTemplate(sampleWorkbook({ sheets: [sheetData(rows)] }));
  expect(template.firstDataRow).toBe(4);
  expect(template.columns.map(({ required }) => required)).toEqual([true, false, true]);
});

test('a header merged over two columns is one column', () => {
  const bytes = sampleWorkbook({ sheets: [sheetData([['姓名', '', '性别']]) + merges('A1:B1')] });
  expect(readTemplate(bytes).columns.map(({ column }) => column)).toEqual(['A', 'C']);
});

test('a sample row is data, not header', () => {
  const rows = [
    ['姓名', '出生日期', '身份证号'],
    ['张样例', '1980-01-01', '11010519491231002X'],
  ];
  expect(readTemplate(sampleWorkbook({ sheets: [sheetData(rows)] }))).toMatchObject({
    headerRow: 1,
    firstDataRow: 2,
  });
});

test('passes over the sheet of instructions', () => {
  const bytes = sampleWorkbook({
    sheets: [sheetData([['一、填写要求', '二、注意事项']]), sheetData([['姓名', '性别']])],
    names: ['填写说明', '数据'],
  });
  expect(readTemplate(bytes).sheet).toBe('数据');
  expect(readTemplate(bytes, '填写说明').sheet).toBe('填写说明');
});

const validations = [
  '<dataValidations>',
  '<dataValidation type="list" sqref="A2:A9"><formula1>"男,女"</formula1></dataValidation>',
  '<dataValidation type="list" sqref="B2:B9"><formula1>\'选 项\'!$A$1:$A$2</formula1></dataValidation>',
  '<dataValidation type="list" sqref="C2:C9"><formula1>grades</formula1></dataValidation>',
  '<dataValidation type="list" sqref="D2:D9"><formula1>INDIRECT(A2)</formula1></dataValidation>',
  '</dataValidations>',
  '<extLst><ext><x14:dataValidations><x14:dataValidation type="list"><x14:formula1><xm:f>Sheet3!$B$1:$B$2</xm:f></x14:formula1><xm:sqref>E2:E9</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>',
].join('');

test('finds the allowed words wherever a list keeps them, and admits when it cannot tell', () => {
  const bytes = sampleWorkbook({
    sheets: [
      sheetData([['性别', '身份', '等次', '单位', '学历']]) + validations,
      sheetData([['学校领导班子'], ['党员']]),
      sheetData([
        ['', '大学本科'],
        ['', '中专'],
      ]),
    ],
    names: ['数据', '选 项', 'Sheet3'],
    workbookEnd: '<definedNames><definedName name="grades">\'选 项\'!$A$2</definedName></definedNames>',
  });
  expect(readTemplate(bytes).columns.map(({ allowed }) => allowed)).toEqual([
    ['男', '女'],
    ['学校领导班子', '党员'],
    ['党员'],
    undefined,
    ['大学本科', '中专'],
  ]);
});

test('tells the format of the first data cell, or of the column', () => {
  const sheet =
    '<cols><col min="1" max="1" style="1"/><col min="2" max="2" style="0"/></cols><sheetData><row r="1"><c r="A1" t="str"><v>身份证号</v></c><c r="B1" t="str"><v>入党时间</v></c></row><row r="2"><c r="B2" s="2"/></row></sheetData>';
  const bytes = sampleWorkbook({ sheets: [sheet], styles: sampleStyles('General', '@', 'yyyy-mm-dd') });
  expect(readTemplate(bytes).columns.map(({ format }) => format)).toEqual(['@', 'yyyy-mm-dd']);
});

test('refuses a sheet without a header', () => {
  expect(() => readTemplate(sampleWorkbook({ sheets: ['<sheetData/>'] }))).toThrow(
    expect.objectContaining({ code: 'template.noHeader' }),
  );
});

test('an old .xls template is refused as such', () => {
  const old = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  expect(() => readTemplate(old)).toThrow(expect.objectContaining({ code: 'template.oldFormat' }));
});

test('grouped headers have the names that AutoPoi gives them', () => {
  const rows = [
    ['登记表', '', ''],
    ['姓名', '第一项承诺', ''],
    ['', '事项', '时限'],
    ['张样例', '上好课', '六月'],
  ];
  const bytes = sampleWorkbook({ sheets: [sheetData(rows) + merges('A1:C1', 'A2:A3', 'B2:C2')] });
  const { columns, headerRow, headerRows = 1 } = readTemplate(bytes);
  const profile = {
    id: 'grouped',
    title: '',
    contractId: 'autopoi',
    titleRows: headerRow - headerRows,
    headRows: headerRows,
    columns: columns.map(({ header, column }) => ({
      header,
      path: column,
      type: 'string' as const,
      required: false,
    })),
  };
  const { rows: read } = autopoi.read(readWorkbook(bytes), profile);
  expect(read.map(({ values }) => values)).toEqual([{ A: '张样例', B: '上好课', C: '六月' }]);
});
