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
