import { expect, test } from 'vitest';
import { LOCAL, OFFICE_JS, readOptions } from './options.ts';

test('without flags: this machine, and office.js from where Microsoft documents it', () => {
  expect(readOptions([])).toEqual({
    base: LOCAL,
    officeJs: { url: OFFICE_JS },
    lang: 'zh-CN',
    details: false,
  });
});

test('a site, its slash left out; office.js from a folder or its file', () => {
  expect(readOptions(['--base', 'https://oa.example/jiannuo/'])).toMatchObject({
    base: 'https://oa.example/jiannuo',
  });
  expect(readOptions(['--office-js', 'vendor/dist/office.js']).officeJs).toEqual({ folder: 'vendor/dist' });
  expect(readOptions(['--office-js', 'office.js']).officeJs).toEqual({ folder: '.' });
  expect(readOptions(['--office-js', 'https://oa.example/lib/office.js']).officeJs).toEqual({
    url: 'https://oa.example/lib/office.js',
  });
});

test.each([
  [['--base', 'http://oa.example'], '--base 应当是 https:// 开头'],
  [['--base', 'https://oa.example/a?b'], '--base 应当是 https:// 开头'],
  [['--base', 'https://oa.example/"><script>'], '--base 应当是 https:// 开头'],
  [['--office-js', 'http://oa.example/office.js'], '--office-js 的网址应当以 https:// 开头'],
  [['--colour', 'red'], '“--colour”看不懂'],
  [['--base'], '“--base'],
  [['甲'], '“甲”看不懂'],
  [['--lang', 'fr'], '“--lang fr”看不懂'],
  [['--lang', 'en', '--colour'], '“--colour” is not understood'],
  [['--lang=en', '--base', 'x'], '--base has to be an address'],
])('%j is refused: %s', (args, sentence) => {
  expect(() => readOptions(args)).toThrow(sentence);
});
