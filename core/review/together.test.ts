import { expect, test } from 'vitest';
import type { Outcome } from '../model/finding.ts';
import { type CriterionVerdict, Verdict } from '../model/review.ts';
import { isTogether, judgeableTogether, openInSet, openPassed } from './together.ts';

const verdict: CriterionVerdict = { criterionId: 'p/s/1', verdict: 'notMet', machine: 'pass', comment: '无' };
const given = (said: CriterionVerdict | null) => ({ hash: 'h', claimedAt: '', who: '', verdict: said });
const open = (machine: Outcome | undefined) => ({ machine, verdict: undefined, standing: [] });
const inSet = (set: string, machine: Outcome | undefined) => ({ ...open(machine), set });

test.each([
  ['pass', 1],
  ['review', 0],
  ['na', 0],
  ['error', 0],
  ['fail', 0],
  [undefined, 0],
] as const)('of what the machine says is %s, %i may be taken together', (machine, count) => {
  expect(openPassed([open(machine)])).toHaveLength(count);
});

test('of a set, what nobody has judged and the machine has nothing against may be judged together', () => {
  const may = [inSet('风气', undefined), inSet('风气', 'review'), inSet('风气', 'pass'), inSet('风气', 'na')];
  const judged = { ...inSet('风气', undefined), verdict, standing: [given(verdict)] };
  expect(openInSet([...may, judged, inSet('风气', 'fail'), inSet('服务', undefined)], '风气')).toEqual(may);
});

test('what somebody is about to judge is left to them, of a set and of what passed', () => {
  const criteria = ['a', 'b'].map((id) => ({ ...inSet('风气', 'pass'), id }));
  const ids = (set: string | undefined) =>
    judgeableTogether(criteria, set, new Set(['a'])).map(({ id }) => id);
  expect([ids('风气'), ids(undefined), ids('服务')]).toEqual([['b'], ['b'], []]);
});

test('what a person said is left alone, and what was taken back is open again', () => {
  const judged = { machine: 'pass' as const, verdict, standing: [given(verdict)] };
  const hidden = { machine: 'pass' as const, verdict: undefined, standing: [given(null), given(verdict)] };
  const withdrawn = { machine: 'pass' as const, verdict: undefined, standing: [given(null)] };
  expect(openPassed([judged, hidden, withdrawn])).toEqual([withdrawn]);
});

test('several criteria are given no verdict that needs a comment of its own', () => {
  expect(Verdict.options.filter((each) => !isTogether(each))).toEqual(['notMet', 'pending']);
});
