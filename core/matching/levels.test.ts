import { expect, it } from 'vitest';
import { pathKey, restOfPath, samePath } from './levels.ts';

it.each([
  ['江苏省 / 南京市', '江苏省/南京市'],
  ['江苏省 > 南京市', '江苏省/南京市'],
  ['江苏省－南京市', '江苏省/南京市'],
  ['江苏省、 南京市', '江苏省/南京市'],
  ['初中 / 小学', '初中/小学'],
])('%s has the key %s', (text, key) => {
  expect(pathKey(text)).toBe(key);
});

it.each([
  ['江苏省/南京市', '江苏省', '南京市'],
  ['江苏省/南京市', '江苏', null],
  ['南京市', '南京市', ''],
  ['初中/小学', '初中/小学', ''],
  ['南京市', '', null],
])('%s after %s leaves %j', (key, label, rest) => {
  expect(restOfPath(key, label)).toBe(rest);
});

it.each([
  ['江苏省-南京市', '江苏省 / 南京市', true],
  ['南京市', '江苏省 / 南京市', true],
  ['江苏省 / 南京市', '南京市', true],
  ['京市', '江苏省 / 南京市', false],
  ['江苏省', '江苏省 / 南京市', false],
  ['江苏省 / 南京市', '', false],
])('a wish for %s is met by %s: %s', (wanted, shown, met) => {
  expect(samePath(wanted, [], shown)).toBe(met);
});
