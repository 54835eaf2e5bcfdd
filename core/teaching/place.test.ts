import { expect, test } from 'vitest';
import { page } from '../matching/described.fixture.ts';
import { placeOf, placePattern } from './place.ts';

test.each([
  ['https://a.example/form/1024/edit', 'https://a.example/form/*/edit'],
  ['https://a.example/form/3f2504e0-4f89-41d3-9a0c-0305e82c3301', 'https://a.example/form/*'],
  ['https://a.example/r/65f1c0ffee12ab34?id=9&page=form', 'https://a.example/r/*?page=form'],
  [
    'https://a.example/f;jsessionid=AB12?view=pledge-edit&token=secret',
    'https://a.example/f?view=pledge-edit',
  ],
  ['https://a.example/app/#/pledge/12?mode=edit&id=3', 'https://a.example/app#/pledge/*?mode=edit'],
  ['https://a.example/form#part2', 'https://a.example/form'],
  ['https://a.example/x?b=two&a=one', 'https://a.example/x?a=one&b=two'],
  ['https://a.example/facade/feed', 'https://a.example/facade/feed'],
  ['about:blank', ''],
  ['not an address', ''],
])('%s is known as %s', (url, pattern) => {
  expect(placePattern(url)).toBe(pattern);
});

test('a frame without an address goes by the page around it', () => {
  const top = page([]);
  const frame = page([], { frame: 4, url: 'about:srcdoc' });
  expect(placeOf(frame, [top, frame])).toBe('https://portal.example/form');
});
