import { expect, test } from 'vitest';
import memberPledge from '../forms/member-pledge.ts';
import { matchHeaders } from './row.ts';

const paths = (...headers: string[]) => matchHeaders(headers, memberPledge.fields).map(({ path }) => path);

test('headers are matched by equality with a label or an alias', () => {
  expect(matchHeaders(['姓　名*', '公民身份号码', '星座'], memberPledge.fields)).toEqual([
    { path: 'name', evidence: 'label' },
    { path: 'idNumber', evidence: 'alias' },
    { path: null, evidence: 'none', reason: 'noField' },
  ]);
  expect(paths('姓名拼音')).toEqual([null]);
});

test('numbered columns are cells of repeating rows', () => {
  expect(paths('承诺事项1', '具体措施一', '完成时限（2）', '责任人③', '承诺一：完成时限')).toEqual([
    'pledges[0].item',
    'pledges[0].measure',
    'pledges[1].deadline',
    'pledges[2].person',
    'pledges[0].deadline',
  ]);
});

test('a column of repeating rows without a number is that of the first row', () => {
  expect(paths('承诺事项', '具体措施')).toEqual(['pledges[0].item', 'pledges[0].measure']);
});

test('a slash joins two names and is no way out', () => {
  expect(paths('职务/职称', '职称/职务')).toEqual([null, null]);
});

test('two columns for one field are both left to the user', () => {
  expect(matchHeaders(['姓名', '承诺人姓名'], memberPledge.fields).map(({ reason }) => reason)).toEqual([
    'severalColumns',
    'severalColumns',
  ]);
});

test('a name that a box and a column share goes by the columns beside it', () => {
  expect(paths('姓名', '承诺内容', '完成时限', '责任人')).toEqual([
    'name',
    'pledges[0].item',
    'pledges[0].deadline',
    'pledges[0].person',
  ]);
  expect(paths('姓名', '承诺内容', '公示途径')).toEqual(['name', 'pledgeText', 'publicityRoutes']);
  expect(paths('承诺事项', '承诺内容', '完成时限')).toEqual([
    'pledges[0].item',
    'pledgeText',
    'pledges[0].deadline',
  ]);
});
