import { describe, expect, test } from 'vitest';
import type { Values } from '../model/values.ts';
import { valueOf } from './condition.fixture.ts';

function pointed(...points: string[]): Values {
  return { items: points.map((each) => (each === '' ? { item: '家访' } : { points: each })) };
}

describe('numbers', () => {
  test.each([
    ['30', true],
    ['３０票', true],
    ['三十', true],
    ['三十票', true],
    ['30.0', true],
    ['29', false],
    ['二三十票', undefined],
    ['110105194912310021', undefined],
    ['约30', undefined],
    ['30/32', undefined],
    ['三十来票', undefined],
    ['无', undefined],
    ['待定', undefined],
    [' ', undefined],
  ])('%s', (a, value) => {
    expect(valueOf('甲数 = 30', { a })).toBe(value);
  });

  test('a range settles what lies outside it', () => {
    expect(valueOf('甲数 >= 2', { a: '两三票' })).toBe(true);
    expect(valueOf('甲数 > 3', { a: '两三票' })).toBe(false);
    expect(valueOf('甲数 > 2', { a: '两三票' })).toBe(undefined);
  });

  test('nothing is divided by 0', () => {
    expect(valueOf('甲数 / (甲数 - 1) > 0', { a: '1' })).toBe(undefined);
    expect(valueOf('甲数 / (甲数 - 1) > 0', { a: '2' })).toBe(true);
  });

  test('decimal fractions add up', () => {
    expect(valueOf('0.1 + 0.2 = 0.3')).toBe(true);
    expect(valueOf('0.1 + 0.2 = 0.3000000001')).toBe(false);
    expect(valueOf('0.3 - 0.1 * 3 >= 0')).toBe(true);
    expect(valueOf('100000.1 - 100000 = 0.1')).toBe(true);
    expect(valueOf('绝对值(0.3 - 0.1 * 3) > 0')).toBe(false);
    expect(valueOf('向上取整(0.1 * 3 * 10) = 3')).toBe(true);
    expect(valueOf('向下取整((0.1 + 0.7) * 10) = 8')).toBe(true);
    expect(valueOf('平均(0.1, 0.2, 0.6) * 3 = 0.9')).toBe(true);
    expect(valueOf('123456789012344 + 1 = 123456789012345')).toBe(true);
    expect(valueOf('123456789012344 + 1 > 123456789012344')).toBe(true);
    expect(valueOf('甲数 * 0.4 + 乙数 * 0.6 = 88', { a: '85', b: '90' })).toBe(true);
    expect(valueOf('四舍五入(1.005, 2) = 1.01')).toBe(true);
    expect(valueOf('四舍五入(-2.5) = -3')).toBe(true);
  });

  test.each([
    ['95%', '>= 90%', true],
    ['95%', '>= 90', true],
    ['95%', '>= 0.9', true],
    ['95%', '>= 5', undefined],
    ['95', '>= 90', true],
    ['95', '>= 90%', true],
    ['85', '>= 90%', false],
    ['0.95', '>= 90%', undefined],
    ['百分之九十五', '> 94%', true],
  ])('percent: %s %s', (rate, rest, value) => {
    expect(valueOf(`满意率 ${rest}`, { rate })).toBe(value);
  });

  test('blank counts may be none or more; other blanks are not guessed', () => {
    expect(valueOf('合计(分值) <= 10', pointed('4', '6'))).toBe(true);
    expect(valueOf('合计(分值) <= 10', pointed('4', ''))).toBe(undefined);
    expect(valueOf('合计(甲数, 丙数) <= 10', { a: '4' })).toBe(undefined);
    expect(valueOf('合计(甲数, 丙数) <= 10', { a: '11' })).toBe(false);
    expect(valueOf('合计(甲数, 乙数) <= 10', { a: '11' })).toBe(undefined);
    expect(valueOf('平均(分值) = 5 且 最大(分值) = 6 且 最小(分值) = 4', pointed('4', '6'))).toBe(true);
  });
});

describe('dates', () => {
  test.each([
    ['2015-06-30', '早于 2015-07-01', true],
    ['2015年7月', '早于 2015-07-01', false],
    ['2015年7月', '早于 2015-07-15', undefined],
    ['2015年7月', '早于 2015年8月', true],
    ['2015年7月', '= 2015年', true],
    ['2015', '= 2015年7月', undefined],
    ['2015年7月', '晚于 2015', false],
    ['2015-12-31', '晚于 2015年', false],
    ['2016-01-01', '晚于 2015年', true],
    ['2015-12-31', '不晚于 2015年', true],
    ['2015-01-01', '不早于 2015年', true],
    ['2014-12-31', '不早于 2015年', false],
    ['2015-02-30', '早于 2016年', undefined],
    ['去年', '早于 2016年', undefined],
    ['2015.7.1', '<= "2015年7月1日"', true],
    ['2015-07-01', '介于 2015-01-01 和 2015-12-31', true],
  ])('%s %s', (joined, rest, value) => {
    expect(valueOf(`入党时间 ${rest}`, { joined })).toBe(value);
  });

  test('periods on the left', () => {
    expect(valueOf('2015年 早于 入党时间', { joined: '2016-01-01' })).toBe(true);
    expect(valueOf('2015年 早于 入党时间', { joined: '2015-12-31' })).toBe(false);
  });

  test('distances', () => {
    const values = { joined: '2014-07-01', full: '2015-06-30' };
    expect(valueOf('月数(入党时间, 转正时间) = 11', values)).toBe(true);
    expect(valueOf('年数(入党时间) = 1', values)).toBe(true);
    expect(valueOf('转正时间 - 入党时间 = 364 且 天数(入党时间, 转正时间) = 364', values)).toBe(true);
    expect(valueOf('首尾天数(入党时间, 转正时间) = 365', values)).toBe(true);
    expect(valueOf('月数(转正时间, 入党时间) < 0', values)).toBe(true);
    expect(valueOf('月数(入党时间, 转正时间) >= 12', { joined: '2014-07', full: '2015-07' })).toBe(undefined);
    expect(valueOf('年份(入党时间) = 2014 且 月份(入党时间) = 7', { joined: '2014-07' })).toBe(true);
    expect(
      valueOf('最早(入党时间, 转正时间) = 2014-07-01 且 最晚(入党时间, 转正时间) 早于 今天', values),
    ).toBe(true);
  });

  test('age from an ID number, of which only whole ones count', () => {
    expect(valueOf('年龄(身份证号) = 66', { idNumber: '11010519491231002X' })).toBe(true);
    expect(valueOf('年龄(身份证号) = 66', { idNumber: '110105194912310021' })).toBe(undefined);
    expect(
      valueOf('身份证生日(身份证号) = 出生日期', { idNumber: '11010519491231002X', birthDate: '1949-12-31' }),
    ).toBe(true);
    expect(valueOf('身份证性别(身份证号) = "女"', { idNumber: '11010519491231002X' })).toBe(true);
    expect(valueOf('年龄(出生日期, 2016-12-30) = 66', { birthDate: '1949-12-31' })).toBe(true);
  });

  test.each([
    [{ birthDate: '1949-12-31' }, true],
    [{ idNumber: '11010519491231002X' }, true],
    [{ birthDate: '1949年12月', idNumber: '11010519491231002X' }, true],
    [{ birthDate: '1950-12-31', idNumber: '11010519491231002X' }, undefined],
    [{ birthDate: '1949年' }, undefined],
    [{ birthDate: '1949年12月' }, true],
    [{ birthDate: '去年' }, undefined],
    [{}, undefined],
  ])('age of %o, which two sources must agree on', (values, value) => {
    expect(valueOf('年龄 = 66', values)).toBe(value);
  });
});
