import { expect, test } from 'vitest';
import type { JournalEvent, Payload } from '../model/event.ts';
import { ownCommentsIn } from './own-comments.ts';

const target = { subjectName: '示例甲', formTypeId: 'f' };
const event = (payload: unknown, who = '审核员甲'): JournalEvent =>
  ({ who, payload: payload as Payload }) as JournalEvent;
const verdict = (comment: string, criterionId = 'p/s/1', more: object = {}) => ({
  kind: 'review.verdict',
  reviewId: 'r',
  packId: 'p',
  target,
  verdict: { criterionId, verdict: 'notMet', machine: 'review', comment },
  ...more,
});
const decided = (comment: string) => ({ kind: 'review.decided', decision: 'returned', comment, target });

test('of one criterion, one reviewer, each text once, nobody named', () => {
  const events = [
    event(verdict('请示例甲补充')),
    event(verdict('请示例甲补充')),
    event(verdict('另一条', 'p/s/2')),
    event(verdict('别人写的'), '审核员乙'),
    event(verdict('合并来的', 'p/s/1', { origin: {} })),
    event(verdict('证件号 11010519491231002X 不对')),
    event(decided('整份退回')),
  ];
  expect(ownCommentsIn(events, '审核员甲', 'p/s/1')).toEqual([
    { verdict: 'notMet', text: '请{姓名}补充' },
    { verdict: 'notMet', text: expect.stringMatching(/^证件号 110\*+002X 不对$/) },
  ]);
  expect(ownCommentsIn(events, '审核员甲', undefined)).toEqual([{ verdict: 'returned', text: '整份退回' }]);
});
