import { expect, test } from 'vitest';
import memberPledge from '../forms/member-pledge.ts';
import { matchColumns } from './header-note.ts';
import { sheetFields } from './person-fields.ts';

const fields = sheetFields(memberPledge);
const paths = (...headers: string[]) => matchColumns(headers, fields).map(({ path }) => path);

test('a header that names no field is tried without its closing note, and says so', () => {
  const headers = [
    '姓名',
    '身份证号\n（18位）',
    '出生年月（如1975-03）',
    '联系电话（手机）',
    '学历[全日制]',
    '所在党支部全称',
  ];
  expect(matchColumns(headers, fields).map(({ path, evidence }) => [path, evidence])).toEqual([
    ['name', 'label'],
    ['idNumber', 'bracket'],
    ['birthDate', 'bracket'],
    ['phone', 'bracket'],
    ['education', 'bracket'],
    ['partyBranch', 'alias'],
  ]);
  expect(paths('承诺事项1（五十字）', '承诺事项2（五十字）')).toEqual(['pledges[0].item', 'pledges[1].item']);
});

test('two headers that only their notes tell apart are neither', () => {
  const matches = matchColumns(['姓名', '学历（全日制）', '学历（在职）'], fields);
  expect(matches.map(({ path, reason }) => [path, reason])).toEqual([
    ['name', undefined],
    [null, 'severalColumns'],
    [null, 'severalColumns'],
  ]);
});

test('a header that is a field’s name as it stands keeps the field', () => {
  expect(paths('学历', '学历（在职）')).toEqual(['education', null]);
  expect(paths('学历', '学历（全日制）', '学历（在职）')).toEqual(['education', null, null]);
});

test('a note that makes it somebody else’s, or another fact, is not cut off', () => {
  expect(paths('联系电话（家长）', '职务（党内）', '单位（盖章）', '承诺人（签名）')).toEqual([
    null,
    null,
    null,
    null,
  ]);
});

test('a header that is another column’s but for its note says so', () => {
  const reasons = matchColumns(['性别（男/女）', '性别', '校车（路线）'], fields).map(({ reason }) => reason);
  expect(reasons).toEqual(['namedByOther', undefined, 'noField']);
});
