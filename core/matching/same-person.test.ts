import { expect, it } from 'vitest';
import { type Clue, keptKey, relationOf } from './same-person.ts';

const clue = (path: string, value: string): Clue => ({ path, value });
const name = clue('name', '示例甲');
const id = (value: string) => clue('idNumber', value);

it.each([
  ['the same name', [name], [name], 'unknown'],
  ['another name', [name], [clue('name', '示例乙')], 'other'],
  ['a part of the name', [name], [clue('name', '示例')], 'other'],
  ['the same twice', [name], [name, name], 'unknown'],
  ['two names', [name], [name, clue('name', '示例乙')], 'doubtful'],
  ['nobody', [name], [], 'unknown'],
  ['a homonym', [name, id('1')], [name, id('2')], 'other'],
  ['another name, one number', [name, id('1')], [clue('name', '示例乙'), id('1')], 'other'],
  ['a number shown later', [name], [name, id('1')], 'unknown'],
  [
    'one staff number',
    [name, clue('employeeNumber', '0017')],
    [name, clue('employeeNumber', '0017')],
    'same',
  ],
  [
    'one staff number in capitals',
    [name, clue('employeeNumber', 'ab17')],
    [name, clue('employeeNumber', 'AB17')],
    'same',
  ],
  [
    'another staff number',
    [name, clue('employeeNumber', '17')],
    [name, clue('employeeNumber', '18')],
    'other',
  ],
  [
    'another birthday',
    [name, clue('birthDate', '1990-01-01')],
    [name, clue('birthDate', '1991-01-01')],
    'other',
  ],
  ['one birthday', [name, clue('birthDate', '1990-01-01')], [name, clue('birthDate', '1990-01-01')], 'same'],
  ['another telephone', [name, clue('phone', '1')], [name, clue('phone', '2')], 'doubtful'],
  [
    'another branch',
    [name, clue('partyBranch', '一支部')],
    [name, clue('partyBranch', '二支部')],
    'doubtful',
  ],
  ['one branch', [name, clue('partyBranch', '一支部')], [name, clue('partyBranch', '一支部')], 'unknown'],
  [
    'one number, another branch',
    [name, id('1'), clue('partyBranch', '一支部')],
    [name, id('1'), clue('partyBranch', '二支部')],
    'same',
  ],
] as const)('%s', (_, one, other, relation) => {
  expect(relationOf(one, other)).toBe(relation);
  expect(relationOf(other, one)).toBe(relation);
});

it.each([
  ['110105********002X', '11010519491231002X', 'same'],
  ['110***********002X', '110105********002x', 'same'],
  ['110****002X', '11010519491231002X', 'same'],
  ['110****002X', '110105********002X', 'same'],
  ['110****0021', '11010519491231002X', 'other'],
  ['120****002X', '110105********002X', 'other'],
  ['110105●●●●002X', '110105×××002X', 'same'],
  ['1101051949', '110105********002X', 'other'],
  ['*******', '11010519491231002X', 'unknown'],
] as const)('a number shown as %s and as %s: %s', (one, other, relation) => {
  expect(relationOf([name, id(one)], [name, id(other)])).toBe(relation);
  expect(relationOf([name, id(other)], [name, id(one)])).toBe(relation);
});

it('keeps sensitive numbers masked, and short ones apart', () => {
  const kept = (value: string) => keptKey(clue('employeeNumber', value));
  expect(keptKey(id('11010519491231002X'))).toBe('110***********002X');
  expect(keptKey(clue('partyBranch', '第一党支部'))).toBe('第一党支部');
  expect(kept('1234567')).toMatch(/^\*{7}#[0-9a-f]{8}$/);
  const stored = [name, clue('employeeNumber', kept('1234567'))];
  expect(relationOf(stored, [name, clue('employeeNumber', '1234567')])).toBe('same');
  expect(relationOf(stored, [name, clue('employeeNumber', '1234568')])).toBe('other');
  expect(relationOf(stored, stored)).toBe('same');
});
