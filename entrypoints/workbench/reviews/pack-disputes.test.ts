import { expect, test, vi } from 'vitest';
import type { Draft } from '#core/model/event.ts';
import type { ReviewState } from '#core/review/fold.ts';
import { packDisputes } from './pack-disputes.ts';

vi.stubGlobal('document', { documentElement: { lang: 'zh-CN' } });

const labels = { criterionName: (id: string) => id, packTitle: (id: string) => `标准包${id}` };
const said = (hash: string, decision: 'passed' | 'returned') => ({
  hash,
  decision,
  who: '审核员',
  claimedAt: '2026-03-01T08:00:00.000Z',
  comment: '说明',
  criterionIds: [],
  stage: decision,
  before: 'open',
});

function review(packId: string, standing: readonly ReturnType<typeof said>[]): ReviewState {
  return {
    review: {
      id: `review-${packId}`,
      packId,
      target: { subjectName: '样例', formTypeId: 'f' },
      verdicts: [],
    },
    head: standing.at(-1)?.hash ?? '',
    begunBy: '审核员甲',
    conflicts: [],
    judged: [],
    standing,
  } as unknown as ReviewState;
}

test('each pack’s dispute is settled by itself; reviews without one are not named', () => {
  const drafts: (Draft | undefined)[] = [];
  const disputes = packDisputes(
    {
      others: [
        review('A', [said('a1', 'passed'), said('a2', 'returned')]),
        review('B', [said('b1', 'passed')]),
        review('C', [said('c1', 'returned'), said('c2', 'passed')]),
      ],
    },
    labels,
    (draft) => void drafts.push(draft),
  );
  expect(disputes.map(({ pack, standing }) => [pack, standing.length])).toEqual([
    ['标准包A（审核员甲）', 2],
    ['标准包C（审核员甲）', 2],
  ]);
  disputes[1]?.onSettleDecision('c1');
  expect(drafts).toMatchObject([
    {
      entity: 'review:review-C',
      base: 'c2',
      settles: ['c1'],
      payload: { packId: 'C', decision: 'returned' },
    },
  ]);
  disputes[0]?.onSettleDecision('gone');
  expect(drafts[1]).toBeUndefined();
});
