import { expect, test } from 'vitest';
import { pageAddress } from './page-address.ts';

test('keeps what tells two forms apart', () => {
  expect(pageAddress('http://portal.test/detail?id=3&type=2')).toBe('http://portal.test/detail?id=3&type=2');
  expect(pageAddress('http://portal.test/#/review/detail?id=3')).toBe(
    'http://portal.test/#/review/detail?id=3',
  );
});

test('drops what opens a session', () => {
  expect(pageAddress('http://portal.test/form;jsessionid=AB12?access_token=x&id=3')).toBe(
    'http://portal.test/form?id=3',
  );
  expect(pageAddress('http://portal.test/#/form?ticket=ST-1')).toBe('http://portal.test/#/form');
});

test.each([
  ['/#access_token=x&token_type=bearer', '/#token_type=bearer'],
  ['/#/a;jsessionid=1', '/#/a'],
  ['/#/a;row=1;JSESSIONID=2?id=3&accessToken=4', '/#/a;row=1?id=3'],
  ['/form?jwt=x&SAMLart=y&sessionId=z&sign=1&code=2&id=3', '/form?id=3'],
])('drops it wherever it stands: %s', (given, kept) => {
  expect(pageAddress(`http://portal.test${given}`)).toBe(`http://portal.test${kept}`);
});

test('keeps parameters that only sound like it', () => {
  const url = 'http://portal.test/form?signId=1&designId=2&authorId=3&design=4&orgCode=5';
  expect(pageAddress(url)).toBe(url);
});

test('masks ID numbers, and no other long number', () => {
  expect(pageAddress('http://portal.test/form?sfzh=11010519491231002X&id=123456789012345678')).toBe(
    'http://portal.test/form?sfzh=110***********002X&id=123456789012345678',
  );
  expect(pageAddress('http://portal.test/people/440524188001010014/#/440524188001010014')).not.toContain(
    '188001010014',
  );
});

test('leaves alone what is no address', () => {
  expect(pageAddress('花名册.xlsx')).toBe('花名册.xlsx');
});
