import { describe, expect, it } from 'vitest';
import type { Payload } from '../model/event.ts';
import { foldReview, foldReviews } from './fold.ts';
import {
  decided,
  ethos,
  given,
  Journal,
  otherId,
  reviewId,
  service,
  target,
  withdrawn,
} from './journal.fixture.ts';

const standing = (journal: Journal) =>
  foldReview(journal.events, reviewId)?.review.verdicts.map(({ criterionId, verdict }) => [
    criterionId,
    verdict,
  ]);

describe('foldReviews', () => {
  it('keeps the latest verdict per criterion, in the order of first judging', () => {
    const journal = new Journal();
    const first = journal.add(given(service, 'notMet', '没有写服务谁'), null);
    const second = journal.add(given(ethos, 'met'), first);
    const third = journal.add(given(service, 'met'), second);

    const state = foldReview(journal.events, reviewId);
    expect(standing(journal)).toEqual([
      [service, 'met'],
      [ethos, 'met'],
    ]);
    expect(state).toMatchObject({ head: third.hash, who: '审核员甲', conflicts: [] });
    expect(state?.review).toMatchObject({ id: reviewId, packId: 'three-compare-2016', target });
  });

  it('keeps both verdicts given on one criterion from one base', () => {
    const journal = new Journal();
    const first = journal.add(given(service, 'mostlyMet'), null);
    const left = journal.add(given(service, 'met'), first);
    const right = journal.add(given(service, 'notMet', '没有写服务谁'), first);

    const conflicts = foldReview(journal.events, reviewId)?.conflicts;
    expect(conflicts?.map(({ criterionId }) => criterionId)).toEqual([service]);
    expect(conflicts?.[0]?.heads.map(({ hash }) => hash)).toEqual([left.hash, right.hash]);
    expect(standing(journal)).toEqual([[service, 'notMet']]);
  });

  it('sees no conflict in verdicts on two criteria from one base', () => {
    const journal = new Journal();
    const first = journal.add(given(service, 'met'), null);
    journal.add(given(ethos, 'met'), first);
    journal.add(given(service, 'notMet', '没有写服务谁'), first);
    expect(foldReview(journal.events, reviewId)?.conflicts).toEqual([]);
    expect(standing(journal)).toEqual([
      [service, 'notMet'],
      [ethos, 'met'],
    ]);
  });

  it('ends a conflict with an event that settles it', () => {
    const journal = new Journal();
    const left = journal.add(given(service, 'met'), null);
    const right = journal.add(given(service, 'notMet', '没有写服务谁'), null);
    journal.add(given(service, 'mostlyMet'), right, [left]);
    expect(foldReview(journal.events, reviewId)?.conflicts).toEqual([]);
    expect(standing(journal)).toEqual([[service, 'mostlyMet']]);
  });

  it('takes a withdrawn verdict away, and gives a later one its place again', () => {
    const journal = new Journal();
    const first = journal.add(given(service, 'met'), null);
    const second = journal.add(withdrawn(service), first);
    expect(standing(journal)).toEqual([]);
    journal.add(given(service, 'mostlyMet'), second);
    expect(standing(journal)).toEqual([[service, 'mostlyMet']]);
  });

  it('keeps a verdict visible beside a withdrawal that had not seen it', () => {
    const journal = new Journal();
    const first = journal.add(given(service, 'met'), null);
    journal.add(given(service, 'notMet', '没有写服务谁'), first);
    journal.add(withdrawn(service), first);
    expect(standing(journal)).toEqual([[service, 'notMet']]);
    expect(foldReview(journal.events, reviewId)?.conflicts).toHaveLength(1);
  });

  it('keeps the person that the first verdict was about', () => {
    const journal = new Journal();
    const first = journal.add(given(service, 'met'), null);
    const other = { subjectName: '示例乙', formTypeId: 'member-pledge' };
    journal.add({ ...given(ethos, 'met'), target: other, packId: 'other' } as Payload, first);
    expect(foldReview(journal.events, reviewId)?.review).toMatchObject({
      target,
      packId: 'three-compare-2016',
    });
  });

  it('follows the decisions about the form, and takes the latest back', () => {
    const journal = new Journal();
    const returned = journal.add(decided('returned', '承诺没有期限'), null);
    const again = journal.add(decided('resubmitted'), returned);
    const passed = journal.add(decided('passed'), again);
    expect(foldReview(journal.events, reviewId)).toMatchObject({
      stage: 'passed',
      standing: [{ hash: passed.hash }],
    });
    journal.add(decided('reopened'), passed);
    const state = foldReview(journal.events, reviewId);
    expect(state?.stage).toBe('resubmitted');
    expect(state?.decisions.map(({ decision }) => decision)).toEqual([
      'returned',
      'resubmitted',
      'passed',
      'reopened',
    ]);
  });

  it('keeps two decisions that were made without seeing each other side by side', () => {
    const journal = new Journal();
    const first = journal.add(given(service, 'met'), null);
    const passed = journal.add(decided('passed'), first);
    const returned = journal.add(decided('returned', '承诺没有期限'), first);
    const state = foldReview(journal.events, reviewId);
    expect(state?.standing.map(({ hash }) => hash)).toEqual([passed.hash, returned.hash]);
    expect(state?.stage).toBe('returned');
    journal.add(decided('reopened'), returned, [passed]);
    expect(foldReview(journal.events, reviewId)).toMatchObject({
      stage: 'open',
      standing: [{ decision: 'reopened' }],
    });
  });

  it('lets a merged event speak for whoever said it in the other store', () => {
    const journal = new Journal();
    const origin = {
      hash: 'a'.repeat(64),
      device: '00000000-0000-4000-8000-0000000000ee',
      claimedAt: '2026-11-19T08:00:00.000Z',
      who: '审核员乙',
    };
    journal.add({ ...given(service, 'met'), origin } as Payload, null);
    expect(foldReview(journal.events, reviewId)?.judged[0]?.heads).toEqual([
      expect.objectContaining({ who: '审核员乙', claimedAt: origin.claimedAt }),
    ]);
  });

  it('says what stands per criterion, withdrawals included', () => {
    const journal = new Journal();
    const first = journal.add(given(service, 'met'), null);
    const second = journal.add(withdrawn(service), first);
    const judged = foldReview(journal.events, reviewId)?.judged;
    expect(judged).toEqual([
      { criterionId: service, heads: [expect.objectContaining({ hash: second.hash, verdict: null })] },
    ]);
  });

  it('keeps reviews apart, ignores other events, and knows no review without a verdict', () => {
    const journal = new Journal();
    journal.add({ kind: 'subject.removed', subjectId: otherId }, null);
    journal.add(withdrawn(service), null);
    expect(foldReviews(journal.events).size).toBe(0);
    journal.add(given(service, 'met'), null);
    journal.add(given(service, 'notMet', '没有写服务谁', otherId), null);
    expect([...foldReviews(journal.events).keys()]).toEqual([reviewId, otherId]);
    expect(foldReview([], reviewId)).toBeUndefined();
  });
});

describe('decisions taken back', () => {
  it('go one stage back each time', () => {
    const journal = new Journal();
    const returned = journal.add(decided('returned', '没有期限'), null);
    const again = journal.add(decided('resubmitted'), returned);
    const once = journal.add(decided('reopened'), again);
    expect(foldReview(journal.events, reviewId)?.stage).toBe('returned');
    const twice = journal.add(decided('reopened'), once);
    expect(foldReview(journal.events, reviewId)?.stage).toBe('open');
    journal.add(decided('passed'), twice);
    expect(foldReview(journal.events, reviewId)?.standing).toMatchObject([
      { stage: 'passed', before: 'open' },
    ]);
  });

  it('of several side by side lead to where the confirmed one came from', () => {
    const journal = new Journal();
    const first = journal.add(given(service, 'met'), null);
    const passed = journal.add(decided('passed'), first);
    const returned = journal.add(decided('returned', '没有期限'), first);
    const settled = journal.add(decided('passed'), returned, [passed]);
    expect(foldReview(journal.events, reviewId)).toMatchObject({
      stage: 'passed',
      standing: [{ before: 'open' }],
    });
    journal.add(decided('reopened'), settled);
    expect(foldReview(journal.events, reviewId)?.stage).toBe('open');
  });
});

const upheld = (journal: Journal) =>
  foldReview(journal.events, reviewId)?.upheld.map(({ decision, comment }) => decision + comment);

describe('decisions that are upheld', () => {
  it('are those that nobody took back: one taken back beside a colleague’s goes, the colleague’s stays', () => {
    const journal = new Journal();
    const returned = journal.add(decided('returned', '缺材料'), null);
    journal.add(decided('passed'), null);
    expect(upheld(journal)).toEqual(['returned缺材料', 'passed']);
    journal.add(decided('reopened'), returned);
    expect(upheld(journal)).toEqual(['passed']);
  });

  it('are said by whoever said it again, once; what was settled against goes', () => {
    const journal = new Journal();
    const first = journal.add(decided('incomplete', '少一页'), null);
    const passed = journal.add(decided('passed'), first);
    const returned = journal.add(decided('returned', '没有期限'), first);
    journal.add(decided('returned', '确实没有期限'), returned, [passed]);
    expect(upheld(journal)).toEqual(['incomplete少一页', 'returned确实没有期限']);
  });
});

it('what an undone merge brought says nothing of who reviewed, and when', () => {
  const journal = new Journal();
  const [mergeId, device] = [otherId, '00000000-0000-4000-8000-0000000000ee'];
  const origin = {
    hash: 'a'.repeat(64),
    device,
    claimedAt: '2026-12-24T08:00:00.000Z',
    who: '审核员乙',
    mergeId,
  };
  const own = journal.add(given(service, 'met'), null);
  const merged = journal.add({ ...given(ethos, 'met'), origin } as Payload, own);
  expect(foldReview(journal.events, reviewId)).toMatchObject({ who: '审核员乙', begunBy: '审核员甲' });
  journal.add({ kind: 'review.unmerged', reviewId, mergeId }, merged);
  const state = foldReview(journal.events, reviewId);
  expect(state).toMatchObject({ who: '审核员甲', claimedAt: '2026-11-20T08:00:00.000Z' });
  expect(state?.review.verdicts).toHaveLength(1);
});
