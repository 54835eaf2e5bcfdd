import { array, assert, constantFrom, property } from 'fast-check';
import { expect, test } from 'vitest';
import type { Outcome } from '../model/finding.ts';
import { allOf } from './combine.ts';

test.each<[Outcome[], Outcome]>([
  [[], 'na'],
  [['na', 'na'], 'na'],
  [['pass', 'na'], 'pass'],
  [['pass', 'fail'], 'fail'],
  [['pass', 'review'], 'review'],
  [['fail', 'review'], 'fail'],
  [['fail', 'na'], 'fail'],
  [['error', 'pass'], 'error'],
  [['error', 'fail'], 'fail'],
  [['error', 'review'], 'error'],
])('all of %j: %s', (outcomes, all) => {
  expect(allOf(outcomes)).toBe(all);
});

test('order never matters, and doubt never becomes a pass', () => {
  const outcomes = array(constantFrom<Outcome>('pass', 'fail', 'review', 'na', 'error'));
  assert(
    property(outcomes, (list) => {
      expect(allOf(list.toReversed())).toBe(allOf(list));
      if (list.includes('review') || list.includes('error')) expect(allOf(list)).not.toBe('pass');
    }),
  );
});
