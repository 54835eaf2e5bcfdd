import { expect, it } from 'vitest';
import { sameWriting } from './same-writing.ts';

it.each([
  ['010-1234-5678', '01012345678', true],
  ['110105 19491231 002x', '11010519491231002X', true],
  ['010-1234-567_', '01012345678', false],
  ['010-1234-5679', '01012345678', false],
  ['20-16', '2016', false],
  ['AB1024', 'ab1024', true],
  ['wang@example.com', 'Wang@example.com', true],
  ['AB1025', 'ab1024', false],
  ['1,234.50', '1234.5', true],
  ['1,234', '1234', true],
  ['1,234', '1.234', false],
  ['1,23', '123', false],
  ['12.00', '12', true],
  ['0123', '123', false],
  ['2016/3/1', '2016-03-01', true],
  ['3/1/2016', '2016-03-01', false],
  ['2016/3/1', '2016-03', false],
  ['教务处', ' 教务处 ', true],
  ['', '教务处', false],
])('a text field that shows %s holds %s: %s', (shown, wanted, answer) => {
  expect(sameWriting(shown, wanted)).toBe(answer);
});
