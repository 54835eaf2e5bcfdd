import { expect, test } from 'vitest';
import memberPledge from '../forms/member-pledge.ts';
import type { CommentPhrase } from '../model/pack.ts';
import { criterionPhrases, formPhrases } from './phrases.ts';

const phrase = (id: string, verdict: CommentPhrase['verdict'], text: string, ...criterionIds: string[]) => ({
  id,
  verdict,
  text,
  criterionIds,
});
const comments = [
  phrase('any', 'unmet', '没有写到“{标准}”，请补充。'),
  phrase('own', 'unmet', '{姓名}的{标准}没有期限。', 'p/s/one'),
  phrase('other', 'unmet', '别的标准。', 'p/s/two'),
  phrase('gap', 'unmet', '请核对{党组织意见}。'),
  phrase('back', 'returned', '“{标准}”要重写。', 'p/s/one'),
  phrase('whole', 'returned', '请重新填写{标准}。'),
  phrase('secret', 'incomplete', '请核对 {身份证号}。'),
];
const context = {
  fields: memberPledge.fields,
  values: { name: '示例甲', idNumber: '11010519491231002X' },
  names: new Map([['p/s/one', '有期限']]),
};

test('phrases for the criterion come first; what cannot be filled in is not offered', () => {
  expect(criterionPhrases({ comments }, 'unmet', 'p/s/one', context)).toEqual([
    '示例甲的有期限没有期限。',
    '没有写到“有期限”，请补充。',
  ]);
});

test('a phrase for the whole form names the criteria that it is about', () => {
  expect(formPhrases({ comments }, 'returned', context)).toEqual([
    { text: '“有期限”要重写。', criterionIds: ['p/s/one'] },
  ]);
});

test('what is sensitive is filled in masked', () => {
  expect(formPhrases({ comments }, 'incomplete', context)[0]?.text).toBe('请核对 110***********002X。');
});
