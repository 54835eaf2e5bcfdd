import { expect, test } from 'vitest';
import type { SheetLayout } from '#core/model/sheet-layout.ts';
import type { Sheet } from '#core/model/workbook.ts';
import { gridSheet } from '#core/roster/grid.fixture.ts';
import { forms } from '#catalog/forms.ts';
import type { FreshChoice } from '#core/sheet/recalled.ts';
import { type FileChoices, openSheets as openAs, tickKey } from './opened-sheet.ts';

const openSheets = (choices: FileChoices, known: Parameters<typeof openAs>[1]) =>
  openAs(choices, known, { forms, layouts: [] });

const stored = { subjects: [], records: [] };
const notes = { ...gridSheet([['填表说明'], ['姓名'], ['一人一行，不要改动表头']]), name: '说明' };
const card = {
  ...gridSheet([
    ['姓名', '甲一', '性别', '男'],
    ['民族', '汉族', '学历', '大学本科'],
  ]),
  name: '登记表',
};
const people = {
  ...gridSheet([
    ['姓名', '性别', '民族'],
    ['甲一', '男', '汉族'],
  ]),
  name: '一支部',
};

function choicesOf(sheets: Sheet[], change: Partial<FileChoices> = {}): FileChoices {
  const workbook = { sheets, date1904: false };
  return { file: '名册.xlsx', workbook, sheets: {}, ticks: new Map(), ...change };
}
const includedIn = (choices: FileChoices) =>
  openSheets(choices, stored)?.sheets.map(({ sheet, left, included }) => [sheet, left, included]);

test('a workbook opens at the sheet whose header names most fields, behind instructions and forms', () => {
  const opened = openSheets(choicesOf([notes, card, people]), stored);
  expect(opened?.shown.sheet).toBe('一支部');
  expect(opened?.shown.roster.rows).toHaveLength(1);
});

test('sheets that hold people are imported together; of the others it says why not', () => {
  const hidden = { ...people, name: '二支部', hidden: true };
  const blank = { ...gridSheet([]), name: 'Sheet3' };
  const choices = choicesOf([notes, card, people, hidden, blank]);
  expect(includedIn(choices)).toEqual([
    ['说明', undefined, true],
    ['登记表', 'card', false],
    ['一支部', undefined, true],
    ['二支部', 'hidden', false],
  ]);
  expect(openSheets(choices, stored)?.empty).toEqual(['Sheet3']);
  const decided = { 二支部: { included: true }, 说明: { included: false }, 登记表: { included: true } };
  expect(includedIn({ ...choices, sheets: decided })).toEqual([
    ['说明', undefined, false],
    ['登记表', 'card', false],
    ['一支部', undefined, true],
    ['二支部', 'hidden', true],
  ]);
});

test('a sheet without a header is imported once its header and names are said', () => {
  const table = gridSheet([
    ['谁', '做什么'],
    ['甲一', '教书'],
  ]);
  expect(includedIn(choicesOf([table]))).toEqual([['表', 'noHeader', false]]);
  const header = { 表: { headerRow: 1 } };
  expect(includedIn(choicesOf([table], { sheets: header }))).toEqual([['表', 'noNames', false]]);
  const named = { 表: { headerRow: 1, mapping: { 0: 'name' } } };
  expect(includedIn(choicesOf([table], { sheets: named }))).toEqual([['表', undefined, true]]);
});

test('a tick holds for its sheet and person alone', () => {
  const other = { ...people, name: '二支部' };
  const choices = choicesOf([people, other]);
  const [item] = openSheets(choices, stored)?.sheets[0]?.plan.items ?? [];
  const ticks = new Map([[tickKey('一支部', item!), false]]);
  const opened = openSheets({ ...choices, ticks }, stored);
  expect(opened?.sheets.map(({ chosen }) => chosen.size)).toEqual([0, 1]);
});

test('of a file that holds nothing the first sheet is shown, and told as empty', () => {
  const opened = openSheets(choicesOf([gridSheet([]), { ...gridSheet([]), name: 'Sheet2' }]), stored);
  expect([opened?.shown.sheet, opened?.empty]).toEqual(['表', ['表', 'Sheet2']]);
});

test('forms that a sheet fits alike are named until the user says which', () => {
  const among = forms
    .filter(({ id }) => id === 'member-pledge')
    .flatMap((pledge) => [
      { ...pledge, id: 'jia', title: '甲校承诺卡', titleAliases: [] },
      { ...pledge, id: 'yi', title: '乙校承诺卡', titleAliases: [] },
    ]);
  const sheet = {
    ...gridSheet([
      ['姓名', '承诺事项'],
      ['甲一', '每月家访两次'],
    ]),
    name: '汇总',
  };
  const untold = openAs(choicesOf([sheet]), stored, { forms: among, layouts: [] })?.shown;
  expect(untold).toMatchObject({ formId: '', tied: ['甲校承诺卡', '乙校承诺卡'] });
  const told = openAs(choicesOf([sheet], { sheets: { 汇总: { formId: 'yi' } } }), stored, {
    forms: among,
    layouts: [],
  })?.shown;
  expect(told).toMatchObject({ formId: 'yi', tied: [] });
  const titled = openAs(choicesOf([{ ...sheet, name: '甲校承诺卡' }]), stored, {
    forms: among,
    layouts: [],
  })?.shown;
  expect(titled).toMatchObject({ formId: 'jia', tied: [] });
});

const odd = {
  ...gridSheet([
    ['姓名', '得分', '备注'],
    ['甲一', '99', '学习部'],
  ]),
  name: '汇总',
};
const taught: SheetLayout = {
  headers: ['姓名', '得分', '备注'],
  formId: 'member-pledge',
  columns: [{ header: '备注', nth: 0, path: 'department' }],
};
const readAs = (sheet: FreshChoice | undefined, layouts: readonly SheetLayout[] = [taught]) =>
  openAs(choicesOf([odd], sheet ? { sheets: { 汇总: sheet } } : {}), stored, { forms, layouts })?.shown;

test('a sheet with the headers of one that was corrected is read as that one, and by itself where that is not wanted', () => {
  const shown = readAs(undefined);
  expect(shown).toMatchObject({ formId: 'member-pledge', recalled: 'used', toKeep: undefined });
  expect(shown?.roster.columns.map(({ path }) => path)).toEqual(['name', null, 'department']);
  const alone = readAs({ afresh: true });
  expect(alone).toMatchObject({ formId: '', recalled: 'left' });
  expect(alone?.roster.columns[2]?.path).not.toBe('department');
  expect(readAs(undefined, [{ ...taught, headers: ['姓名', '得分'] }])?.recalled).toBeUndefined();
});

test('what is corrected beside what was said earlier is to be kept together with it', () => {
  expect(readAs({ mapping: { 1: 'post' } })?.toKeep).toEqual({
    ...taught,
    columns: [{ header: '得分', nth: 0, path: 'post' }, ...taught.columns],
  });
  // Said again it is known already.
  expect(readAs({ mapping: { 2: 'department' } })?.toKeep).toBeUndefined();
  expect(readAs({ mapping: { 2: null }, afresh: true })?.toKeep).toEqual({
    headers: taught.headers,
    columns: [{ header: '备注', nth: 0, path: null }],
  });
});

test('what was said for a form that is gone, or of a field that the form has not, is not used', () => {
  expect(readAs(undefined, [{ ...taught, formId: 'gone' }])).toMatchObject({ recalled: undefined });
  const lost = [{ header: '得分', nth: 0, path: 'nowhere' }, ...taught.columns];
  expect(readAs(undefined, [{ ...taught, columns: lost }])?.roster.columns.map(({ path }) => path)).toEqual([
    'name',
    null,
    'department',
  ]);
});

test('headers that cannot be kept are told', () => {
  const long = {
    ...gridSheet([
      ['姓名', '长'.repeat(401)],
      ['甲一', '1'],
    ]),
    name: '长',
  };
  const choices = choicesOf([long], { sheets: { 长: { mapping: { 1: 'post' } } } });
  expect(openSheets(choices, stored)?.shown).toMatchObject({ toKeep: undefined, unkept: 'tooLong' });
});

/** A list of two, whose first row the user takes for the header. */
const headedBy = (first: string[]) => {
  const rows = [first, ['李样', '440524188001010014', '13900000000']];
  const sheet = { ...gridSheet(rows), name: '单' };
  const said = { headerRow: 1, mapping: { 0: 'name', 1: 'idNumber' } };
  return openSheets(choicesOf([sheet], { sheets: { 单: said } }), stored)?.shown;
};

test('of a list without a header, whose first person stands in its place, nothing is kept, and that is told', () => {
  const ofPeople = { toKeep: undefined, unkept: 'people' };
  expect(headedBy(['张样', '11010519491231002X', '13800138000'])).toMatchObject(ofPeople);
  expect(headedBy(['号码', '11010519491231002X', '电话'])).toMatchObject(ofPeople);
  expect(headedBy(['张样', '语文组', '教师'])).toMatchObject(ofPeople);
  expect(headedBy(['名单', '任务', '成绩'])).toMatchObject({
    unkept: undefined,
    toKeep: { headers: ['名单', '任务', '成绩'] },
  });
});
