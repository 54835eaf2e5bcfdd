import { expect, test } from 'vitest';
import { reviewerEvents } from '#tests/fixtures/reviewers.ts';
import { seeded } from '#tests/fixtures/random.ts';
import type { Draft, JournalEvent } from '../model/event.ts';
import { chain, EMPTY_HEAD } from '../model/journal.ts';
import { foldReviews } from './fold.ts';
import { ReviewFolder } from './folder.ts';

const uuid = (of: number): string => `00000000-0000-4000-8000-${String(of).padStart(12, '0')}`;

/** What is said of five forms, some of it merged, and some merges undone. */
function history(seed: number): JournalEvent[] {
  const random = seeded(seed);
  const events: JournalEvent[] = [];
  for (let at = 0; at < 60; at += 1) {
    const id = uuid(random.integer(1, 5));
    const said = events.filter(({ entity }) => entity === `review:${id}`);
    const last = said.at(-random.integer(1, 2))?.hash ?? null;
    const mergeId = uuid(random.integer(70, 71));
    const origin = { hash: at.toString(16).padStart(64, '0'), device: uuid(9), who: '外单位', mergeId };
    const merged =
      random.next() < 0.4 ? { origin: { ...origin, claimedAt: '2026-01-01T00:00:00.000Z' } } : {};
    const about = {
      reviewId: id,
      packId: 'sample',
      target: { subjectName: '样例', formTypeId: 'member-pledge' },
    };
    const criterionId = `sample/main/${random.pick(['one', 'two'])}`;
    const verdict = { criterionId, verdict: 'met', machine: 'review', comment: '' } as const;
    const payload = random.pick<Draft['payload']>([
      { kind: 'review.verdict', ...about, verdict, ...merged },
      { kind: 'review.decided', ...about, decision: 'passed', comment: '', criterionIds: [], ...merged },
      { kind: 'review.withdrawn', reviewId: id, criterionId, ...merged },
      { kind: 'review.unmerged', reviewId: id, mergeId },
    ]);
    const head = { count: events.length, hash: events.at(-1)?.hash ?? EMPTY_HEAD.hash };
    const stamp = { device: uuid(8), counter: at, claimedAt: '2026-02-01T00:00:00.000Z', who: '审核员' };
    events.push(...chain([{ entity: `review:${id}`, base: last, payload }], head, stamp));
  }
  return events;
}

test.each([1, 2, 3, 4, 5, 6, 7, 8])('says after each event what folding all of them says (%i)', (seed) => {
  const folder = new ReviewFolder();
  const events = history(seed);
  for (let count = 0; count <= events.length; count += 1) {
    const known = events.slice(0, count);
    expect([...folder.fold(known)]).toEqual([...foldReviews(known)]);
  }
});

test('only the review that something was said of is another one', () => {
  const folder = new ReviewFolder();
  const events = reviewerEvents('甲', 1, 4);
  const before = folder.fold(events.slice(0, -1));
  const after = folder.fold(events);
  const changed = [...after].filter(([id, state]) => before.get(id) !== state).map(([id]) => `review:${id}`);
  expect(changed).toEqual([events.at(-1)?.entity]);
});
