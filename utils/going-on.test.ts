import { expect, test } from 'vitest';
import { placeOf } from './going-on.ts';

test('steps of a form live in one place, other forms and sites elsewhere', () => {
  const place = placeOf('https://portal.test/pledge/step1.do;jsessionid=1?id=3#top');
  expect(place).toBe('https://portal.test/pledge/');
  expect(placeOf('https://portal.test/pledge/step2.do')).toBe(place);
  expect(placeOf('https://portal.test/review/step2.do')).not.toBe(place);
  expect(placeOf('https://other.test/pledge/step2.do')).not.toBe(place);
});
