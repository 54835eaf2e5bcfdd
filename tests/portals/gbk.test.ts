import { expect, test } from 'vitest';
import { encodeGbkHtml } from './gbk.ts';

test('what is encoded is read back by the standard decoder', () => {
  const text = '党员公开承诺书　阿依·样例 <a href="?x=1">（格式：2016-05-01）</a>';
  expect(new TextDecoder('gbk', { fatal: true }).decode(encodeGbkHtml(text))).toBe(text);
});

test('a character that GBK does not have becomes a character reference', () => {
  expect(new TextDecoder('gbk').decode(encodeGbkHtml('王样𠮷'))).toBe('王样&#134071;');
});
