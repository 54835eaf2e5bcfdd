import { expect, it } from 'vitest';
import { labelInWriting } from './writing.ts';

it.each([
  ['经研究，评定等次为', '评定等次'],
  ['职务，所在党支部为', '所在党支部'],
  ['姓名是', '姓名'],
  ['本人所作所为', '本人所作所为'],
  ['个人行为', '个人行为'],
  ['本人有所作为', '本人有所作为'],
  ['为', '为'],
])('in a sentence, %s names the blank %s', (before, name) => {
  expect(labelInWriting(before, true)).toBe(name);
});

it('outside of one, a label stays as it is', () => {
  expect(labelInWriting('评定等次为', false)).toBe('评定等次为');
});
