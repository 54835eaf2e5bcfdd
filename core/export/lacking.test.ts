import { expect, test } from 'vitest';
import general from '../forms/general.ts';
import memberPledge from '../forms/member-pledge.ts';
import type { Template } from '../model/template.ts';
import { lackingFields } from './lacking.ts';

const template: Template = {
  sheet: '导入',
  headerRow: 1,
  firstDataRow: 2,
  notes: [],
  columns: [{ column: 'A', header: '所在支部', path: 'partyBranch', evidence: 'alias', required: true }],
};
const pledges = [{ item: '听课' }];
const common = { signedOn: '2016-05-03', partyBranch: '样例支部' };

test('what the form asks for and the template does not is counted; empty pledges are none', () => {
  const records = [
    { name: '甲一', values: { ...common, name: '甲一', pledges } },
    { name: '乙二', values: { ...common, name: '乙二', partyBranch: ' ', pledges } },
    { name: '丙三', values: { ...common, name: '丙三', pledges: [{ item: '' }] } },
    { name: '丁四', values: { ...common, name: '丁四' } },
  ];
  const label = memberPledge.fields.find(({ id }) => id === 'pledges')?.label;
  expect(lackingFields(memberPledge, template, records)).toEqual([{ label, records: 2 }]);
  const columns = template.columns.map((column) => ({ ...column, required: false }));
  expect(lackingFields(memberPledge, { ...template, columns }, records)).toEqual([
    { label: '所在党支部', records: 1 },
    { label, records: 2 },
  ]);
});

test('the form for every page is about none of its rows, so nobody lacks them', () => {
  const values = { name: '甲一', pledges };
  expect(lackingFields(general, template, [{ name: '甲一', values }])).toEqual([]);
});
