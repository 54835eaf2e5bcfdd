import { expect, test } from 'vitest';
import { denialsIn, isNegated } from './negation.ts';

const denied = (text: string): string[] => denialsIn(text).map(({ quote }) => quote);

test.each([
  ['从不克扣伙食费', '不克扣伙食费'],
  ['严禁私自外出，按时熄灯', '严禁私自外出'],
  ['不占用自习课，不随意加课', '不占用自习课'],
  ['本月还没有召开例会', '本月还没有召开例会'],
  ['决不过夜', '不过夜'],
])('%s denies %s', (text, quote) => {
  expect(denied(text)).toContain(quote);
});

test.each([
  ['two denials', '难道不该把账目公开'],
  ['two denials', '怎能不管住宿生'],
  ['until it is done', '不查清漏电原因不收工'],
  ['a question', '能不能按时开餐由食堂说了算'],
  ['a name', '落实“八不准”规定'],
  ['all of them', '走访低保户一家也不漏'],
  ['what follows', '不练就等于白学，每周练字两次'],
  ['what others cannot', '作业跟不上的由我补课'],
  ['of whom', '没完成体检的职工补检一次'],
  ['of whom', '不会操作的老人由志愿者代办'],
  ['a condition', '凡未按时交表的逐一催办'],
  ['a virtue', '不辞劳苦下乡送课'],
  ['a turn of speech', '要不放学后再补'],
  ['kept up', '晨跑雷打不动'],
  ['short of something', '基础有待加强'],
])('%s denies nothing: %s', (_, text) => {
  expect(denied(text)).toEqual([]);
});

test.each([
  '家访一次没去',
  '家访因疫情取消',
  '家访0户',
  '看不到家访记录',
  '如果没有特殊情况不家访',
  '全年家访人数为零',
  '家访：未开展',
  '不参加学习、家访',
])('%s is no evidence of 家访', (text) => {
  const at = text.indexOf('家访');
  expect(isNegated(text.replace('：', ':'), at, at + 2)).toBe(true);
});

test.each(['家访10户', '家访零距离', '不迟到并坚持家访', '家访不能放松', '2020年家访'])(
  '%s affirms 家访',
  (text) => {
    const at = text.indexOf('家访');
    expect(isNegated(text, at, at + 2)).toBe(false);
  },
);

test('what is called off is not denied', () => {
  expect(denied('家访因疫情取消')).toEqual([]);
  expect(denied('家访一次没去')).toEqual(['家访一次没去']);
});
