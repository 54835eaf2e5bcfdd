import { expect, test } from 'vitest';
import forms from '../forms/member-pledge.ts';
import { sheetFields } from '../roster/person-fields.ts';
import type { Workbook } from '../model/workbook.ts';
import { encodeUtf8 } from '../workbook/encoding.ts';
import { openWorkbook } from '../workbook/open.ts';
import { writeWorkbook } from '../workbook/write.ts';
import { FileTexts, NAMED, WHOLE_ROWS } from './file-texts.ts';

const fields = sheetFields(forms);
const MATHS = '每周为留守儿童辅导数学两次，走访学生家庭20户';
const SAFETY = '每月检查实验室一次，把线路老化的情况写进台账';

const NONE: ReadonlySet<string> = new Set();

type Table = [name: string, headers: string[], rows: string[][]];

async function sheets(...tables: Table[]): Promise<FileTexts> {
  return new FileTexts(await workbookOf(...tables), fields);
}

function workbookOf(...tables: Table[]): Promise<Workbook> {
  const bytes = writeWorkbook(
    tables.map(([name, headers, rows]) => ({
      name,
      columns: headers.map((header) => ({ header, type: 'text' as const })),
      rows,
    })),
  );
  return openWorkbook(bytes, '往年.xlsx');
}

async function lines(text: string): Promise<FileTexts> {
  return new FileTexts(await openWorkbook(encodeUtf8(text), '范文.txt'), fields);
}

test('texts of a column are those of every sheet that has it, with their places and names', async () => {
  const file = await sheets(
    ['一支部', ['姓名', '承诺事项', '备注'], [['王样一', MATHS, '']]],
    ['二支部', ['姓名', '承诺事项', '备注'], [['李样二', SAFETY, '无']]],
  );
  expect(file.columns).toEqual([{ header: '承诺事项', path: 'pledges[].item', count: 2, short: 0 }]);
  expect(file.textsIn('承诺事项', NONE)).toEqual([
    { sheet: '一支部', row: 2, column: 1, text: MATHS, name: '王样一' },
    { sheet: '二支部', row: 2, column: 1, text: SAFETY, name: '李样二' },
  ]);
  expect(file.columnFor(new Set(['pledges[].item']))).toBe('承诺事项');
});

test('of several columns the one of the field is taken, and none is guessed', async () => {
  const file = await sheets(['表', ['姓名', '承诺事项', '工作汇报'], [['王样一', MATHS, SAFETY]]]);
  expect(file.columnFor(new Set(['pledges[].item']))).toBe('承诺事项');
  expect(file.columnFor(new Set(['summary']))).toBe('');
});

test('cells too short to compare are counted in their column, and blank ones and repeated headers are none', async () => {
  const file = await sheets([
    '表',
    ['姓名', '承诺事项', '具体措施'],
    [
      ['王样一', MATHS, SAFETY],
      ['李样二', '同上', ''],
      ['姓名', '承诺事项', '具体措施'],
      ['赵样三', '家访10户', '见附件'],
    ],
  ]);
  expect(file.shortIn('承诺事项', NONE)).toBe(1);
  expect(file.textsIn('承诺事项', NONE).map(({ text }) => text)).toEqual([MATHS, '家访10户']);
  const both = new Set(['pledges[].item', 'pledges[].measure']);
  expect(file.shortIn(NAMED, both)).toBe(2);
  const written = await lines(`${MATHS}\n短\n\n同上`);
  expect(written.shortIn(WHOLE_ROWS, NONE)).toBe(2);
});

test('hidden sheets with texts are not compared, and said', async () => {
  const sheetTexts = { 一支部: MATHS, 旧稿: SAFETY, 字典: '短' };
  const workbook = await workbookOf(
    ...Object.entries(sheetTexts).map(([name, text]): Table => [
      name,
      ['姓名', '承诺事项'],
      [['王样一', text]],
    ]),
  );
  for (const sheet of workbook.sheets.slice(1)) Object.defineProperty(sheet, 'hidden', { value: true });
  const file = new FileTexts(workbook, fields);
  expect(file.hidden).toEqual(['旧稿']);
  expect(file.textsIn('承诺事项', NONE).map(({ text }) => text)).toEqual([MATHS]);
});

test('a sheet that names no field is read by its first row', async () => {
  const file = await sheets(['表', ['编号甲', '文字乙'], [['1', MATHS]]]);
  expect(file.columns.map(({ header }) => header)).toEqual(['文字乙']);
  expect(file.textsIn('文字乙', NONE)).toEqual([{ sheet: '表', row: 2, column: 1, text: MATHS }]);
});

test('a text without a table is read line by line, commas and all', async () => {
  const file = await lines(`${MATHS}\n\n${SAFETY},月底公布\n短`);
  expect(file.columns).toHaveLength(1);
  const [only] = file.columns;
  expect(file.textsIn(only?.header ?? '?', NONE).map(({ text }) => text)).toEqual([
    MATHS,
    `${SAFETY}，月底公布`,
  ]);
  expect(file.columnFor(new Set())).toBe(only?.header);
});

test('several columns of the fields are read together, a row as one owner; numbers and dates of people are no texts', async () => {
  const file = await sheets([
    '表',
    ['姓名', '身份证号', '承诺事项', '具体措施', '承诺日期'],
    [['王样一', '11010519491231002X', MATHS, SAFETY, '2024年5月10日前后']],
  ]);
  expect(file.columns.map(({ header }) => header)).toEqual(['承诺事项', '具体措施']);
  const both = new Set(['pledges[].item', 'pledges[].measure']);
  expect(file.columnFor(both)).toBe(NAMED);
  expect(file.textsIn(NAMED, both).map(({ row, text }) => [row, text])).toEqual([
    [2, MATHS],
    [2, SAFETY],
  ]);
});

/** A sheet of one column beside the names, and what of it is offered. */
async function column(header: string, cells: readonly string[]): Promise<FileTexts> {
  return sheets([
    '表',
    ['姓名', header],
    cells.map((cell, at) => [`样${'甲乙丙丁戊己庚辛壬癸'[at % 10]}`, cell]),
  ]);
}

const DAYS = ['2016-06-30', '2016年9月底前', '2016年12月31日前', '学期末', '2017年6月30日以前', '无'];
const KINDS = ['教学常规管理类', '德育管理类', '教学常规管理类', '后勤保障服务类'];

test.each([
  ['完成时限', DAYS, 'times'],
  ['什么时候', DAYS, 'times'],
  ['多少', ['2016人次', '120000.00元', '12345678', '20160101'], 'numbers'],
] as const)(
  'a column %s has nothing to compare: it is not offered, and why is known',
  async (header, cells, why) => {
    const file = await column(header, cells);
    expect(file.columns).toEqual([]);
    expect(file.others).toEqual([{ header, why }]);
  },
);

test.each([
  ['哪一类', [...KINDS, ...KINDS, ...KINDS], 'few'],
  ['部门', [...KINDS, ...KINDS, ...KINDS], 'few'],
  ['什么时候', [...DAYS, '三年内逐年完成并公布'], 'times'],
  ['多少', ['2016人次', '120000.00元', '12345678', '1000元以上'], 'numbers'],
  ['承诺日期', ['当年第一次支部大会以后', '看全体教师的意见再定', '与支部书记谈过话以后'], 'field'],
] as const)(
  'a column %s that holds some texts is offered, and why it is doubtful is known',
  async (header, cells, doubt) => {
    const file = await column(header, cells);
    expect(file.columns).toMatchObject([{ header, doubt }]);
    expect(file.textsIn(header, NONE).length).toBeGreaterThan(0);
    expect(file.others).toEqual([]);
    // Nobody's own words as it may be, it is chosen by whoever looks (law 2).
    expect(file.columnFor(new Set(['pledges[].item']))).toBe('');
  },
);

test('sentences that all of a list write are offered after the others, and of these two columns none is guessed', async () => {
  const words = ['服从安排认真上课', '坚持学习不断进步', '爱护学生团结同事'];
  const file = await sheets([
    '表',
    ['姓名', '我的话', '备注说明栏目'],
    Array.from({ length: 30 }, (_, at) => [
      `样${'甲乙丙丁戊己庚辛壬癸'[at % 10]}`,
      words[at % 3] ?? '',
      at < 4 ? `第${at}次家访以后另行补充说明` : '',
    ]),
  ]);
  expect(file.columns).toMatchObject([
    { header: '备注说明栏目', count: 4 },
    { header: '我的话', count: 30, doubt: 'few' },
  ]);
  expect(file.textsIn('我的话', NONE)).toHaveLength(30);
  expect(file.columnFor(new Set(['pledges[].item']))).toBe('');
});

test("short words of one's own are texts, few as they may be; what only a part of is a time or a number is one", async () => {
  const same = Array.from({ length: 9 }, () => '每学期听课1节');
  for (const header of ['具体措施', '承诺事项']) {
    const file = await column(header, same);
    expect(file.textsIn(header, NONE)).toHaveLength(9);
    expect(file.others).toEqual([]);
  }
  const own = await column('我的打算', ['每学期听课1节', '每学期听课2节', '6月底前家访10户', '带2名徒弟']);
  expect(own.columns).toMatchObject([{ header: '我的打算', count: 4 }]);
});
