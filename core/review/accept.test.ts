import { expect, test } from 'vitest';
import type { Outcome } from '../model/finding.ts';
import type { CriterionVerdict } from '../model/review.ts';
import { acceptable } from './accept.ts';

const verdict: CriterionVerdict = { criterionId: 'p/s/1', verdict: 'notMet', machine: 'pass', comment: '无' };
const given = (said: CriterionVerdict | null) => ({ hash: 'h', claimedAt: '', who: '', verdict: said });
const open = (machine: Outcome | undefined) => ({ machine, verdict: undefined, standing: [] });

test.each([
  ['pass', 1],
  ['review', 0],
  ['na', 0],
  ['error', 0],
  ['fail', 0],
  [undefined, 0],
] as const)('of what the machine says is %s, %i may be taken together', (machine, count) => {
  expect(acceptable([open(machine)])).toHaveLength(count);
});

test('what a person said is left alone, and what was taken back is open again', () => {
  const judged = { machine: 'pass' as const, verdict, standing: [given(verdict)] };
  const hidden = { machine: 'pass' as const, verdict: undefined, standing: [given(null), given(verdict)] };
  const withdrawn = { machine: 'pass' as const, verdict: undefined, standing: [given(null)] };
  expect(acceptable([judged, hidden, withdrawn])).toEqual([withdrawn]);
});
