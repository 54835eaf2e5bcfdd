import { expect, test } from 'vitest';
import { parseRoute } from './route.ts';

test.each([
  ['#/records/1/form~2', { page: 'records', id: '1', rest: 'form~2' }],
  ['#/people/%E7%94%B2', { page: 'people', id: '甲', rest: undefined }],
  ['#/import', { page: 'import', id: undefined, rest: undefined }],
  ['#/people/%', { page: 'people', id: undefined, rest: undefined }],
  [
    '#/reviews?stage=returned&unit=%E7%94%B2%E5%B0%8F',
    { page: 'reviews', id: undefined, rest: undefined, asked: { stage: 'returned', unit: '甲小' } },
  ],
  ['#/records?', { page: 'records', id: undefined, rest: undefined }],
  ['#/nowhere', { page: 'people', id: undefined, rest: undefined }],
])('%s', (hash, route) => {
  expect(parseRoute(hash)).toEqual(route);
});
