import { expect, test } from 'vitest';
import { Decision } from '../model/review.ts';
import { decisionsAt, REVIEW_STAGES, stageAfter } from './stage.ts';

test('a form that was returned is handed in anew before it is decided again', () => {
  expect(decisionsAt('returned')).toEqual(['resubmitted', 'reopened']);
  expect(stageAfter('returned', 'resubmitted')).toBe('resubmitted');
  expect(stageAfter('resubmitted', 'passed')).toBe('passed');
});

test('taking a decision back leads to the stage before it', () => {
  expect(stageAfter('passed', 'reopened', 'resubmitted')).toBe('resubmitted');
  expect(stageAfter('returned', 'reopened')).toBe('open');
});

test('whatever does not follow is refused', () => {
  const refused = REVIEW_STAGES.flatMap((stage) =>
    Decision.options
      .filter((decision) => !decisionsAt(stage).includes(decision))
      .map((decision) => ({ stage, decision })),
  );
  expect(refused).toContainEqual({ stage: 'passed', decision: 'returned' });
  for (const { stage, decision } of refused)
    expect(() => stageAfter(stage, decision)).toThrow(expect.objectContaining({ code: 'review.notNow' }));
});
