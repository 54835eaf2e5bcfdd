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

const state = { readOnly: false, disabled: false };

it.each([
  [['公开栏', '+ 2'], ['电子屏', '公开栏', '校刊'], true],
  [['公开栏', '+ 1'], ['电子屏', '公开栏', '校刊'], false],
  [['广播', '+ 2'], ['电子屏', '公开栏', '校刊'], false],
  [['公开栏', '电子屏'], ['电子屏', '公开栏'], true],
])('tags %j hold %j: %s', (value, wanted, answer) => {
  expect(holds({ ...state, kind: 'multiSelect', value }, { value: wanted, accepted: [] })).toBe(answer);
});

it.each([
  ['江苏省 / 南京市', '江苏省-南京市', true],
  ['南京市', '江苏省/南京市', true],
  ['江苏省 / 南京市', '浙江省/南京市', false],
])('a path %s holds %s: %s', (value, wanted, answer) => {
  const path = { ...state, kind: 'select', levels: true, value } as const;
  expect(holds(path, { value: wanted, accepted: [] })).toBe(answer);
});

it.each([
  [['2024年05月01日', '2024年12月31日'], ['2024-05-01', '2024-12-31'], true],
  [['2024-05-01', ''], ['2024-05-01', '2024-12-31'], false],
  [[], [], true],
])('from and to %j hold %j: %s', (value, wanted, answer) => {
  expect(holds({ ...state, kind: 'dateRange', value }, { value: wanted, accepted: [] })).toBe(answer);
});

it('a time of day is the same with and without its seconds of zero', () => {
  const time = { ...state, kind: 'text', format: 'HH:mm:ss', value: '08:30:00' } as const;
  expect(holds(time, { value: '8:30', accepted: [] })).toBe(true);
  expect(holds(time, { value: '8:31', accepted: [] })).toBe(false);
});

it.each([
  [['2024-05-01', '2024年5月31日'], ['2024年05月01日', '2024-05-31'], true],
  [['2024-05-01', '2024-05-31'], ['2024-05-31', '2024-05-01'], false],
  [[], ['2024-05-01', '2024-05-31'], false],
])('a range that shows %j holds %j: %s', (shown, wanted, answer) => {
  const range = { ...state, kind: 'dateRange' as const, value: shown };
  expect(holds(range, { value: wanted, accepted: [] })).toBe(answer);
});

it.each([
  ['09:30', '9:30', 'HH:mm', true],
  ['09:30:00', '09:30', 'HH:mm:ss', true],
  ['09:03', '09:30', 'HH:mm', false],
  // Only a control of times reads a text as one.
  ['09:30', '9:30', undefined, false],
])('a text that shows %s holds %s in %s: %s', (shown, wanted, format, answer) => {
  const text = { ...state, kind: 'text' as const, value: shown };
  expect(holds({ ...text, ...(format ? { format } : {}) }, { value: wanted, accepted: [] })).toBe(answer);
});

it.each([
  ['138-0000-0000', '13800000000', true],
  ['110105 19491231 002X', '11010519491231002X', true],
  ['138-0000-000', '13800000000', false],
  ['-13800000000', '13800000000', false],
  ['2024-05-01', '2024-05-1', false],
])('a text that a mask shows as %s holds %s: %s', (shown, wanted, answer) => {
  const text = { ...state, kind: 'text' as const, value: shown };
  expect(holds(text, { value: wanted, accepted: [] })).toBe(answer);
});
