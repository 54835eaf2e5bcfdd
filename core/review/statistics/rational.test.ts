import { describe, expect, it } from 'vitest';
import { Rational } from './rational.ts';

const of = (value: number) => Rational.of(value);

describe('Rational', () => {
  it('takes numbers as they are written', () => {
    expect(of(0.1).plus(of(0.2)).equals(of(0.3))).toBe(true);
    expect(of(1e-7).toFixed(8)).toBe('0.00000010');
    expect(of(2.5e21).toFixed(0)).toBe('2500000000000000000000');
    expect(of(-0.5).toText(3)).toBe('-0.5');
  });

  it.each([
    [2.345, 2, '2.35'],
    [2.344, 2, '2.34'],
    [1.005, 2, '1.01'],
    [-1.005, 2, '-1.01'],
    [0.5, 0, '1'],
    [-0.5, 0, '-1'],
    [-0.4, 0, '0'],
    [85, 1, '85.0'],
  ])('rounds %d to %i decimals away from 0: %s', (value, decimals, text) => {
    expect(of(value).toFixed(decimals)).toBe(text);
  });

  it('writes no more decimals than it takes', () => {
    expect(Rational.ratio(38).times(of(20)).over(of(100)).toText(4)).toBe('7.6');
    expect(of(100).toText(0)).toBe('100');
    expect(Rational.ratio(1, 3).toText(3)).toBe('0.333');
  });

  it.each([
    ['down', 7, -8],
    ['nearest', 8, -8],
    ['up', 8, -7],
  ] as const)('makes whole numbers %s', (rounding, above, below) => {
    expect(of(7.6).whole(rounding)).toBe(above);
    expect(of(-7.6).whole(rounding)).toBe(below);
    expect(of(7).whole(rounding)).toBe(7);
  });

  it('adds in any order', () => {
    const parts = [0.1, 1 / 8, 7, 0.07, -3.3].map(of);
    const sum = Rational.sum(parts);
    expect(sum.equals(Rational.sum(parts.toReversed()))).toBe(true);
    expect(() => sum.over(Rational.zero)).toThrow(RangeError);
  });
});
