import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../build/bundle.ts';
import { childNamed, parseXml } from '../xml/xml.ts';
import { manifestXml } from './manifest.ts';
import { validateManifest } from './validate.ts';

const base = 'https://oa.example:8443/jiannuo';
const good = manifestXml({ base, version: '0.1.0' });
const text = new TextEncoder().encode('<!doctype html>');

function read(path: string): Uint8Array | undefined {
  const icon = /^icons\/(?:16|32|64|80|128)\.png$/.exec(path);
  if (icon) return readFileSync(join(root, 'addon', path));
  return path === 'taskpane.html' || path === 'help.html' ? text : undefined;
}

const problemsOf = (manifest: string, files = read) => validateManifest(manifest, { base, read: files });

test('the manifest that we make is right, in Chinese first', () => {
  expect(problemsOf(good)).toEqual([]);
  const displayName = childNamed(parseXml(good), 'DisplayName');
  expect(displayName?.attributes.get('DefaultValue')).toBe('践诺');
  expect(displayName?.children[0]?.attributes.get('Value')).toBe('Jiannuo');
});

/** Manifests with one thing wrong: what is put in place of what, and the sentence. */
const broken: readonly [what: string, from: string | RegExp, to: string, sentence: string][] = [
  ['XML that is not whole', '</Hosts>', '', '清单不是完整的 XML'],
  ['another root', /OfficeApp/g, 'App', '清单的最外层应当是 <OfficeApp>，现在是 <App>。'],
  ['a mail add-in', '"TaskPaneApp"', '"MailApp"', 'xsi:type 应当是 TaskPaneApp'],
  ['an id that is no GUID', /<Id>[^<]*/, '<Id>jiannuo', '<Id> 应当是一个 GUID，现在是“jiannuo”。'],
  ['a version with letters', /<Version>[^<]*/, '<Version>0.1.0-beta', '<Version> 应当像 1.0.0.0 这样'],
  ['a version with five parts', /<Version>[^<]*/, '<Version>1.2.3.4.5', '<Version> 应当像 1.0.0.0 这样'],
  ['no provider', /<ProviderName>[^]*?<\/ProviderName>/, '', '<OfficeApp> 里缺少 <ProviderName>。'],
  [
    'elements in another order',
    /(<ProviderName>[^]*?<\/ProviderName>)\s*(<DefaultLocale>[^<]*<\/DefaultLocale>)/,
    '$2$1',
    '<OfficeApp> 里的 <ProviderName> 应当写在 <DefaultLocale> 前面。',
  ],
  [
    'a supertip behind the icon',
    /(<Supertip>[^]*?<\/Supertip>)\s*(<Icon>[^]*?<\/Icon>)/,
    '$2$1',
    '<Control> 里的 <Supertip> 应当写在 <Icon> 前面。',
  ],
  [
    'an element that nobody knows',
    '<Permissions>',
    '<Colour/><Permissions>',
    '<OfficeApp> 里不能有 <Colour>。',
  ],
  [
    'a name that is too long',
    'DisplayName DefaultValue="践诺"',
    `DisplayName DefaultValue="${'诺'.repeat(126)}"`,
    '<DisplayName> 有 126 个字符，最多 125 个。',
  ],
  [
    'a description that is too long',
    /Description DefaultValue="[^"]*"/,
    `Description DefaultValue="${'诺'.repeat(251)}"`,
    '<Description> 有 251 个字符，最多 250 个。',
  ],
  [
    'an empty translation',
    'Locale="en-US" Value="Jiannuo"',
    'Locale="en-US" Value=""',
    '<DisplayName> 的译文 是空的。',
  ],
  ['a locale that is none', '>zh-CN<', '>Chinese<', '<DefaultLocale> 应当像 zh-CN 这样'],
  [
    'a translation into the language itself',
    'Override Locale="en-US"',
    'Override Locale="zh-CN"',
    '默认语言 zh-CN 的文字写在 DefaultValue 里',
  ],
  [
    'a URL without TLS',
    `<IconUrl DefaultValue="https`,
    '<IconUrl DefaultValue="http',
    '<IconUrl> 的网址应当以 https:// 开头',
  ],
  ['a URL of somebody else', `${base}/icons/64.png`, 'https://cdn.example/64.png', '不在加载项自己的网站'],
  [
    'a page that is not there',
    `SourceLocation DefaultValue="${base}/taskpane.html"`,
    `SourceLocation DefaultValue="${base}/pane.html"`,
    '<SourceLocation> 指向的文件“pane.html”不在生成的网站里。',
  ],
  [
    'an icon of another size',
    `<IconUrl DefaultValue="${base}/icons/32.png"`,
    `<IconUrl DefaultValue="${base}/icons/64.png"`,
    '<IconUrl> 的图标“icons/64.png”应当是 32×32，现在是 64×64。',
  ],
  [
    'an icon that is no picture',
    `<HighResolutionIconUrl DefaultValue="${base}/icons/64.png"`,
    `<HighResolutionIconUrl DefaultValue="${base}/help.html"`,
    '<HighResolutionIconUrl> 的图标“help.html”不是 PNG 图片。',
  ],
  [
    'a size of the button’s icon that is missing',
    '<bt:Image size="80" resid="Icon.80"/>',
    '',
    '<Icon> 里缺少 80×80 的图标。',
  ],
  [
    'a size that does not fit its picture',
    '<bt:Image size="16" resid="Icon.16"/>',
    '<bt:Image size="16" resid="Icon.32"/>',
    '<Icon> 的图标“icons/32.png”应当是 16×16，现在是 32×32。',
  ],
  [
    'a requirement set that nobody knows',
    'Set Name="ExcelApi"',
    'Set Name="SheetApi"',
    '没有叫“SheetApi”的功能集',
  ],
  [
    'a version of a set that is not published',
    'MinVersion="1.8"',
    'MinVersion="1.80"',
    '功能集 ExcelApi 没有 1.80 版',
  ],
  ['no version of the sheet’s API', /<Requirements>[^]*?<\/Requirements>/, '', '没有写明要哪一版 ExcelApi'],
  ['another program', 'Host Name="Workbook"', 'Host Name="Document"', '<Hosts> 里只能有 Workbook（Excel）。'],
  [
    'another program for the button',
    '<Host xsi:type="Workbook">',
    '<Host xsi:type="Document">',
    '<VersionOverrides> 的 <Hosts> 里只能有 Workbook',
  ],
  [
    'rights that are not asked for',
    'ReadWriteDocument',
    'ReadWriteMailbox',
    '<Permissions> 应当是 ReadWriteDocument',
  ],
  [
    'a resource that is not there',
    'Title resid="Button.Label"',
    'Title resid="Button.Name"',
    '<Title> 用到的资源“Button.Name”在 <Resources> 里没有。',
  ],
  [
    'a resource of another kind',
    'Label resid="Group.Label"',
    'Label resid="Button.Tip"',
    '<Label> 用到的资源“Button.Tip”应当写在 <ShortStrings> 里，现在在 <LongStrings> 里。',
  ],
  [
    'an id of a resource that is too long',
    /Pane\.Url/g,
    'P'.repeat(33),
    `资源编号“${'P'.repeat(33)}”应当有 1 到 32 个字符。`,
  ],
  ['an id of a resource twice', 'Url id="Help.Url"', 'Url id="Pane.Url"', '资源编号“Pane.Url”写了两次。'],
  [
    'a short text that is too long',
    /(String id="Group.Label" DefaultValue=)"[^"]*"/,
    `$1"${'诺'.repeat(126)}"`,
    '资源“Group.Label” 有 126 个字符，最多 125 个。',
  ],
  [
    'a long text that is too long',
    /(String id="Button.Tip" DefaultValue=)"[^"]*"/,
    `$1"${'诺'.repeat(251)}"`,
    '资源“Button.Tip” 有 251 个字符，最多 250 个。',
  ],
  [
    'a resource that nobody uses',
    '</bt:Urls>',
    `<bt:Url id="Old.Url" DefaultValue="${base}/help.html"/></bt:Urls>`,
    '资源“Old.Url”没有用到。',
  ],
];

test.each(broken)('%s is refused with a sentence', (_what, from, to, sentence) => {
  const manifest = good.replace(from, to);
  expect(manifest).not.toBe(good);
  expect(problemsOf(manifest).join('\n')).toContain(sentence);
});

test('files that are missing in the site are told', () => {
  expect(problemsOf(good, () => undefined).join('\n')).toContain('文件“icons/32.png”不在生成的网站里');
});
