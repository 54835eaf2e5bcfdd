import { expect, test } from 'vitest';
import memberPledge from '../forms/member-pledge.ts';
import autopoi from '../importers/autopoi/index.ts';
import { book } from '../importers/poi.fixture.ts';
import ruoyi from '../importers/ruoyi/index.ts';
import { simulateImport } from '../importers/simulate.ts';
import type { Template, TemplateColumn } from '../model/template.ts';
import { matchTemplate } from './match-template.ts';
import { profileOf } from './profile.ts';
import { summarySheet } from './summary.ts';
import { templateRows } from './template-rows.ts';

const ID = '11010519491231002X';

function template(...columns: [header: string, extra?: Partial<TemplateColumn>][]): Template {
  return {
    sheet: '导入',
    headerRow: 2,
    firstDataRow: 3,
    notes: [],
    columns: columns.map(([header, extra], index) => ({
      column: String.fromCharCode(65 + index),
      header,
      path: null,
      evidence: 'none',
      required: header.startsWith('*'),
      ...extra,
    })),
  };
}

const record = {
  name: '甲一',
  values: {
    name: '甲一',
    idNumber: ID,
    education: '大学本科',
    joinPartyDate: '2001-07',
    signedOn: '2016-05-03',
    pledges: [{ item: '听课' }, { item: '家访', deadline: '11月底前' }],
  },
};

test('columns are matched by header, the user’s choice goes first', () => {
  const matched = matchTemplate(template(['*姓名'], ['承诺事项（2）'], ['其他']), memberPledge, {
    paths: { C: 'remark' },
  });
  expect(matched.columns.map(({ path, evidence }) => [path, evidence])).toEqual([
    ['name', 'label'],
    ['pledges[1].item', 'label'],
    ['remark', 'user'],
  ]);
});

test('a record becomes one row: numbered pledges, words of the template, dates in its format', () => {
  const matched = matchTemplate(
    template(
      ['*姓名'],
      ['学历', { allowed: ['研究生', '本科', '专科'] }],
      ['承诺日期'],
      ['承诺事项1'],
      ['完成时限2'],
      ['不认识的列'],
    ),
    memberPledge,
  );
  const result = templateRows(matched, memberPledge, [record], 'yyyy/MM/dd', { B: { 大学本科: '本科' } });
  expect(result.columns.map(({ column }) => column)).toEqual(['A', 'B', 'C', 'D', 'E']);
  expect(result.rows).toEqual([['甲一', '本科', '2016/05/03', '听课', '11月底前']]);
  expect(result.missing).toEqual([]);
});

test('what does not fit stays empty and is named: no word equal, no day, nothing for a required column', () => {
  const matched = matchTemplate(
    template(['学历', { allowed: ['本科以上', '本科以下'] }], ['入党时间'], ['*所在党支部'], ['民族']),
    memberPledge,
  );
  const { rows, missing } = templateRows(matched, memberPledge, [record], 'yyyy-MM-dd');
  expect(rows).toEqual([['', '', '', '']]);
  expect(missing.map(({ header, reason }) => [header, reason])).toEqual([
    ['学历', 'notAllowed'],
    ['入党时间', 'dayMissing'],
    ['*所在党支部', 'noValue'],
  ]);
});

test('a date column of the template takes the date itself', () => {
  const matched = matchTemplate(template(['承诺日期', { format: 'yyyy-mm-dd' }]), memberPledge);
  const result = templateRows(matched, memberPledge, [record], 'yyyy年M月d日');
  expect(result).toMatchObject({ columns: [{ type: 'date' }], rows: [['2016-05-03']] });
});

test('a number of the form is one in a column for numbers; digits of a telephone never are', () => {
  const form = {
    ...memberPledge,
    fields: memberPledge.fields.map((field) =>
      field.id === 'remark' ? { ...field, type: 'number' as const } : field,
    ),
  };
  const matched = matchTemplate(
    template(['票数', { type: 'integer' }], ['电话', { type: 'integer' }]),
    form,
    { paths: { A: 'remark', B: 'phone' } },
  );
  const values = { remark: '12', phone: '19900011234' };
  const { columns } = templateRows(matched, form, [{ name: '甲一', values }], 'yyyy-MM-dd');
  expect(columns.map(({ type }) => type)).toEqual(['number', 'text']);
  expect(profileOf(matched, form, 'ruoyi', 'yyyy-MM-dd').columns.map(({ type }) => type)).toEqual([
    'integer',
    'string',
  ]);
});

test.each([ruoyi, autopoi])('a multiple choice is read back word by word: $id', (contract) => {
  const allowed = ['校刊', '公示栏', '网络媒体'];
  const matched = matchTemplate(template(['姓名'], ['公示途径', { allowed }]), memberPledge, {
    paths: { B: 'publicityRoutes' },
  });
  const values = { name: '甲一', publicityRoutes: ['公开栏', '网络媒体'] };
  const { rows, missing } = templateRows(matched, memberPledge, [{ name: '甲一', values }], 'yyyy-MM-dd', {
    B: { 公开栏: '公示栏' },
  });
  expect([rows, missing]).toEqual([[['甲一', '公示栏,网络媒体']], []]);

  const printed = profileOf(matched, memberPledge, contract.id, 'yyyy-MM-dd');
  const codes = { 校刊: '1', 公示栏: '2', 网络媒体: '3' };
  const columns = printed.columns.map((column) =>
    column.dictionary ? { ...column, dictionary: codes } : column,
  );
  const workbook = book([[['导入'], ['姓名', '公示途径'], ...rows]]);
  const expected = [{ row: 3, values: { name: '甲一', publicityRoutes: rows[0]?.[1] ?? '' } }];
  const { reading, differences } = simulateImport(workbook, contract, { ...printed, columns }, expected);
  expect(differences).toEqual([]);
  expect(reading.rows[0]?.values['publicityRoutes']).toBe('2,3');
});

test('of a multiple choice with a word that the template does not have, nothing is written', () => {
  const matched = matchTemplate(template(['公示途径', { allowed: ['公示栏'] }]), memberPledge, {
    paths: { A: 'publicityRoutes' },
  });
  const values = { publicityRoutes: ['公开栏', '校园网'] };
  const { rows, missing } = templateRows(matched, memberPledge, [{ name: '甲一', values }], 'yyyy-MM-dd');
  expect(rows).toEqual([['']]);
  expect(missing).toMatchObject([{ reason: 'notAllowed', value: '公开栏、校园网' }]);
});

test('the profile says what the template says', () => {
  const matched = matchTemplate(
    template(['*姓名'], ['学历', { allowed: ['本科'] }], ['承诺日期']),
    memberPledge,
  );
  expect(profileOf(matched, memberPledge, 'ruoyi', 'yyyy-MM-dd')).toMatchObject({
    contractId: 'ruoyi',
    titleRows: 1,
    columns: [
      { header: '*姓名', path: 'name', type: 'string', required: true },
      { path: 'education', dictionary: { 本科: '本科' } },
      { path: 'signedOn', type: 'date', dateFormat: 'yyyy-MM-dd' },
    ],
  });
});

test('a summary has a column per filled field and masks what is sensitive unless asked', () => {
  const sheet = summarySheet(memberPledge, [record], { full: false, numberHeader: '序号' });
  const headers = sheet.columns.map(({ header }) => header);
  expect(headers).toEqual([
    '序号',
    '姓名',
    '身份证号',
    '学历',
    '入党时间',
    '承诺事项1',
    '具体措施1',
    '完成时限1',
    '责任人1',
    '承诺事项2',
    '具体措施2',
    '完成时限2',
    '责任人2',
    '承诺日期',
  ]);
  expect(sheet.rows[0]?.[2]).toBe('110***********002X');
  const full = summarySheet(memberPledge, [record], { full: true, numberHeader: '序号' });
  expect(full.rows[0]?.[2]).toBe(ID);
});
