import { expect, it } from 'vitest';
import { pathKey, pathKeys, restOfPath, samePath, showsPath } from './levels.ts';

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
  ['江苏省南京市', '江苏省', '南京市'],
  ['南京市', '南京市', ''],
  ['初中/小学', '初中/小学', ''],
  ['初中、小学', '初中、小学', ''],
  ['初中/小学', '初中、小学', null],
  ['南京市', '', null],
])('%s after %s leaves %j', (key, label, rest) => {
  expect(restOfPath(key, label)).toBe(rest);
});

it.each([
  ['江苏省-南京市', '江苏省 / 南京市', true],
  ['南京市', '江苏省 / 南京市', true],
  ['江苏省 / 南京市', '南京市', true],
  ['江苏省南京市', '江苏省 / 南京市', true],
  ['江苏省南京', '江苏省 / 南京市', false],
  ['京市', '江苏省 / 南京市', false],
  ['江苏省', '江苏省 / 南京市', false],
  ['江苏省 / 南京市', '', false],
  ['小学', '初中、小学', false],
  ['北', '华东-北', false],
  ['华东-北', '区域 / 华东-北', true],
])('a wish for %s is met by %s: %s', (wanted, shown, met) => {
  expect(samePath(wanted, [], shown)).toBe(met);
});

it('a sign that may belong to a name is read so first', () => {
  expect(pathKeys('初中、小学')).toEqual(['初中、小学', '初中/小学']);
  expect(pathKeys('江苏省 / 南京市')).toEqual(['江苏省/南京市']);
});

it.each([
  ['江苏省 / 南京市', '南京市', false],
  ['南京市', '江苏省 / 南京市', true],
  ['江苏省-南京市', '江苏省 / 南京市', true],
])('all levels of %s are shown by %s: %s', (wanted, shown, answer) => {
  expect(showsPath(wanted, [], shown)).toBe(answer);
});
