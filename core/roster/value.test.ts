import { expect, test } from 'vitest';
import memberPledge from '../forms/member-pledge.ts';
import { gridSheet, type GridCell } from './grid.fixture.ts';
import { sheetFields } from './person-fields.ts';
import { readRoster } from './read.ts';

const fields = sheetFields(memberPledge);
const read = (grid: GridCell[][], merges: [number, number, number, number][] = []) =>
  readRoster(gridSheet(grid, merges), fields, { date1904: false });
/** A public sample of GB 11643. */
const ID_A = '11010519491231002X';

/** The only problem code of a one-row sheet with one column. */
function problemOf(header: string, cell: GridCell): string | undefined {
  const roster = read([
    ['姓名', header],
    ['甲一', cell],
  ]);
  return roster.rows[0]?.problems.map((problem) => problem.code).join(',');
}

function valueOf(header: string, cell: GridCell): unknown {
  const roster = read([
    ['姓名', header],
    ['甲一', cell],
  ]);
  const { name: _name, ...rest } = roster.rows[0]?.values ?? {};
  return Object.values(rest)[0];
}

test.each<[GridCell, string]>([
  ['199 0000 0000', '19900000000'],
  ['0000 12345678', '000012345678'],
  ['+8619900000000', '+8619900000000'],
  [19_900_000_000, '19900000000'],
  [{ number: 19_900_000_000, shown: '1.99E+10' }, '19900000000'],
  [{ number: 19_900_000_000, shown: '19900000000.00' }, '19900000000'],
  [{ number: 19_900_000_000, shown: '199 0000 0000' }, '19900000000'],
  [{ number: 12_345_678, shown: '0000-12345678' }, '000012345678'],
])('a telephone number in %j is %s', (cell, expected) => {
  expect(valueOf('联系电话', cell)).toBe(expected);
  expect(problemOf('联系电话', cell)).toBe('');
});

test('digits that may be two numbers, or were rounded, are kept as they stand and doubted', () => {
  expect(valueOf('联系电话', '19900000000 19900000001')).toBe('19900000000 19900000001');
  expect(problemOf('联系电话', '19900000000 19900000001')).toBe('digitsUnclear');
  expect(problemOf('联系电话', { number: 1.99e19, shown: '1.99E+19' })).toBe('digitsUnclear');
});

test('an ID number stays text; one that a number cell cut, or that is wrong, is named with its cell', () => {
  expect(valueOf('身份证号', ' 1101 0519 4912 3100 2x ')).toBe(ID_A);
  const [row] = read([
    ['姓名', '身份证号'],
    ['甲一', 110_105_194_912_310_020],
  ]).rows;
  expect(row?.values).toEqual({ name: '甲一' });
  expect(row?.problems).toEqual([
    { row: 2, column: 'B', header: '身份证号', code: 'idNumeric', severity: 'refused', params: {} },
  ]);
  for (const power of ['1.10101E+17', '1.10105E17', '１.１０１０５E＋１７', "'1e+17"]) {
    expect(problemOf('身份证号', power)).toBe('idNumeric');
    expect(valueOf('身份证号', power)).toBeUndefined();
  }
  expect(problemOf('身份证号', '110105194912310021')).toBe('idCheckDigit');
  expect(problemOf('身份证号', '110105491231002')).toBe('idShort');
  expect(problemOf('身份证号', '11010519491231')).toBe('idShape');
});

test.each<[GridCell, string]>([
  ['2016年5月3日', '2016-05-03'],
  ['2016.05', '2016-05'],
  ['2016/5/3', '2016-05-03'],
  ['２０１６-０５-０３', '2016-05-03'],
  ['二〇一六年五月三日', '2016-05-03'],
  ['二○一六年十二月', '2016-12'],
  ['二〇一六年五月廿三日', '2016-05-23'],
  ['2016 . 5 . 3', '2016-05-03'],
  ['1976.03（40岁）', '1976-03'],
  ['5/13/2016', '2016-05-13'],
  ['5/5/2016', '2016-05-05'],
  [{ serial: 42_491, format: 'yyyy"年"m"月"' }, '2016-05'],
  [{ serial: 42_493, format: 'yyyy"年"m"月"' }, '2016-05-03'],
  ['20160503', '2016-05-03'],
  ['2016-05-03 00:00:00', '2016-05-03'],
  [{ serial: 42_493 }, '2016-05-03'],
  [20_160_503, '2016-05-03'],
  [201_605, '2016-05'],
])('a date written as %j is %s', (cell, expected) => {
  expect(valueOf('入党时间', cell)).toBe(expected);
  expect(problemOf('入党时间', cell)).toBe('');
});

test('dates that are impossible or have two readings are problems, not repaired', () => {
  expect(problemOf('入党时间', '2015年2月30日')).toBe('dateImpossible');
  expect(problemOf('入党时间', '92.5.3')).toBe('dateTwoDigitYear');
  expect(problemOf('入党时间', 2016.1)).toBe('dateDroppedZero');
  expect(problemOf('入党时间', 42_493)).toBe('dateSerial');
  expect(problemOf('入党时间', 423)).toBe('dateShape');
  expect(problemOf('入党时间', '2016年')).toBe('dateYearOnly');
  expect(problemOf('入党时间', '5/1/2016')).toBe('dateAmbiguous');
  expect(valueOf('入党时间', '5/1/2016')).toBe('5/1/2016');
  expect(problemOf('入党时间', '13/13/2016')).toBe('dateImpossible');
  expect(problemOf('入党时间', '1816-05')).toBe('dateImpossible');
  expect(problemOf('入党时间', { serial: 60 })).toBe('dateImpossible');
});

test('an option takes the spelling of the form, anything else stays as written with a note', () => {
  expect(valueOf('学历', '本科')).toBe('大学本科');
  expect(valueOf('学历', '大学普通班')).toBe('大学普通班');
  expect(problemOf('学历', '大学普通班')).toBe('optionUnknown');
});

test.each([
  '同　上',
  '同 上',
  '同上。',
  '同左',
  '同前',
  '与上同',
  '同上一行',
  '同第3行',
  '↑',
  '〃〃',
  '“',
  '""',
])('%s is no content of its own', (text) => {
  expect([valueOf('工作单位', text), problemOf('工作单位', text)]).toEqual([undefined, 'ditto']);
});

test.each(['同心小学', '上同村', '如东县', '同上镇中心小学', '前进路小学'])('%s is a name', (text) => {
  expect([valueOf('工作单位', text), problemOf('工作单位', text)]).toEqual([text, '']);
});

test.each<[GridCell, string | undefined, string]>([
  ['200105', '2001-05', 'dateSixDigits'],
  [201_112, '2011-12', 'dateSixDigits'],
  ['190207', '1902-07', 'dateSixDigits'],
  ['201605', '2016-05', ''],
  ['199807', '1998-07', ''],
  // The year 2013 begins no day of two digits for the year: there is no month 13.
  ['201307', '2013-07', ''],
  ['980701', '980701', 'dateTwoDigitYear'],
  [980_701, '980701', 'dateTwoDigitYear'],
  ['989901', '989901', 'dateImpossible'],
])('six digits %j are read as %s with the problem "%s"', (cell, value, problem) => {
  expect([valueOf('入党时间', cell), problemOf('入党时间', cell)]).toEqual([value, problem]);
});

test('the other reading of six digits is said', () => {
  const { rows } = read([
    ['姓名', '入党时间'],
    ['甲一', '200105'],
  ]);
  expect(rows[0]?.problems[0]?.params).toEqual({ text: '200105', read: '2001-05', other: '2020-01-05' });
});

test.each([
  ['张样 李样', 'twoNames'],
  ['张样\n李样', 'twoNames'],
  ['甲样\r\n乙 样', 'twoNames'],
  ['张样\u3000王样二', 'twoNames'],
  ['张 样', ''],
  ['欧阳 样例', ''],
  ['司马 高明', ''],
  ['李 小样', ''],
  ['阿依 古丽', ''],
])('%j as a name has the problem "%s"', (text, code) => {
  const { rows } = read([
    ['姓名', '性别'],
    [text, '男'],
  ]);
  expect(rows[0]?.problems.map((problem) => problem.code).join()).toBe(code);
});

test.each(['男/女', '男、女', '□男 □女', '男或女'])('%s is no option but several', (text) => {
  expect(problemOf('性别', text)).toBe('optionsTogether');
});

test('a word of a program is nobody’s name', () => {
  const { rows } = read([
    ['姓名', '性别'],
    ['xm_1', '男'],
    ['必填', '单选'],
    ['Sample', '男'],
  ]);
  expect(rows.map(({ problems }) => problems.map(({ code }) => code))).toEqual([
    ['nameShape'],
    ['optionUnknown', 'nameShape'],
    [],
  ]);
});

test.each(['张样（女）', '张样2', '▲张样', '张样★', '张样同志', '欧阳样例老师'])(
  '%s is more than a name',
  (text) => {
    const { rows } = read([
      ['姓名', '性别'],
      [text, '男'],
      ['张老师傅', '男'],
    ]);
    expect(rows.map(({ problems }) => problems.map(({ code }) => code))).toEqual([['moreThanName'], []]);
  },
);

test.each([
  [8.5 / 24, 'h:mm', '（日期）'],
  [1.25, '[h]:mm:ss', '（日期）'],
  [42_493.5, 'yyyy-mm-dd h:mm', '（日期）'],
  [1, '[m]:ss', '（日期）'],
  [42_493, 'yyyy-mm-dd', '2016-05-03'],
  [42_493, 'yyyy-mm-dd h:mm', '2016-05-03'],
  [42_493.5, '[$-804]yyyy"时"m', '2016-05-03'],
])('%d shown as %s in a column of words is %s', (serial, format, expected) => {
  expect(valueOf('备注', { serial, format })).toBe(expected);
});

const shown = (text: string): GridCell => ({ number: 36_000, shown: text });

test('a number beside a day that is shown: they agree, or nobody knows which is right', () => {
  expect(valueOf('入党时间', shown('1998-07-24'))).toBe('1998-07-24');
  expect(problemOf('入党时间', shown('1998-07-24'))).toBe('');
  expect(valueOf('入党时间', shown('1995-01-05'))).toBe('1995-01-05');
  expect(problemOf('入党时间', shown('1995-01-05'))).toBe('dateShownOtherwise');
  expect(problemOf('入党时间', shown('36000'))).toBe('dateSerial');
});

test('dashes in a mobile number are layout; in others they say where the area code or the extension is', () => {
  expect(valueOf('联系电话', '199-0000-1000')).toBe('19900001000');
  expect(valueOf('联系电话', '010-12345678')).toBe('010-12345678');
  expect(valueOf('联系电话', '19900001000-12')).toBe('19900001000-12');
});
