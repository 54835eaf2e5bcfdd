import { expect, it } from 'vitest';
import type { ControlKind } from '#core/model/page.ts';
import { holds } from './holds.ts';

function numberHolds(shown: string, wanted: string): boolean {
  const kind: ControlKind = 'number';
  return holds({ kind, value: shown, readOnly: false, disabled: false }, { value: wanted, accepted: [] });
}

it.each([
  ['1.50', '1.5', true],
  ['0', '0.0', true],
  ['1088886666', '01088886666', false],
  ['1101051949123100200', '1101051949123100201', false],
  ['', '0', false],
])('a number box with %s holds %s: %s', (shown, wanted, answer) => {
  expect(numberHolds(shown, wanted)).toBe(answer);
});

it.each([
  [['2024-05-01', '2024年5月31日'], ['2024年05月01日', '2024-05-31'], true],
  [['2024-05-01', '2024-05-31'], ['2024-05-31', '2024-05-01'], false],
  [[], ['2024-05-01', '2024-05-31'], false],
])('a range that shows %j holds %j: %s', (shown, wanted, answer) => {
  const state = { kind: 'dateRange' as const, value: shown, readOnly: false, disabled: false };
  expect(holds(state, { value: wanted, accepted: [] })).toBe(answer);
});

it.each([
  ['09:30', '9:30', 'HH:mm', true],
  ['09:30:00', '09:30', 'HH:mm:ss', true],
  ['09:03', '09:30', 'HH:mm', false],
  // Only a control of times reads a text as one.
  ['09:30', '9:30', undefined, false],
])('a text that shows %s holds %s in %s: %s', (shown, wanted, format, answer) => {
  const state = { kind: 'text' as const, value: shown, readOnly: false, disabled: false };
  expect(holds({ ...state, ...(format ? { format } : {}) }, { value: wanted, accepted: [] })).toBe(answer);
});
