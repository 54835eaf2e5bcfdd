import { describe, expect, test } from 'vitest';
import { forms } from '#catalog/forms.ts';
import type { JournalEvent } from '../../model/event.ts';
import { chain, EMPTY_HEAD } from '../../model/journal.ts';
import { foldReviews } from '../fold.ts';
import { decisionDraft, decisionDrafts, reviewFor, stepsTo } from './decide.ts';
import { formerReviews } from './former.ts';
import type { SheetRow } from './rows.ts';

const row: SheetRow = {
  id: '表!3',
  sheet: '表',
  table: 1,
  rows: [3],
  name: '示例甲',
  unit: '',
  form: forms.find(({ id }) => id === 'member-pledge'),
  values: { name: '示例甲' },
  unread: new Map(),
  problems: [],
  lost: false,
  clues: [{ path: 'name', value: '示例甲' }],
  digest: '0'.repeat(64),
  places: new Map(),
  cell: 'B3',
};

function said(decision: 'passed' | 'returned') {
  return { decision, comment: '因', criterionIds: [] };
}

describe('decisions in several steps', () => {
  const stamp = {
    device: '00000000-0000-4000-8000-0000000000dd',
    claimedAt: '2026-11-20T08:00:00.000Z',
    who: '甲',
    counter: 0,
  };
  const about = { file: '汇总.xlsx', packId: 'p' };
  const reviewId = '00000000-0000-4000-8000-000000000001';
  const passed = decisionDraft(row, { reviewId, base: null }, said('passed'), about);
  const known = (events: readonly JournalEvent[]) =>
    formerReviews([row], foldReviews(events).values(), 'p').found.get(row.id);

  test('are one batch, each made from the one before', () => {
    const first = chain([passed], EMPTY_HEAD, stamp);
    const former = known(first);
    const steps = stepsTo(former, 'returned');
    expect(steps).toEqual(['reopened', 'returned']);
    const drafts = decisionDrafts(
      row,
      reviewFor(former, () => ''),
      steps,
      said('returned'),
      about,
    );
    const all = chain(
      [passed, ...drafts.map((draft, at) => (at === 0 ? draft : { ...draft, after: at }))],
      EMPTY_HEAD,
      stamp,
    );
    expect(all[2]?.base).toBe(all[1]?.hash);
    const state = foldReviews(all).get(reviewId);
    expect([state?.stage, state?.standing.length]).toEqual(['returned', 1]);
    expect(drafts.map(({ after }) => after)).toEqual([undefined, 0]);
  });

  test('none is made while what was decided stands side by side', () => {
    const other = decisionDraft(row, { reviewId, base: null }, said('returned'), about);
    const events = chain([passed, other], EMPTY_HEAD, stamp);
    expect(foldReviews(events).get(reviewId)?.standing).toHaveLength(2);
    expect(stepsTo(known(events), 'passed')).toEqual([]);
    expect(stepsTo(known(events), 'returned')).toEqual([]);
  });
});
