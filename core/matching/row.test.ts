import { expect, test } from 'vitest';
import memberPledge from '../forms/member-pledge.ts';
import { matchHeaders } from './row.ts';

const paths = (...headers: string[]) => matchHeaders(headers, memberPledge.fields).map(({ path }) => path);

test('headers are matched by equality with a label or an alias', () => {
  expect(matchHeaders(['姓　名*', '公民身份号码', '星座'], memberPledge.fields)).toEqual([
    { path: 'name', evidence: 'label' },
    { path: 'idNumber', evidence: 'alias' },
    { path: null, evidence: 'none', reason: 'unknown' },
  ]);
  expect(paths('姓名拼音')).toEqual([null]);
});

test('numbered columns are cells of repeating rows', () => {
  expect(paths('承诺事项1', '具体措施一', '完成时限（2）', '承诺事项三/责任人')).toEqual([
    'pledges[0].item',
    'pledges[0].measure',
    'pledges[1].deadline',
    'pledges[2].person',
  ]);
});

test('a column of repeating rows without a number is that of the first row', () => {
  expect(paths('承诺事项', '具体措施')).toEqual(['pledges[0].item', 'pledges[0].measure']);
});

test('a group title over plain columns does not hide them', () => {
  expect(paths('基本情况/姓名', '基本情况/性别')).toEqual(['name', 'gender']);
});

test('two columns for one field are both left to the user', () => {
  expect(matchHeaders(['姓名', '承诺人姓名'], memberPledge.fields).map(({ reason }) => reason)).toEqual([
    'twice',
    'twice',
  ]);
});
