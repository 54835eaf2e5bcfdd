import { expect, it } from 'vitest';
import type { Verdict } from '../model/review.ts';
import { Authors } from './authors.ts';

const given = (
  hash: string,
  who: string,
  verdict: Verdict | null,
  claimedAt = '2026-05-01T08:00:00.000Z',
) => ({
  hash,
  who,
  claimedAt,
  verdict: verdict && { criterionId: 'a', verdict, machine: 'review' as const, comment: '' },
});
const shown = (authors: Authors) =>
  authors.all().map(({ who, verdicts, disputed }) => [who, verdicts.map(({ verdict }) => verdict), disputed]);

it('what a colleague judges anew stays with whoever said it before', () => {
  const authors = new Authors();
  authors.note('a', given('1', '审核甲', 'met'), new Set());
  authors.note('a', given('2', '审核乙', 'mostlyMet'), new Set(['1']));
  expect(shown(authors)).toEqual([
    ['审核甲', ['met'], []],
    ['审核乙', ['mostlyMet'], []],
  ]);
});

it('one’s own later word replaces the one before, also where a colleague spoke in between', () => {
  const authors = new Authors();
  authors.note('a', given('1', '审核甲', 'met'), new Set());
  authors.note('a', given('2', '审核乙', 'notMet'), new Set(['1']));
  authors.note('a', given('3', '审核甲', 'notMet', '2026-05-02T08:00:00.000Z'), new Set(['1', '2']));
  expect(shown(authors)).toEqual([
    ['审核甲', ['notMet'], []],
    ['审核乙', ['notMet'], []],
  ]);
  expect(authors.all()[0]?.claimedAt).toBe('2026-05-02T08:00:00.000Z');
});

it('what one said twice without seeing it is in dispute, and what was taken back is nothing', () => {
  const authors = new Authors();
  authors.note('a', given('1', '审核甲', 'met'), new Set());
  authors.note('a', given('2', '审核甲', 'notMet'), new Set());
  authors.note('a', given('3', '', 'met'), new Set());
  authors.note('a', given('4', '', null), new Set(['3']));
  expect(shown(authors)).toEqual([['审核甲', [], ['a']]]);
});
