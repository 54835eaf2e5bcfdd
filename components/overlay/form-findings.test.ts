import { expect, test } from 'vitest';
import { quietOf } from './FormFindings.tsx';

test.each([
  [[], [], 'nothing'],
  [['na'], [], 'nothing'],
  [['na'], [undefined, 'na'], 'nothing'],
  [['na', 'pass'], [], 'clean'],
  [['pass'], ['fail'], 'clean'],
  [[], ['pass'], 'criteria'],
  [['na'], [undefined, 'pass'], 'criteria'],
  [[], ['na', 'fail'], 'criteria'],
  [['na'], ['review'], 'criteria'],
] as const)('of findings %j beside criteria %j it is said: %s', (findings, criteria, said) => {
  expect(
    quietOf(
      findings.map((outcome) => ({ outcome })),
      criteria.map((machine) => ({ machine })),
    ),
  ).toBe(said);
});
