import { expect, test } from 'vitest';
import { maskIds, maskNumbers, maskText, shownText } from './mask.ts';

test('keeps three characters in front and four behind', () => {
  expect(maskText('11010519491231002X')).toBe('110***********002X');
  expect(maskText('19900001234')).toBe('199****1234');
});

test('masks whole what is too short to stay unknown', () => {
  expect(maskText('1234567')).toBe('*******');
  expect(maskText('')).toBe('');
});

test('masks by field, and ID numbers whatever the form says', () => {
  expect(shownText('11010519491231002X', { sensitive: false, type: 'idNumber' })).toContain('*');
  expect(shownText('19900001234', { sensitive: true, type: 'phone' })).toBe('199****1234');
  expect(shownText('样例小学', { sensitive: false, type: 'text' })).toBe('样例小学');
  expect(shownText('样例小学', undefined)).toBe('样例小学');
});

test('masks ID numbers inside other text', () => {
  expect(maskIds('证号11010519491231002X，见附件')).toBe('证号110***********002X，见附件');
  expect(maskIds('编号123456789012345678')).toBe('编号123456789012345678');
});

test('masks ID numbers of fifteen digits, and numbers in full width', () => {
  expect(maskIds('证号110105491231002。')).toBe('证号110********1002。');
  expect(maskIds('编号123456789012345')).toBe('编号123456789012345');
  expect(maskNumbers('𠮷证１１０１０５１９４９１２３１００２Ｘ')).toBe('𠮷证１１０***********００２Ｘ');
  expect(maskNumbers('电话１９９００００１２３４')).toBe('电话１９９****１２３４');
});
