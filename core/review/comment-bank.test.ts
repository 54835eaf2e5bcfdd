import { describe, expect, it } from 'vitest';
import { FormType } from '../model/form-type.ts';
import type { CommentPhrase } from '../model/pack.ts';
import { asPhrase, fillPhrase, formPhrases, gapIn, openGap, phrasesFor } from './comment-bank.ts';
import { knownIn } from './comment-values.ts';

const form = FormType.parse({
  id: 'sample',
  title: '样表',
  subjectKind: 'person',
  source: 'test',
  fields: [
    { id: 'name', label: '姓名', type: 'text' },
    { id: 'idNumber', label: '身份证号', type: 'idNumber' },
    { id: 'phone', label: '联系电话', aliases: ['电话'], type: 'phone', sensitive: true },
    { id: 'homePhone', label: '家庭电话', aliases: ['电话'], type: 'phone' },
    {
      id: 'pledges',
      label: '承诺',
      type: 'rows',
      columns: [
        { id: 'item', label: '承诺事项', type: 'text' },
        { id: 'person', label: '责任人', type: 'text' },
      ],
    },
  ],
});
const values = {
  name: '示例甲',
  phone: '13800000000',
  pledges: [
    { item: '听课', person: '示例甲' },
    { item: '家访', person: '示例甲' },
  ],
};
const phrase = (
  id: string,
  verdict: CommentPhrase['verdict'],
  text: string,
  criterionIds: string[] = [],
): CommentPhrase => ({ id, verdict, criterionIds, text });
const phrases = [
  phrase('any', 'unmet', '{姓名}的“{标准}”没有写明'),
  phrase('own', 'unmet', '责任人{责任人}；事项{承诺事项}', ['a/b/c']),
  phrase('other', 'unmet', '…', ['a/b/d']),
  phrase('more', 'incomplete', '电话{电话}，{联系电话}'),
  phrase('back', 'returned', '退回：{标准}'),
];

describe('phrases that fit', () => {
  it('are those for the verdict: of this criterion first, then of any, and of no other', () => {
    expect(phrasesFor(phrases, 'notMet', 'a/b/c').map(({ id }) => id)).toEqual(['own', 'any']);
    expect(phrasesFor(phrases, 'pending', 'a/b/c').map(({ id }) => id)).toEqual(['more']);
    expect(phrasesFor(phrases, 'returned', undefined).map(({ id }) => id)).toEqual(['back']);
    expect(phrasesFor(phrases, 'notApplicable', 'a/b/c')).toEqual([]);
  });
});

describe('filling in', () => {
  const known = knownIn(phrases, form, values);

  it('takes what the form shows, masked where it is sensitive', () => {
    expect(known).toEqual({ 姓名: '示例甲', 责任人: '示例甲', 联系电话: '138****0000' });
    expect(fillPhrase('{姓名}的“{标准}”没有写明', known, '比服务')).toEqual({
      text: '示例甲的“比服务”没有写明',
      gaps: [],
    });
  });

  it('leaves visible what is not there, or could be several things', () => {
    // Rows that differ, a label of two fields, and no criterion.
    expect(fillPhrase('{承诺事项}，{电话}，{标准}，{没有}', known, undefined)).toEqual({
      text: '【承诺事项】，【电话】，【标准】，【没有】',
      gaps: ['承诺事项', '电话', '标准', '没有'],
    });
    expect(fillPhrase('{constructor}', {}, undefined).gaps).toEqual(['constructor']);
    expect(gapIn('请补【时限】。')).toEqual({ start: 2, end: 6 });
    expect(gapIn('请补。')).toBeUndefined();
    // 【示例】 may be the reviewer’s own; 【承诺事项】 is a gap of a phrase.
    expect(openGap('【示例】请补', phrases)).toBeUndefined();
    expect(openGap('请补【承诺事项】', phrases)).toBe('承诺事项');
  });

  it('puts nobody else’s name into a comment of before', () => {
    expect(asPhrase('示例乙没有写时限', '示例乙')).toBe('{姓名}没有写时限');
    expect(asPhrase('没有写时限', '')).toBe('没有写时限');
  });
});

it('a phrase for the whole form names the criteria that it is about', () => {
  const ofForm = [
    phrase('back', 'returned', '{姓名}的“{标准}”要重写。', ['p/s/one']),
    phrase('whole', 'returned', '请重新填写{标准}。'),
    phrase('other', 'incomplete', '请补交。'),
  ];
  const names = new Map([['p/s/one', '有期限']]);
  expect(formPhrases(ofForm, 'returned', { 姓名: '示例甲' }, names)).toEqual([
    { text: '示例甲的“有期限”要重写。', gaps: [], criterionIds: ['p/s/one'] },
    { text: '请重新填写【标准】。', gaps: ['标准'], criterionIds: [] },
  ]);
});
