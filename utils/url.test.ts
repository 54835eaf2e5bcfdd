import { expect, test } from 'vitest';
import { parseUrl } from './url.ts';

test('an address is read, and text that is none is told apart', () => {
  expect(parseUrl('https://portal.test/form?x=1')?.host).toBe('portal.test');
  expect(['', 'about', '/form', 'http://'].map(parseUrl)).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});
