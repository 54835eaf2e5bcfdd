import { expect, test } from 'vitest';
import { sampleText } from './sample.ts';

test.each([
  ['11010519491231002X', '110***********002X'],
  // A check character that is wrong makes it no less somebody's number.
  ['电话19900000000，证号110105194912310021', '电话199****0000，证号110***********0021'],
  ['110105491231002', '110********1002'],
  ['199 0000 0000', '199******0000'],
  ['2016-05-03', '2016-05-03'],
])('%s is shown as %s', (text, shown) => {
  expect(sampleText(text)).toBe(shown);
});

test('a long cell is cut after masking', () => {
  expect(sampleText('字'.repeat(61))).toBe(`${'字'.repeat(60)}…`);
  expect(sampleText(`${'字'.repeat(55)}19900000000`)).not.toContain('19900');
});
