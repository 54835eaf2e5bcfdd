import { expect, test } from 'vitest';
import { readOptions } from './options.ts';
import { type Made, madeText, refusedText } from './told.ts';

const made: Made = {
  folder: '.output/addon',
  opening: 281.23,
  older: new Map([['Array.prototype.flat', 69]]),
  passedOver: new Map([['gap', 84]]),
};

test('what was made, where it is and what to do next, in either language', () => {
  const zh = madeText(made, readOptions([]));
  for (const place of ['.output/addon/wps', '.output/addon/excel', '.output/addon/addon.md'])
    expect(zh).toContain(place);
  expect(zh).toContain('双击“安装.bat”');
  expect(zh).toContain('281.2 kB（压缩后），不超过 300 kB');
  // Names of things alone are not Chinese.
  expect(zh.replaceAll(/[\w./-]+/g, '')).toMatch(/^[^a-zA-Z]*$/);
  const en = madeText(made, readOptions(['--lang', 'en']));
  expect(en.split('\n')).toHaveLength(zh.split('\n').length);
  expect(en.replace('安装.bat', '')).not.toMatch(/\p{Script=Han}/u);
});

test('an address that only this computer finds is said to be one', () => {
  expect(madeText(made, readOptions([]))).toContain('这个网址只有本机能打开');
  const site = madeText(made, readOptions(['--base', 'https://oa.example/jiannuo']));
  expect(site).toContain('放到网站 https://oa.example/jiannuo 下');
  expect(site).not.toContain('只有本机');
});

test('a size that misses its aim is called so, and what was done for old engines is told when it is asked for', () => {
  expect(madeText({ ...made, opening: 300.4 }, readOptions([]))).toContain('300.4 kB（压缩后），超过 300 kB');
  expect(madeText(made, readOptions([]))).not.toContain('flat');
  const details = madeText(made, readOptions(['--details']));
  expect(details).toContain('补上的：Array.prototype.flat (69)');
  expect(details).toContain('略过的样式：gap (84)');
});

test('what is wrong is told line by line, and that nothing was touched', () => {
  const problems = ['甲不对。', '乙也不对。'];
  expect(refusedText(problems, { folder: '.output/addon', lang: 'zh-CN' })).toBe(
    '加载项没有做成，.output/addon 没有动。不对的有：\n  甲不对。\n  乙也不对。',
  );
  expect(refusedText(problems, { folder: '.output/addon', lang: 'en' })).toContain(
    '.output/addon is as it was',
  );
});
