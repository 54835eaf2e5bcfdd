import { expect, test } from 'vitest';
import { put } from '#tests/fixtures/filled-review-sheet.ts';
import { scoringPack } from '#tests/fixtures/reviewers.ts';
import type { Draft, JournalEvent } from '../model/event.ts';
import { chain, EMPTY_HEAD } from '../model/journal.ts';
import { conflictsAhead } from '../review/foreseen.ts';
import { foldReviews } from '../review/fold.ts';
import { mergeDrafts, planMerge, unmergeDrafts } from '../review/merge.ts';
import { readReviewFile, travelling, writeReviewFile } from '../review/review-file.ts';
import { reviewFileOf } from './review-sheet.ts';
import { blankSheet, FIRST, readFilled } from '#tests/fixtures/made-review-sheet.ts';

const MERGE = ['22222222-2222-4222-8222-222222222222', '33333333-3333-4333-8333-333333333333'] as const;

/** A store of review events. */
class Desk {
  readonly events: JournalEvent[] = [];

  readonly who: string;

  constructor(who: string) {
    this.who = who;
  }

  append(drafts: readonly Draft[]): JournalEvent[] {
    const last = this.events.at(-1);
    const head = last ? { count: last.sequence, hash: last.hash } : EMPTY_HEAD;
    const device = '44444444-4444-4444-8444-444444444444';
    const stamp = { device, counter: head.count, claimedAt: '2026-11-25T08:00:00.000Z', who: this.who };
    const added = chain(drafts, head, stamp);
    this.events.push(...added);
    return added;
  }

  merge(file: ReturnType<typeof reviewFileOf>, mergeId: string): JournalEvent[] {
    return this.append(mergeDrafts(planMerge(file, this.events), mergeId));
  }

  get reviews() {
    return [...foldReviews(this.events).values()];
  }
}

const read = (texts: Readonly<Record<string, string>>, who = '审核员甲', made = blankSheet()) =>
  readFilled((sheets) => put(sheets, { C3: who, E3: '2026-11-20', ...texts }), { made });

/** A verdict of somebody at the desk. */
function verdictOf(
  reviewId: string,
  target: object,
  base: string | null,
  verdict: 'met' | 'mostlyMet',
): Draft {
  return {
    entity: `review:${reviewId}`,
    base,
    payload: {
      kind: 'review.verdict',
      reviewId,
      packId: scoringPack.id,
      target: target as never,
      verdict: { criterionId: FIRST, verdict, machine: 'fail', comment: '' },
    },
  };
}

test('verdicts of a sheet are those of its reviewer, given on the day that they wrote; the same sheet again brings nothing', async () => {
  const desk = new Desk('审核组长');
  const filled = await read({ I5: '不符合', L5: '没有做法', J5: '10', I8: '符合' });
  desk.merge(reviewFileOf(filled, desk.events), MERGE[0]);
  expect(
    desk.reviews.map(({ review, authors, begunBy }) => [review.target.subjectName, authors[0]?.who, begunBy]),
  ).toEqual([
    ['王样一', '审核员甲', '审核员甲'],
    ['李样一', '审核员甲', '审核员甲'],
  ]);
  expect(desk.reviews[0]?.claimedAt.slice(0, 10)).toBe('2026-11-20');
  const again = planMerge(reviewFileOf(filled, desk.events), desk.events);
  expect([again.fresh.length, again.known]).toEqual([0, 2]);
});

test('what the reviewer has changed since follows their own word, and is no dispute with it', async () => {
  const desk = new Desk('审核组长');
  desk.merge(reviewFileOf(await read({ I5: '符合' }), desk.events), MERGE[0]);
  const second = reviewFileOf(await read({ I5: '基本符合', I6: '符合' }), desk.events);
  desk.merge(second, MERGE[1]);
  const [review] = desk.reviews;
  expect(review?.conflicts).toEqual([]);
  expect(review?.review.verdicts.map(({ verdict }) => verdict)).toEqual(['mostlyMet', 'met']);
  // And back to what they said first: that is a third word, not the first one again.
  const third = reviewFileOf(await read({ I5: '符合', I6: '符合' }), desk.events);
  expect(planMerge(third, desk.events).fresh).toHaveLength(1);
});

test('what somebody else said meanwhile stands beside it, which is told before anything is appended', async () => {
  const desk = new Desk('审核组长');
  const filled = await read({ I5: '符合', I8: '符合' });
  const [about] = filled.verdicts;
  if (!about) throw new Error('no verdict');
  const { reviewId, target } = about.record;
  desk.append([verdictOf(reviewId, target, null, 'mostlyMet')]);
  const plan = planMerge(reviewFileOf(filled, desk.events), desk.events);
  expect(conflictsAhead(desk.events, mergeDrafts(plan, MERGE[0]))).toBe(1);
  expect(desk.events).toHaveLength(1);
  const merged = desk.append(mergeDrafts(plan, MERGE[0]));
  expect(desk.reviews.map(({ conflicts }) => conflicts.length)).toEqual([1, 0]);
  // One step takes the whole sheet back.
  desk.append(unmergeDrafts(merged, MERGE[0]));
  expect(desk.reviews.map(({ review, conflicts }) => [review.verdicts.length, conflicts.length])).toEqual([
    [1, 0],
  ]);
  // And it can be read in once more.
  expect(planMerge(reviewFileOf(filled, desk.events), desk.events).fresh).toHaveLength(2);
});

test('what the reviewer had before them when the sheet was made is replaced by their word', async () => {
  const desk = new Desk('审核组长');
  const blank = await read({ I5: '符合' });
  const about = blank.verdicts[0]?.record;
  if (!about) throw new Error('no verdict');
  const [before] = desk.append([verdictOf(about.reviewId, about.target, null, 'mostlyMet')]);
  const made = blankSheet({ base: before?.hash ?? '' });
  desk.merge(reviewFileOf(await read({ I5: '符合' }, '审核员甲', made), desk.events), MERGE[0]);
  expect(
    desk.reviews.map(({ conflicts, review }) => [conflicts.length, review.verdicts[0]?.verdict]),
  ).toEqual([[0, 'met']]);
});

test('two reviewers who filled in copies of one sheet are both heard', async () => {
  const desk = new Desk('审核组长');
  desk.merge(reviewFileOf(await read({ I5: '符合' }), desk.events), MERGE[0]);
  desk.merge(reviewFileOf(await read({ I5: '基本符合' }, '审核员乙'), desk.events), MERGE[1]);
  expect(desk.reviews).toHaveLength(1);
  expect(desk.reviews[0]?.authors.map(({ who }) => who)).toEqual(['审核员甲', '审核员乙']);
  expect(desk.reviews[0]?.conflicts).toHaveLength(1);
});

test('a row that is reviewed here already goes on with that review, where it is certainly the same person', async () => {
  const desk = new Desk('审核组长');
  const filled = await read({ I5: '符合' });
  const about = filled.verdicts[0]?.record;
  if (!about) throw new Error('no verdict');
  const known = '55555555-5555-4555-8555-555555555555';
  desk.append([verdictOf(known, about.target, null, 'met')]);
  const other = { ...about.target, subjectKeys: { idNumber: '110***********0001' } };
  desk.append([verdictOf('66666666-6666-4666-8666-666666666666', other, null, 'met')]);
  expect(reviewFileOf(filled, desk.events).events.map(({ payload }) => payload.reviewId)).toEqual([known]);
});

test('it travels on like any review', async () => {
  const desk = new Desk('审核组长');
  desk.merge(reviewFileOf(await read({ I5: '符合', I6: '符合' }), desk.events), MERGE[0]);
  const body = {
    savedAt: '2026-11-26T08:00:00.000Z',
    savedBy: '审核组长',
    events: travelling(desk.events),
    calibrations: [],
  };
  const other = new Desk('另一处');
  other.merge(readReviewFile(writeReviewFile(body)), MERGE[1]);
  expect(other.reviews.map(({ review }) => review.verdicts.length)).toEqual([2]);
  // The sheet itself, read in there as well, brings nothing.
  const plan = planMerge(reviewFileOf(await read({ I5: '符合', I6: '符合' }), other.events), other.events);
  expect(plan.fresh).toEqual([]);
});

test('a sheet without a verdict is told', async () => {
  const filled = await read({});
  expect(() => reviewFileOf(filled, [])).toThrow(expect.objectContaining({ code: 'reviewSheet.empty' }));
  expect(reviewFileOf(await read({ I5: '差不多' }), []).events).toEqual([]);
});
