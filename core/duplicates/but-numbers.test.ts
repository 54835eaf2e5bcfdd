import { expect, test } from 'vitest';
import { butNumbers } from './but-numbers.ts';
import { copyGroups } from './groups.ts';

function of(...texts: string[]) {
  return texts.map((text, at) => ({ text, owner: String(at), scope: 'batch' as const }));
}

test('a few letters that are equal but for their numbers are one group, which is no likeness', () => {
  const texts = of('听课1节', '听课2节', '家访10户', '听课３节', '家访20户', '带徒2名', '听课1');
  expect(butNumbers(texts)).toEqual([
    [0, 1, 3],
    [2, 4],
  ]);
  expect(copyGroups(texts, { short: true })?.groups).toEqual([]);
});

test.each([
  ['the very same', ['听课1节', '听课1节']],
  ['times', ['6月30日前', '7月31日前']],
  ['amounts', ['20人次', '30人次']],
  ['longer texts, which are told as alike', ['每学期听课1节', '每学期听课2节']],
])('%s are none', (_, texts) => {
  expect(butNumbers(of(...texts))).toEqual([]);
});

test('what one row says twice tells nothing', () => {
  expect(butNumbers(of('听课1节', '听课2节').map((text) => ({ ...text, owner: 'r1' })))).toEqual([]);
});
