import { expect, test } from 'vitest';
import memberPledge from '../forms/member-pledge.ts';
import type { Template } from '../model/template.ts';
import { leftOutOf } from './left-out.ts';

/** A template with a column for each of these paths, and one that stays empty. */
function template(...paths: string[]): Template {
  const columns = [...paths, null].map((path, index) => ({
    column: String.fromCharCode(65 + index),
    header: path ?? '其他',
    path,
    evidence: 'label' as const,
    required: false,
  }));
  return { sheet: '导入', headerRow: 1, firstDataRow: 2, notes: [], columns };
}

const four = ['听课', '家访', '教研', '结对'].map((item) => ({ item, deadline: '11月底前' }));
const records = [
  { name: '甲一', values: { name: '甲一', phone: '', pledges: four } },
  { name: '乙二', values: { name: '乙二', gender: '女', pledges: [{ item: '听课', person: '乙二' }] } },
];

test('what records hold and the template has no column for is named, with its places and records', () => {
  const left = leftOutOf(memberPledge, template('name', 'pledges[0].item', 'pledges[0].deadline'), records);
  expect(left).toEqual([
    { label: '性别', places: [], records: 1 },
    { label: '承诺事项', places: [2, 3, 4], records: 1 },
    { label: '完成时限', places: [2, 3, 4], records: 1 },
    { label: '责任人', places: [1], records: 1 },
  ]);
});

test('a template with a column for all that is held leaves nothing out', () => {
  const [, { values }] = records as [unknown, (typeof records)[number]];
  const all = template('name', 'gender', 'pledges[0].item', 'pledges[0].person');
  expect(leftOutOf(memberPledge, all, [{ name: '乙二', values }])).toEqual([]);
});
