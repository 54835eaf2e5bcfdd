import { describe, expect, test } from 'vitest';
import type { Values } from '../model/values.ts';
import { valueOf } from './condition.fixture.ts';

const T = '甲数 = 1';
const F = '甲数 = 2';
const U = '乙数 = 1';
/** 甲数 is 1, 乙数 is blank: `T` holds, `F` does not, of `U` nobody can tell. */
const three: Values = { a: '1' };

describe('Kleene', () => {
  test.each([
    [T, T, true, true],
    [T, F, false, true],
    [T, U, undefined, true],
    [F, T, false, true],
    [F, F, false, false],
    [F, U, false, undefined],
    [U, T, undefined, true],
    [U, F, false, undefined],
    [U, U, undefined, undefined],
  ])('%s, %s', (one, other, and, or) => {
    expect(valueOf(`${one} 且 ${other}`, three)).toBe(and);
    expect(valueOf(`${one} 或 ${other}`, three)).toBe(or);
    expect(valueOf(`都满足(${one}, ${other})`, three)).toBe(and);
    expect(valueOf(`任一满足(${one}, ${other})`, three)).toBe(or);
  });

  test.each([
    [T, false],
    [F, true],
    [U, undefined],
  ])('非 %s', (one, not) => {
    expect(valueOf(`非 ${one}`, three)).toBe(not);
  });

  test.each([
    [T, T, F, true],
    [T, F, T, false],
    [F, T, F, false],
    [F, F, T, true],
    [U, T, T, true],
    [U, F, F, false],
    [U, T, F, undefined],
    [T, U, T, undefined],
  ])('如果 %s 则 %s 否则 %s', (test_, yes, no, value) => {
    expect(valueOf(`如果 ${test_} 则 ${yes} 否则 ${no}`, three)).toBe(value);
  });

  test('without 否则 the other case is met', () => {
    expect(valueOf(`如果 ${F} 则 ${F}`, three)).toBe(true);
    expect(valueOf(`如果 ${U} 则 ${T}`, three)).toBe(true);
    expect(valueOf(`如果 ${U} 则 ${F}`, three)).toBe(undefined);
  });
});

describe('what binds tighter', () => {
  test.each([
    [`${T} 或 ${T} 且 ${F}`, true],
    [`(${T} 或 ${T}) 且 ${F}`, false],
    [`非 ${F} 且 ${F}`, false],
    [`非 (${F} 且 ${F})`, true],
    [`非 非 ${T}`, true],
    ['1 + 2 * 3 = 7', true],
    ['(1 + 2) * 3 = 9', true],
    ['10 - 2 - 3 = 5', true],
    ['12 / 2 / 3 = 2', true],
    ['-2 + 3 = 1', true],
    ['甲数 + 1 介于 2 和 1 + 1', true],
    [`如果 ${F} 则 ${F} 或 ${F}`, true],
    [`(如果 ${F} 则 ${F}) 且 ${F}`, false],
    [`${F} 或 如果 ${T} 则 ${T}`, true],
    [`如果 ${T} 则 如果 ${F} 则 ${F} 否则 ${T}`, true],
    ['0 < 甲数 <= 1', true],
    ['3 > 甲数 > 1', false],
  ])('%s', (text, value) => {
    expect(valueOf(text, three)).toBe(value);
  });
});
