import { expect, it } from 'vitest';
import type { Clue } from '../matching/same-person.ts';
import type { Payload } from '../model/event.ts';
import { chooseAbout, cluesAbout, reviewsIn } from './choose.ts';

const name: Clue = { path: 'name', value: '示例甲' };
const withId = (value: string): Clue[] => [name, { path: 'idNumber', value }];
const plain = { id: 'plain', clues: [name] };
const first = { id: 'first', clues: withId('110***********0011') };
const second = { id: 'second', clues: withId('110***********0022') };
const firstPerson = withId('110105194912310011');

it.each([
  ['none', [], firstPerson, undefined],
  ['one stored without a key', [plain], firstPerson, 'plain'],
  ['one with the key, on a page without', [first], [name], 'first'],
  ['that of the key', [plain, second, first], firstPerson, 'first'],
  ['one without a key beside another person’s', [plain, second], firstPerson, undefined],
  ['another person’s alone', [second], firstPerson, undefined],
  ['two people’s, on a page without a key', [first, second], [name], undefined],
  ['the latest of one person', [plain, { ...plain, id: 'later' }], [name], 'later'],
] as const)('%s', (_, several, person, chosen) => {
  expect(chooseAbout(several, person)).toBe(chosen);
});

it('stays with the one at hand until something speaks against it', () => {
  expect(chooseAbout([plain, second], firstPerson, 'plain')).toBe('plain');
  expect(chooseAbout([plain, second], firstPerson, 'second')).toBeUndefined();
  expect(chooseAbout([plain, first], firstPerson, 'plain')).toBe('first');
});

it('a typed name stands for itself', () => {
  expect(cluesAbout({ typed: '示例乙', clues: firstPerson })).toEqual([{ path: 'name', value: '示例乙' }]);
  expect(cluesAbout({ clues: firstPerson })).toBe(firstPerson);
});

function verdict(reviewId: string, who?: string, formTypeId = 'form'): { payload: Payload } {
  const origin = { hash: 'a'.repeat(64), device: '', claimedAt: '', who: who ?? '' };
  return {
    payload: {
      kind: 'review.verdict',
      reviewId,
      packId: 'pack',
      target: { subjectName: '示例甲', formTypeId },
      verdict: { criterionId: 'pack/set/item', verdict: 'met', machine: 'review', comment: '' },
      ...(who === undefined ? {} : { origin }),
    },
  };
}

it('leaves to colleagues the reviews that came with their files', () => {
  const verdicts = [
    verdict('mine'),
    verdict('theirs', '审核员乙'),
    verdict('theirs'),
    verdict('mine', '审核员乙'),
    verdict('elsewhere', '审核员甲'),
    verdict('other', undefined, 'another'),
  ];
  const about = (who: string) =>
    reviewsIn(verdicts, { formTypeId: 'form', packId: 'pack', who }).map(({ id }) => id);
  expect(about('审核员甲')).toEqual(['mine', 'elsewhere']);
  expect(about('')).toEqual(['mine']);
});
