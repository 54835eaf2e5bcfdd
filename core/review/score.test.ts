import { expect, it } from 'vitest';
import { readScore } from './score.ts';

it.each([
  ['', { score: undefined }],
  [' 8 ', { score: 8 }],
  ['８．５', { score: 8.5 }],
  ['0', { score: 0 }],
  ['10', { score: 10 }],
  ['10.1', { wrong: 'outOfRange' }],
  ['-1', { wrong: 'outOfRange' }],
  ['八分', { wrong: 'notANumber' }],
  ['1e3', { wrong: 'notANumber' }],
])('reads “%s” out of ten', (typed, read) => {
  expect(readScore(typed, 10)).toEqual(read);
});
