import { expect, test } from 'vitest';
import type { Bundle } from '../build/bundle.ts';
import { wpsFiles } from '../build/wps.ts';
import { validateWps } from './validate.ts';

const file = { name: 'boot', file: 'boot.0.js', text: '' };
const bundle: Bundle = { boot: file, style: undefined, scripts: [], parts: { pane: [] }, modules: new Map() };
const { files, problems } = wpsFiles(bundle, '0.1.0');
const folder = new Map(
  [...files].flatMap(([path, content]) =>
    path.startsWith('jiannuo_0.1.0/') ? [[path.slice('jiannuo_0.1.0/'.length), content] as const] : [],
  ),
);

test('the folder that we make is right', () => {
  expect(problems).toEqual([]);
  expect(validateWps(folder)).toEqual([]);
});

const broken: readonly [what: string, file: string, from: string | RegExp, to: string, sentence: string][] = [
  ['a ribbon that is not whole', 'ribbon.xml', '</tab>', '', 'ribbon.xml 不是完整的 XML'],
  [
    'a ribbon with a declaration',
    'ribbon.xml',
    '<customUI',
    '<?xml version="1.0"?><customUI',
    '应当以 <customUI 开头',
  ],
  ['another ribbon', 'ribbon.xml', /customUI/g, 'ribbonUI', '最外层应当是 <customUI>'],
  [
    'a function that is missing',
    'ribbon.xml',
    'GetImage',
    'GetPicture',
    'getImage 用到的函数 GetPicture 在 main.js 里没有。',
  ],
  [
    'a function that was renamed',
    'main.js',
    'function OnAddinLoad',
    'function OnLoad',
    'onLoad 用到的函数 OnAddinLoad',
  ],
  ['an id twice', 'ribbon.xml', 'jiannuoGroup', 'jiannuoTab', '编号“jiannuoTab”写了两次。'],
  ['no button', 'ribbon.xml', /<button[^>]*>/, '', 'ribbon.xml 里没有按钮。'],
  [
    'a script that is not there',
    'pane.html',
    'boot.0.js',
    'boot.1.js',
    'pane.html 用到的文件 boot.1.js 不在文件夹里。',
  ],
  [
    'a script from elsewhere',
    'pane.html',
    'boot.0.js',
    'https://cdn.example/boot.js',
    '从别处加载 https://cdn.example/boot.js',
  ],
  [
    'a pane that is not there',
    'main.js',
    '/pane.html',
    '/panel.html',
    'main.js 用到的文件 panel.html 不在文件夹里。',
  ],
  ['a manifest of something else', 'manifest.xml', /JsPlugin/g, 'Plugin', '最外层应当是 <JsPlugin>'],
];

test.each(broken)('%s is told', (_what, path, from, to, sentence) => {
  const before = String(folder.get(path));
  const after = before.replace(from, to);
  expect(after).not.toBe(before);
  expect(validateWps(new Map([...folder, [path, after]])).join('\n')).toContain(sentence);
});

test('a file that is missing is told', () => {
  const less = new Map([...folder].filter(([path]) => path !== 'ribbon.xml'));
  expect(validateWps(less)).toEqual(['加载项的文件夹里没有 ribbon.xml。']);
});
