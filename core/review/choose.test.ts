import { expect, it } from 'vitest';
import type { Clue } from '../matching/same-person.ts';
import { chooseAbout, cluesAbout, reviewsNear } from './choose.ts';

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

it('one at another address is theirs where a number says so and nothing here is', () => {
  const here = { ...plain, id: 'here' };
  expect(reviewsNear([], [first, second, plain], firstPerson)).toEqual([first]);
  expect(reviewsNear([second], [first], firstPerson)).toEqual([second, first]);
  expect(chooseAbout(reviewsNear([second], [first], firstPerson), firstPerson)).toBe('first');
  expect(reviewsNear([here], [first], firstPerson)).toEqual([here]);
  // A name, a branch or a day of birth is shared with others.
  const born: Clue[] = [name, { path: 'birthDate', value: '1949-12-31' }];
  expect(reviewsNear([], [{ id: 'born', clues: born }], born)).toEqual([]);
  expect(reviewsNear([], [plain], [name])).toEqual([]);
});

it('a typed name stands for itself', () => {
  expect(cluesAbout({ typed: '示例乙', clues: firstPerson })).toEqual([{ path: 'name', value: '示例乙' }]);
  expect(cluesAbout({ clues: firstPerson })).toBe(firstPerson);
});
