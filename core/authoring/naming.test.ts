import { expect, test } from 'vitest';
import { Directory } from './naming.ts';

const directory = new Directory([
  { id: 'a', name: '比例15' },
  { id: 'b', name: '等次（A）' },
]);

test('a name with another number is another name', () => {
  expect(directory.find('比例1.5')).toMatchObject({ trouble: 'unknown' });
  expect(directory.find('等次A+')).toMatchObject({ trouble: 'unknown' });
});

test('punctuation alone makes no other name', () => {
  expect(directory.find('“比例15”')).toMatchObject({ item: { id: 'a' } });
  expect(directory.find('等次A')).toMatchObject({ item: { id: 'b' } });
});
