import { array, assert, constantFrom, property, string } from 'fast-check';
import { expect, test } from 'vitest';
import { Facts } from '../model/facts.ts';
import { concretenessOf } from '../text/concreteness.ts';
import { readFacts } from './read-facts.ts';

const STAGE = { from: '2016-05-01', to: '2016-11-30' };
const PIECES =
  '每周 家访 不 没有 断 至少 2 两 十余 次 名 % 百分之 三分之一 2016年 5月 底 前 至 到 11.30 本学期内 下周五前 每月25日前 年底前 国庆节前 三个月内 提高 比去年 XX ____ 待定 无 责任人 ： 示例甲 负责 由 校长 班主任 有偿补课 杜绝 认真 努力 ， 。 、 （ ） “ ” / \n　 \u200b ２ ① 節 é 𠮷 ½ 学期 个 半 零 一 1 2 7:30 第 届 五个好 三会一课'.split(
    ' ',
  );
const writing = array(constantFrom(...PIECES), { maxLength: 30 }).map((parts) => parts.join(''));

test.each([
  ['pieces of pledges', writing],
  ['anything', string({ unit: 'binary', maxLength: 60 })],
])('every quote stands in the text: %s', (_, texts) => {
  assert(
    property(texts, (text) => {
      const facts = readFacts({ text, stage: STAGE, year: 2016, role: '班主任' });
      expect(Facts.parse(facts)).toEqual(facts);
      for (const { quote, start, end } of [...facts.quantities, ...facts.deadlines]) {
        expect(text.slice(start, end)).toBe(quote);
        expect(quote).not.toBe('');
      }
      for (const quote of [...facts.persons, ...facts.placeholders, ...facts.negated]) {
        expect(text).toContain(quote);
        expect(quote).not.toBe('');
      }
      for (const { from, to } of facts.deadlines) {
        if (from !== null && to !== null) expect(from <= to).toBe(true);
      }
    }),
    { numRuns: 1500 },
  );
});

const COMPLIANT = [
  '2016年6月底前家访困难学生20户',
  '每周二听课1节并写听课记录',
  '由示例乙负责，每月检查台账1次',
  '11月30日前上公开课2节',
];

test('adding a compliant item never lowers the score', () => {
  assert(
    property(writing, constantFrom(...COMPLIANT), constantFrom('。', '；', '\n'), (text, item, mark) => {
      const before = concretenessOf(text).score;
      expect(concretenessOf(`${text}${mark}${item}`).score).toBeGreaterThanOrEqual(before);
    }),
    { numRuns: 1500 },
  );
});

const NAMES = ['示例甲', '张样', '万样一', '欧阳样二', '方样', '时样三', '年样四', '百里样', '买买提·样'];
const WITH_NAME = [
  (name: string) => `由${name}负责，每周家访2户，11月底前完成。`,
  (name: string) => `责任人：${name}。每月听课4节，不收受礼品。`,
  (name: string) => `教导主任${name}牵头，努力做好各项工作。`,
  (name: string) => `${name}同志负责，合格率提高5个百分点。`,
];

test.each(WITH_NAME)('renaming a person changes no outcome: %s', (write) => {
  const outcome = (name: string) => {
    const facts = readFacts({ text: write(name), stage: STAGE, year: 2016, role: '教师' });
    return {
      ...facts,
      persons: facts.persons.map((person) => person.replace(name, '某')),
      quantities: facts.quantities.map(({ start: _start, end: _end, ...rest }) => rest),
      deadlines: facts.deadlines.map(({ from, to, inStage }) => ({ from, to, inStage })),
    };
  };
  const [first = '', ...others] = NAMES;
  for (const name of others) expect(outcome(name)).toEqual(outcome(first));
});

/** Work grows with the text and not with its square: what a quadratic reader could not end within the test's time. */
test.each([
  '每周家访2户，',
  '一',
  '1',
  '不',
  '某',
  '年月日',
  '由示例甲负责家访不认真',
  '2016年5月',
  '提高10%',
  '、',
  '"一',
  '(',
  '每',
  '百分之',
  '没有家访，',
  '责任人',
])('a text of 100,000 characters is read: %s…', (part) => {
  const text = part.repeat(Math.ceil(100_000 / part.length));
  expect(readFacts({ text, stage: STAGE, year: 2016 }).concreteness).toBeGreaterThanOrEqual(0);
});
