import { describe, expect, test } from 'vitest';
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
const decided = (comment: string) => ({
  kind: 'review.decided',
  reviewId: 'r',
  decision: 'returned',
  comment,
  target,
});

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

/** The latest first, as the journal is read. */
const commentsOf = (oldestFirst: readonly JournalEvent[], criterionId: string | undefined) =>
  ownCommentsIn([...oldestFirst].reverse(), '审核员甲', criterionId).map(({ text }) => text);
const withdrawn = (criterionId = 'p/s/1', reviewId = 'r') =>
  event({ kind: 'review.withdrawn', reviewId, criterionId });

describe('what was taken back is not offered', () => {
  test('a verdict that was withdrawn, in its own review and on its own criterion', () => {
    const said = [event(verdict('写错了')), withdrawn()];
    expect(commentsOf(said, 'p/s/1')).toEqual([]);
    expect(commentsOf([...said, event(verdict('写对了'))], 'p/s/1')).toEqual(['写对了']);
    expect(commentsOf([event(verdict('留着')), withdrawn('p/s/2')], 'p/s/1')).toEqual(['留着']);
    expect(commentsOf([event(verdict('留着')), withdrawn('p/s/1', 'other')], 'p/s/1')).toEqual(['留着']);
  });

  test('a verdict that was undone by saying again what stood before; one that was replaced is still in use', () => {
    const replaced = [event(verdict('先前的')), event(verdict('后来的'))];
    expect(commentsOf(replaced, 'p/s/1')).toEqual(['后来的', '先前的']);
    expect(commentsOf([...replaced, event(verdict('先前的'))], 'p/s/1')).toEqual(['先前的']);
  });

  test('a decision that was taken back; the one before it stays', () => {
    const reopened = event({ ...decided(''), decision: 'reopened' });
    const said = [event(decided('第一次退回')), event(decided('第二次退回'))];
    expect(commentsOf([...said, reopened], undefined)).toEqual(['第一次退回']);
    expect(commentsOf([...said, reopened, reopened], undefined)).toEqual([]);
  });
});
