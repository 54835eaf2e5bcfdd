import { expect, test } from 'vitest';
import { sampleWorkbook } from '../sample.fixture.ts';
import { merges, sheetData } from './read.fixture.ts';
import { readTemplate } from './read.ts';

function formats(rows: readonly (readonly string[])[], after = '') {
  const { columns } = readTemplate(sampleWorkbook({ sheets: [sheetData(rows) + after] }));
  return columns.map(({ dateFormat, dateFormatBy }) => [dateFormat, dateFormatBy]);
}

test.each([
  ['出生日期(yyyyMMdd)', 'yyyyMMdd'],
  ['入党时间（格式：YYYY年MM月）', 'yyyy年MM月'],
  ['出生日期\n格式：19900101', 'yyyyMMdd'],
  ['入党时间 如1990.01', 'yyyy.MM'],
  ['入党时间（例：199001）', 'yyyyMM'],
  ['入党时间（年/月/日）', 'yyyy/MM/dd'],
  ['入党时间', undefined],
])('a header says how its dates are written: %j', (header, format) => {
  const [name, date] = formats([
    ['姓名', header],
    ['', ''],
  ]);
  expect(name).toEqual([undefined, undefined]);
  expect(date).toEqual([format, format === undefined ? undefined : 'header']);
});

test('a sample shows it, and the header goes before', () => {
  const rows = [
    ['姓名', '入党时间', '出生日期(yyyyMMdd)', '工号'],
    ['示例甲', '1990.01', '1965-01-01', '2024001'],
  ];
  expect(formats(rows)).toEqual([
    [undefined, undefined],
    ['yyyy.MM', 'sample'],
    ['yyyyMMdd', 'header'],
    [undefined, undefined],
  ]);
});

test('a note speaks of the column that it names, else of all; a deadline is no way of writing', () => {
  const header = ['姓名', '入党时间', '转正时间'];
  const noted = (note: string) =>
    formats([[note], header, ['', '', '']], merges('A1:C1')).map(([format]) => format);
  expect(noted('1.入党时间格式为1990.01；2.勿改表头')).toEqual([undefined, 'yyyy.MM', undefined]);
  expect(noted('日期格式：yyyy/MM/dd')).toEqual(['yyyy/MM/dd', 'yyyy/MM/dd', 'yyyy/MM/dd']);
  expect(noted('报送时间：2024年5月1日前')).toEqual([undefined, undefined, undefined]);
});

test('texts over a column of several header rows are told from the highest down', () => {
  const rows = [
    ['姓名', '承诺事项一', '', '承诺事项二', ''],
    ['', '承诺内容', '完成时限', '承诺内容', '完成时限'],
    ['', '', '', '', ''],
  ];
  const ranges = merges('A1:A2', 'B1:C1', 'D1:E1');
  const { columns } = readTemplate(sampleWorkbook({ sheets: [sheetData(rows) + ranges] }));
  expect(columns.map(({ levels }) => levels)).toEqual([
    undefined,
    ['承诺事项一', '承诺内容'],
    ['承诺事项一', '完成时限'],
    ['承诺事项二', '承诺内容'],
    ['承诺事项二', '完成时限'],
  ]);
});
