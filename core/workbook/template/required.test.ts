import { expect, test } from 'vitest';
import { sampleWorkbook } from '../sample.fixture.ts';
import { check, sheetData } from './read.fixture.ts';
import { readTemplate } from './read.ts';

const header = ['姓名', '性别', '身份证号', '备注'];

function required(rows: readonly (readonly string[])[], after = ''): (string | undefined)[] {
  const { columns } = readTemplate(sampleWorkbook({ sheets: [sheetData(rows) + after] }));
  return columns.map(({ requiredBy }) => requiredBy);
}

test.each([
  ['one by one', ['填表说明：', '1. 姓名必填。', '2. 身份证号18位，必填。', '3. 性别选填。']],
  ['a list before', ['注：姓名、身份证号均为必填项；其他可不填。']],
  ['a list behind', ['说明：', '必填项：“姓名”和“身份证号”']],
  ['what is optional beside it', ['注：姓名、身份证号码必填，其余选填']],
  ['more cells', ['备注', '1.姓名必填 2.身份证号不能为空']],
])('notes below the table name what is required: %s', (_, notes) => {
  const below = notes.map((note) => [note]);
  expect(required([header, [], [], ...below])).toEqual(['note', undefined, 'note', undefined]);
});

test.each(['注：以上均为必填项', '说明：所有栏目必填。'])('a note may speak of all columns: %s', (note) => {
  expect(required([header, [], [note]])).toEqual(['note', 'note', 'note', 'note']);
});

test('notes above count as well, what they ask of some only does not', () => {
  const above = [['党员登记表'], ['1.姓名必填；2.如为党员，备注必填；3.性别非必填']];
  expect(required([...above, header])).toEqual(['note', undefined, undefined, undefined]);
});

test('what a record says is no note', () => {
  expect(required([header, ['张样例', '男', '', '身份证号必填']])).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});

test.each([
  ['必填，11位数字', 'prompt'],
  ['请如实填写，必填', 'prompt'],
  ['党员必填', undefined],
  ['选填', undefined],
])('the prompt of a cell: %s', (prompt, by) => {
  const checks = `<dataValidations>${check(`type="textLength" sqref="A2:A9" promptTitle="姓名" prompt="${prompt}"`, '4')}</dataValidations>`;
  expect(required([header], checks)[0]).toBe(by);
});

test('instructions cell by cell below the header are no sample', () => {
  const rows = [
    header,
    ['请填写真实姓名，必填', '下拉选择：男/女', '格式：18位', '选填'],
    ['张样例', '男', '', ''],
  ];
  const { firstDataRow, columns, samples } = readTemplate(sampleWorkbook({ sheets: [sheetData(rows)] }));
  expect(firstDataRow).toBe(3);
  expect(columns.map(({ requiredBy, prompt }) => [requiredBy, prompt])).toEqual([
    ['row', '请填写真实姓名，必填'],
    [undefined, '下拉选择：男/女'],
    [undefined, '格式：18位'],
    [undefined, undefined],
  ]);
  expect(samples?.map(({ row }) => row)).toEqual([3]);
});

test('a row of units is no sample', () => {
  const rows = [
    ['姓名', '工资', '课时'],
    ['', '（元）', '(节)'],
  ];
  const { firstDataRow, samples } = readTemplate(sampleWorkbook({ sheets: [sheetData(rows)] }));
  expect([firstDataRow, samples]).toEqual([3, undefined]);
});

test('(required) is a mark, in brackets only', () => {
  expect(required([['name (required)', 'Required hours']])).toEqual(['mark', undefined]);
});
