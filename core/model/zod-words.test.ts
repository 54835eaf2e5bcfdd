import { expect, test } from 'vitest';
import { z } from './zod.ts';
import { zodWords } from './zod-words.ts';

const zods = z.locales.en().localeError;

const Part = z.strictObject({
  id: z.string().check(z.regex(/^[a-z]+$/), z.maxLength(4)),
  kind: z.enum(['text', 'rows']),
  state: z.literal('verified'),
  rows: z.array(z.string()).check(z.minLength(1), z.maxLength(2)),
  count: z.int().check(z.positive(), z.lte(9)),
  share: z.number().check(z.gte(0), z.lt(1)),
  value: z.union([z.string(), z.boolean()]),
  more: z.record(z.string(), z.number()),
});
const fits = {
  id: 'abc',
  kind: 'text',
  state: 'verified',
  rows: ['a'],
  count: 1,
  share: 0,
  value: true,
  more: {},
};

test.each<[string, unknown]>([
  ['a text for an object', 'text'],
  ['nothing', undefined],
  ['null', null],
  ['a list', []],
  ['a text of other characters', { ...fits, id: 'A' }],
  ['a text too long', { ...fits, id: 'abcde' }],
  ['a word that is none of several', { ...fits, kind: 'other' }],
  ['a word that is not the only one', { ...fits, state: 'failed' }],
  ['an empty list', { ...fits, rows: [] }],
  ['a list too long', { ...fits, rows: ['a', 'b', 'c'] }],
  ['a number in a list of texts', { ...fits, rows: [1] }],
  ['a broken number', { ...fits, count: 1.5 }],
  ['a number too small', { ...fits, count: 0 }],
  ['a number too large', { ...fits, count: 10 }],
  ['a bound that is not reached', { ...fits, share: 1 }],
  ['a number below one that is', { ...fits, share: -1 }],
  ['none of several kinds', { ...fits, value: 1 }],
  ['a text in a record of numbers', { ...fits, more: { a: 'b' } }],
  ['a member that nobody knows', { ...fits, other: 1 }],
  ['several of them', { ...fits, other: 1, another: 2 }],
])('%s is refused in the words that Zod has', (_, value) => {
  const refused = Part.safeParse(value, { error: zods });
  const ours = Part.safeParse(value, { error: zodWords });
  expect(refused.error?.issues.length).toBeGreaterThan(0);
  expect(ours.error?.issues).toEqual(refused.error?.issues);
  expect(Part.safeParse(value).error?.issues).toEqual(refused.error?.issues);
});

test('formats are told by their name', () => {
  expect(z.uuid().safeParse('x').error?.issues[0]?.message).toBe('Invalid uuid');
});
