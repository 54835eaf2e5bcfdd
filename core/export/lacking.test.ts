import { expect, test } from 'vitest';
import general from '../forms/general.ts';
import memberPledge from '../forms/member-pledge.ts';
import type { Template } from '../model/template.ts';
import { lackingFields, withLacking } from './lacking.ts';

const template: Template = {
  sheet: '导入',
  headerRow: 1,
  firstDataRow: 2,
  notes: [],
  columns: [{ column: 'A', header: '所在支部', path: 'partyBranch', evidence: 'alias', required: true }],
};
const pledges = [{ item: '听课' }];
const common = { signedOn: '2016-05-03', partyBranch: '样例支部' };

test('what the form requires is missing, with or without a column, and empty pledges are none', () => {
  const lacking = lackingFields(memberPledge, template, [
    { name: '甲一', values: { ...common, name: '甲一', pledges } },
    { name: '乙二', values: { ...common, name: '乙二', partyBranch: ' ', pledges } },
    { name: '丙三', values: { ...common, name: '丙三', pledges: [{ item: '' }] } },
    { name: '丁四', values: { ...common, name: '丁四' } },
  ]);
  const label = memberPledge.fields.find(({ id }) => id === 'pledges')?.label;
  expect(lacking.map(({ name, column, header }) => [name, column, header])).toEqual([
    ['乙二', 'A', '所在支部'],
    ['丙三', '', label],
    ['丁四', '', label],
  ]);
});

test('the form for every page is about none of its rows, so nobody lacks them', () => {
  const values = { name: '甲一', pledges };
  expect(lackingFields(general, template, [{ name: '甲一', values }])).toEqual([]);
});

test('a cell already told as missing is told once', () => {
  const cell = { name: '乙二', index: 0, column: 'A', header: '所在支部', reason: 'noValue' };
  const other = { ...cell, column: '', header: '承诺事项' };
  expect(withLacking([cell], [cell, other])).toEqual([cell, other]);
});
