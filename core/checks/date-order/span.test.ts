import { expect, test } from 'vitest';
import { spanOf } from './span.ts';

test.each([
  ['birthDate', 216, '18周岁'],
  ['joinPartyDate', 12, '1年'],
  ['joinPartyDate', 18, '18个月'],
  ['joinPartyDate', 0, '0个月'],
])('from %s %i months are %s', (from, months, said) => {
  expect(spanOf(from, months).span).toBe(said);
});
