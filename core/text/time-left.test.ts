import { expect, test } from 'vitest';
import { maySetTime } from './time-left.ts';
import { PUT_OFF, TIME_SHAPES, TIMELESS } from './time-left-words.ts';

test.each([
  ['dates', '14号交'],
  ['dates', 'Q4完成验收'],
  ['school', '中考保障到位'],
  ['weeks', '双休日开放'],
  ['before', '赶在市里验收时完工'],
  ['during', '雪后清扫'],
  ['ends', '截止到验收'],
  ['festivals', '献礼校庆'],
  ['moon', '腊八慰问老人5户'],
  ['seasons', '三伏天发放绿豆汤'],
  ['dayOf', '新生报到那天设引导台'],
  ['nextDays', '次日反馈'],
  ['within', '两小时内答复'],
] as const)('may set a time, %s: %s', (kind, text) => {
  expect(text).toMatch(new RegExp(TIME_SHAPES[kind]?.join('|') ?? '^$'));
  expect(maySetTime(text)).toBe(true);
});

test.each([
  ['soon', '尽快修好'],
  ['later', '随后补上'],
  ['undecided', '酌情办理'],
  ['waiting', '忙完再说'],
  ['conditions', '条件成熟再办'],
  ['spareTime', '抽空看看'],
  ['gradually', '逐步更换'],
  ['farming', '农闲排练'],
] as const)('puts off, %s: %s', (kind, text) => {
  expect(text).toMatch(new RegExp(PUT_OFF[kind]?.join('|') ?? '^$'));
  expect(maySetTime(text)).toBe(true);
});

test.each([
  ['day', '写值日表'],
  ['hour', '按时上课'],
  ['period', '定期检查'],
  ['year', '带青年教师'],
  ['rhythm', '按月结账'],
  ['spring', '写春联'],
  ['leave', '办请假手续'],
  ['joint', '节约用电'],
  ['number', '报文件号'],
  ['whole', '参加全国比赛'],
] as const)('says no time, %s: %s', (kind, text) => {
  expect(text).toMatch(new RegExp(TIMELESS[kind]?.join('|') ?? '^$'));
  expect(maySetTime(text)).toBe(false);
});
