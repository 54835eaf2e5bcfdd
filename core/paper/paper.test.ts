import { expect, test } from 'vitest';
import leaderPledge from '../forms/leader-pledge.ts';
import memberPledge from '../forms/member-pledge.ts';
import general from '../packs/general/pack.ts';
import { tunePack } from '../packs/shelf.ts';
import type { Values } from '../model/values.ts';
import { paperDate } from './dates.ts';
import type { PaperTable } from './document.ts';
import { pledgeLetter } from './pledge-letter.ts';
import { publicDocument, publicFields, publicSheet, publicTable, type PublicEntry } from './public-list.ts';
import { publicPeriod, publicRule } from './public-period.ts';

const ID = '11010519491231002X';
const values: Values = {
  name: '示例甲',
  idNumber: ID,
  phone: '19912345678',
  workUnit: '甲校',
  post: '教师',
  pledgeText: `听课二十节。\n联系电话 19912345678，证件 ${ID}`,
  pledges: [
    { item: '听课20节', deadline: '2016-11-30', person: '示例甲' },
    { item: '家访10户', deadline: '11月底前', person: '示例甲' },
  ],
  signedOn: '2016-05-01',
};

test('a letter says who pledges what, numbers the rows and leaves a place to sign', () => {
  const letter = pledgeLetter(memberPledge, values);
  expect(letter.title).toBe('党员公开承诺书');
  expect(letter.blocks[0]).toMatchObject({ text: '承诺人：示例甲，甲校，教师。' });
  const table = letter.blocks.find((block): block is PaperTable => block.kind === 'table');
  expect(table?.header).toEqual(['序号', '承诺事项', '完成时限', '责任人']);
  expect(table?.rows).toEqual([
    ['1', '听课20节', '2016年11月30日', '示例甲'],
    ['2', '家访10户', '11月底前', '示例甲'],
  ]);
  expect(letter.blocks.at(-1)).toEqual({
    kind: 'signature',
    lines: [
      { label: '承诺人（签名）：', text: '', line: true },
      { label: '', text: '2016年5月1日' },
    ],
  });
});

test('no number of a person is in a letter, wherever it was written', () => {
  const text = JSON.stringify(pledgeLetter(memberPledge, values));
  expect(text).not.toContain(ID);
  expect(text).not.toContain('19912345678');
  expect(text).toContain('110***********002X');
});

test('a form without rows or words still makes a letter; columns nobody filled are left out', () => {
  expect(pledgeLetter(leaderPledge, { name: '示例乙' }).blocks.map(({ kind }) => kind)).toEqual([
    'text',
    'signature',
  ]);
  expect(paperDate('2016-11')).toBe('2016年11月');
  expect(paperDate('11月底前')).toBe('11月底前');
});

const entry = (name: string, unit: string, more: Values = {}): PublicEntry => ({
  name,
  unit,
  what: '优秀党员',
  form: memberPledge,
  values: { ...values, name, workUnit: unit, ...more },
});

test('namesakes are told apart by unit, then by branch; whom nothing tells apart is named', () => {
  const entries = [
    entry('示例甲', '甲校'),
    entry('李样同', '甲校', { partyBranch: '一支部' }),
    entry('李样同', '甲校', { partyBranch: '二支部' }),
    entry('李样同', '乙校'),
    entry('王样双', '丙校'),
    entry('王样双', '丙校'),
  ];
  const { rows, alike } = publicTable({ entries, fieldIds: [] });
  expect(rows.map((row) => row[1])).toEqual([
    '示例甲',
    '李样同（甲校，一支部）',
    '李样同（甲校，二支部）',
    '李样同（乙校）',
    '王样双（丙校）',
    '王样双（丙校）',
  ]);
  expect(alike).toEqual(['王样双']);
});

test('one person with two forms is one row, and nobody’s namesake', () => {
  const own = { subjectId: 'a', name: '样例甲', unit: '甲校', form: memberPledge, values: {} };
  const entries = [
    { ...own, what: '党员公开承诺书' },
    { ...own, what: '述职报告' },
    { ...own, what: '党员公开承诺书' },
  ];
  const { rows, alike } = publicTable({ entries, fieldIds: [] });
  expect(rows).toEqual([['1', '样例甲', '甲校', '党员公开承诺书、述职报告']]);
  expect(alike).toEqual([]);
});

test('nothing sensitive can be in a public list, also when it is asked for', () => {
  const ids = publicFields(memberPledge).map(({ id }) => id);
  expect(ids).toContain('post');
  for (const id of ['idNumber', 'phone', 'birthDate', 'name', 'pledges', 'pledgeText'])
    expect(ids).not.toContain(id);
  const request = {
    title: '公示',
    entries: [entry('示例甲', '甲校', { remark: ID, post: `教师 ${ID}` })],
    fieldIds: ['idNumber', 'phone', 'pledgeText', 'post'],
    from: '2026-03-13',
    to: '2026-03-19',
    office: '某校党委',
    contact: '党委办公室',
  };
  const all = JSON.stringify([publicDocument(request), publicSheet(request, '公示')]);
  expect(all).not.toContain(ID);
  expect(all).not.toContain('19912345678');
  expect(all).toContain('公示时间：2026年3月13日至2026年3月19日。');
  expect(publicTable(request).headers).toEqual(['序号', '姓名', '单位', '公示内容', '职务']);
});

const tuned = (parameters: Record<string, string | number>) =>
  publicRule(tunePack(general, { packId: general.id, parameters, checks: {} }), 'member-pledge');

test('the period is the pack’s: without a number there is none', () => {
  expect(publicRule(general, 'member-pledge')).toBeUndefined();
  expect(tuned({ 'publicity-days': 5 })).toEqual({ days: 5, kind: '自然日', holidays: '' });
  expect(publicPeriod('2024-09-27', tuned({ 'publicity-days': 5 })!)).toMatchObject({
    to: '2024-10-01',
    unsure: false,
  });
  const working = tuned({ 'publicity-days': 5, 'publicity-day-kind': '工作日' })!;
  // Friday, then a Sunday and a Saturday that were worked around 国庆 of 2024.
  expect(publicPeriod('2024-09-27', working)).toMatchObject({ to: '2024-10-09', unsure: false });
  expect(publicRule(general, 'annual-assessment')).toBeUndefined();
});

test('where days are not known the period is long enough in any case, and says so', () => {
  const rule = { days: 3, kind: '工作日' as const, holidays: '' };
  const period = publicPeriod('2031-09-29', rule);
  expect(period?.unsure).toBe(true);
  expect(publicPeriod('2031-09-29', { ...rule, holidays: '十月放假' })).toBeUndefined();
});
