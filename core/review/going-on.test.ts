import { expect, test } from 'vitest';
import type { Verdict } from '../model/review.ts';
import { nextOpen, spokenFor } from './going-on.ts';

const criteria = (...said: (Verdict | undefined)[]) =>
  said.map((verdict, at) => ({
    verdict: verdict && { criterionId: `p/s/${at}`, verdict, machine: 'review' as const, comment: '' },
  }));

test.each([
  ['after the one at hand', [undefined, 'met', undefined], 1, 2],
  ['from the beginning where none is after it', [undefined, 'met', 'met'], 1, 0],
  ['over what is judged', ['met', 'met', 'notMet', undefined], 0, 3],
  ['none where all are judged', ['met', 'pending'], 0, undefined],
  ['not the one at hand itself', ['met', undefined], 1, undefined],
] as const)('the next open one is sought %s', (_, said, current, next) => {
  expect(nextOpen(criteria(...said), [...said.keys()], current)).toBe(next);
});

test('what this form is not about is neither gone to nor waited for, unless it was judged', () => {
  const how = { by: 'machine' as const, elsewhere: true as const, checks: [], lexicon: [], documents: [] };
  const two = criteria('met', undefined).map((each, at) => (at === 1 ? { ...each, how } : each));
  expect(nextOpen(two, [0, 1], 0)).toBeUndefined();
  expect(spokenFor(two, 'open')).toBe('passed');
  const judged = criteria('met', 'notMet').map((each) => ({ ...each, how }));
  expect(spokenFor(judged, 'open')).toBe('returned');
  expect(spokenFor([{ verdict: undefined, how }], 'open')).toBeUndefined();
});

test('only what is listed is gone to', () => {
  expect(nextOpen(criteria('met', undefined, undefined), [0, 2], 0)).toBe(2);
  expect(nextOpen(criteria('met', undefined), [0], 0)).toBeUndefined();
});

test.each([
  [['met', 'mostlyMet', 'notApplicable'], 'open', 'passed'],
  [['met', 'pending'], 'open', 'incomplete'],
  [['pending', 'notMet'], 'resubmitted', 'returned'],
  [['met', undefined], 'open', undefined],
  [[], 'open', undefined],
  [['met'], 'passed', undefined],
] as const)('%j at %s speaks for %s', (said, stage, decision) => {
  expect(spokenFor(criteria(...said), stage)).toBe(decision);
});
