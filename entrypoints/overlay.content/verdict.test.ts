import { expect, test } from 'vitest';
import type { ChecklistView } from '#components/overlay/model.ts';
import { decideRequest } from './verdict.ts';

const finding = (key: string, outcome: 'pass' | 'fail' | 'review') => ({ key, outcome });

test('a decision about a page takes along what the checks said of it, each finding once', () => {
  const checklist = {
    clues: [],
    shown: [],
    decided: [],
    formFindings: [finding('0', 'pass')],
    criteria: [
      { id: 'a/b/c', machine: 'fail', findings: [finding('1', 'fail'), finding('2', 'review')] },
      { id: 'a/b/d', machine: 'review', findings: [finding('2', 'review')] },
      { id: 'a/b/e', machine: undefined, findings: [] },
    ],
  } as unknown as ChecklistView;
  const said = { decision: 'returned' as const, comment: '改', criterionIds: [] };
  expect(decideRequest(checklist, said)).toMatchObject({
    criterionIds: [],
    machine: { counts: { pass: 1, fail: 1, review: 1 }, outcomes: { 'a/b/c': 'fail', 'a/b/d': 'review' } },
  });
  const silent = { ...checklist, formFindings: [], criteria: [] };
  expect(decideRequest(silent, said)).toMatchObject({ machine: undefined });
});
