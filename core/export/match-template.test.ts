import { expect, test } from 'vitest';
import democraticReview from '../forms/democratic-review.ts';
import memberPledge from '../forms/member-pledge.ts';
import type { Template } from '../model/template.ts';
import { matchTemplate, sharedFields } from './match-template.ts';

function template(...headers: (string | string[])[]): Template {
  return {
    sheet: '导入',
    headerRow: 2,
    headerRows: 2,
    firstDataRow: 3,
    notes: [],
    columns: headers.map((header, at) => ({
      column: String.fromCharCode(65 + at),
      header: [header].flat().join('_'),
      ...(Array.isArray(header) ? { levels: header } : {}),
      path: null,
      evidence: 'none' as const,
      required: false,
    })),
  };
}
const pathsOf = ({ columns }: Template) => columns.map(({ path }) => path);

test('columns under groups are matched by what they are called there, and by the number of the group', () => {
  const read = template(
    '姓名',
    ['承诺事项一', '承诺内容'],
    ['承诺事项一', '完成时限'],
    ['承诺事项二', '承诺内容'],
    ['承诺事项二', '完成时限'],
    ['家庭成员', '姓名'],
  );
  expect(pathsOf(matchTemplate(read, memberPledge))).toEqual([
    'name',
    'pledges[0].item',
    'pledges[0].deadline',
    'pledges[1].item',
    'pledges[1].deadline',
    null,
  ]);
});

test('what a person is known by goes into a column that the form has no field for', () => {
  const read = template('姓名', ['基本信息', '婚姻状况'], '联系电话', '工号');
  expect(pathsOf(matchTemplate(read, democraticReview))).toEqual([
    'name',
    'maritalStatus',
    'phone',
    'employeeNumber',
  ]);
});

test('each field is used once: what the user chose is free for no other column', () => {
  const read = template('姓名', '手机号码', '备用');
  const matched = matchTemplate(read, democraticReview, { paths: { C: 'phone' } });
  expect(pathsOf(matched)).toEqual(['name', null, 'phone']);
  expect(matched.columns[2]?.evidence).toBe('user');
  expect(sharedFields(matched)).toEqual([]);
});

test('two columns that the user gives one field are told', () => {
  const matched = matchTemplate(template('ID Card', 'Gender'), democraticReview, {
    paths: { A: 'idNumber', B: 'idNumber' },
  });
  expect(sharedFields(matched)).toMatchObject([
    { path: 'idNumber', columns: [{ column: 'A' }, { column: 'B' }] },
  ]);
});
