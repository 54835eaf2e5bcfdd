import { array, assert, constantFrom, property } from 'fast-check';
import { expect, test } from 'vitest';
import type { Finding, Outcome } from '../model/finding.ts';
import { allOf, anyOf, noneOf } from './combine.ts';
import { summarise } from './summary.ts';

test.each<[Outcome[], Outcome, Outcome, Outcome]>([
  [[], 'na', 'na', 'na'],
  [['na', 'na'], 'na', 'na', 'na'],
  [['pass', 'na'], 'pass', 'pass', 'fail'],
  [['pass', 'fail'], 'fail', 'pass', 'fail'],
  [['pass', 'review'], 'review', 'pass', 'fail'],
  [['fail', 'review'], 'fail', 'review', 'review'],
  [['fail', 'na'], 'fail', 'fail', 'pass'],
  [['error', 'pass'], 'error', 'pass', 'fail'],
  [['error', 'fail'], 'fail', 'error', 'error'],
  [['error', 'review'], 'error', 'error', 'error'],
])('%j', (outcomes, all, any, none) => {
  expect([allOf(outcomes), anyOf(outcomes), noneOf(outcomes)]).toEqual([all, any, none]);
});

test('order never matters, and doubt never becomes a pass', () => {
  const outcomes = array(constantFrom<Outcome>('pass', 'fail', 'review', 'na', 'error'));
  assert(
    property(outcomes, (list) => {
      const turned = list.toReversed();
      expect(allOf(turned)).toBe(allOf(list));
      expect(anyOf(turned)).toBe(anyOf(list));
      if (list.includes('review') || list.includes('error')) expect(allOf(list)).not.toBe('pass');
      if (list.includes('review') || list.includes('error')) expect(noneOf(list)).not.toBe('pass');
    }),
  );
});

function finding(outcome: Outcome, ...criterionIds: string[]): Finding {
  return {
    checkId: 'c',
    useId: 'u',
    outcome,
    code: 'x',
    params: {},
    evidence: [],
    criterionIds,
    packId: 'p',
    packVersion: '1',
    engineVersion: '1',
  };
}

test('summary counts outcomes, leaves na out of the denominator, and speaks per criterion', () => {
  const summary = summarise([
    finding('pass', 'p/s/a'),
    finding('review', 'p/s/a', 'p/s/b'),
    finding('na', 'p/s/b'),
    finding('na', 'p/s/c'),
    finding('fail'),
  ]);
  expect(summary.counts).toEqual({ pass: 1, fail: 1, review: 1, na: 2, error: 0 });
  expect(summary.considered).toBe(3);
  expect(summary.criteria).toEqual([
    { criterionId: 'p/s/a', outcome: 'review', findings: 2 },
    { criterionId: 'p/s/b', outcome: 'review', findings: 2 },
    { criterionId: 'p/s/c', outcome: 'na', findings: 1 },
  ]);
});
