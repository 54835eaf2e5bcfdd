import { expect, it } from 'vitest';
import type { Payload } from '../model/event.ts';
import { foldReview } from './fold.ts';
import { ethos, given, Journal, reviewId, service } from './journal.fixture.ts';
import { settle } from './settle.ts';

const authors = (journal: Journal) =>
  foldReview(journal.events, reviewId)?.authors.map(({ who, verdicts, disputed }) => [
    who,
    verdicts.map(({ verdict }) => verdict),
    disputed,
  ]);
const by = (who: string, payload: Payload): Payload =>
  ({
    ...payload,
    origin: {
      hash: 'a'.repeat(64),
      device: '00000000-0000-4000-8000-0000000000ee',
      claimedAt: '2026-12-24T08:00:00.000Z',
      who,
    },
  }) as Payload;

it('undone, what a colleague had said stands again as theirs, and one’s own word is gone', () => {
  const journal = new Journal();
  const first = journal.add(by('审核员乙', given(service, 'notMet', '少一页')), null);
  const slip = journal.add(given(service, 'met'), first);
  expect(authors(journal)).toEqual([
    ['审核员乙', ['notMet'], []],
    ['审核员甲', ['met'], []],
  ]);
  journal.add({ ...given(service, 'notMet', '少一页'), of: '审核员乙' } as Payload, slip);
  expect(authors(journal)).toEqual([['审核员乙', ['notMet'], []]]);
  const { judged } = foldReview(journal.events, reviewId)!;
  expect(judged[0]?.heads).toMatchObject([{ who: '审核员乙', verdict: { verdict: 'notMet' } }]);
});

it('chosen of two that stand side by side, it stays the word of whoever gave it', () => {
  const journal = new Journal();
  const base = journal.add(given(ethos, 'met'), null);
  journal.add(by('审核员乙', given(service, 'met')), base);
  const other = journal.add(by('审核员丙', given(service, 'notMet', '没有')), base);
  const state = foldReview(journal.events, reviewId)!;
  expect(state.conflicts).toHaveLength(1);
  const draft = settle(state, service, other.hash)!;
  const heads = journal.events.filter(({ hash }) => draft.settles?.includes(hash));
  journal.add(draft.payload, other, heads);
  expect(foldReview(journal.events, reviewId)?.conflicts).toEqual([]);
  expect(authors(journal)).toEqual([
    ['审核员甲', ['met'], []],
    ['审核员乙', ['met'], []],
    ['审核员丙', ['notMet'], []],
  ]);
});
