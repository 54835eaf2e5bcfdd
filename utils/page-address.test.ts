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

test('leaves alone what is no address', () => {
  expect(pageAddress('花名册.xlsx')).toBe('花名册.xlsx');
});
