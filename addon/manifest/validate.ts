import { allNamed, childNamed, type Element, parseXml, XmlError } from '../xml/xml.ts';
import { order, requirementSets } from './order.ts';
import { pngSize } from './png.ts';

/** The static site that a manifest speaks of. */
export interface Site {
  /** Where it is served, no slash at its end. */
  base: string;
  /** The bytes of a file by its path in the site, `undefined` where there is none. */
  read: (path: string) => Uint8Array | undefined;
}

type Say = (problem: string) => void;

const GUID = /^[\da-f]{8}-[\da-f]{4}-[1-5][\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/i;
const VERSION = /^\d{1,5}(?:\.\d{1,5}){1,3}$/;
const LOCALE = /^[a-z]{2,3}(?:-[A-Z][a-z]{3})?-[A-Z]{2}$/;
/** In characters: `ShortString`, `LongString`, `URL` and ids of resources in MS-OWEMXML. */
const LIMITS = { short: 125, long: 250, url: 2048, id: 32 } as const;

/**
 * What is wrong with a manifest of a task pane add-in for Excel, a sentence each; nothing where Excel would take it. It needs no network, and
 * looks at what Microsoft's own validator does not see: the files of the site.
 */
export function validateManifest(text: string, site: Site): string[] {
  const problems: string[] = [];
  const say: Say = (problem) => {
    if (!problems.includes(problem)) problems.push(problem);
  };
  let root: Element;
  try {
    root = parseXml(text);
  } catch (error) {
    if (error instanceof XmlError) return [`清单不是完整的 XML：${error.message}。`];
    throw error;
  }
  if (root.name !== 'OfficeApp') return [`清单的最外层应当是 <OfficeApp>，现在是 <${root.name}>。`];
  if (root.attributes.get('xsi:type') !== 'TaskPaneApp') say('清单的 xsi:type 应当是 TaskPaneApp。');
  checkOrder(root, [], say);
  checkHead(root, say);
  checkRequirements(root, say);
  checkHosts(root, say);
  checkLocales(root, say);
  checkResources(root, say);
  checkUrls(root, site, say);
  checkIcons(root, site, say);
  return problems;
}

function checkOrder(element: Element, above: readonly string[], say: Say): void {
  const path = [...above, element.name];
  const wanted = [path.slice(-3), path.slice(-2), path.slice(-1)]
    .map((parts) => order[parts.join('/')])
    .find(Boolean);
  if (wanted) {
    const names = wanted.map((name) => name.replace('!', ''));
    let last = 0;
    for (const { name } of element.children) {
      const place = names.indexOf(name);
      if (place === -1) say(`<${element.name}> 里不能有 <${name}>。`);
      else if (place < last) say(`<${element.name}> 里的 <${name}> 应当写在 <${names[last] ?? ''}> 前面。`);
      last = Math.max(last, place);
    }
    for (const name of wanted.filter((each) => each.endsWith('!')).map((each) => each.slice(0, -1))) {
      if (!childNamed(element, name)) say(`<${element.name}> 里缺少 <${name}>。`);
    }
  }
  for (const child of element.children) checkOrder(child, path, say);
}

function checkHead(root: Element, say: Say): void {
  const textOf = (name: string) => childNamed(root, name)?.text ?? '';
  const valueOf = (name: string) => childNamed(root, name)?.attributes.get('DefaultValue') ?? '';
  if (!GUID.test(textOf('Id'))) say(`<Id> 应当是一个 GUID，现在是“${textOf('Id')}”。`);
  if (!VERSION.test(textOf('Version')))
    say(`<Version> 应当像 1.0.0.0 这样，每段不超过 5 位数字，现在是“${textOf('Version')}”。`);
  if (textOf('Permissions') !== 'ReadWriteDocument')
    say(`<Permissions> 应当是 ReadWriteDocument，现在是“${textOf('Permissions')}”。`);
  within('<ProviderName>', textOf('ProviderName'), LIMITS.short, say);
  within('<DisplayName>', valueOf('DisplayName'), LIMITS.short, say);
  within('<Description>', valueOf('Description'), LIMITS.long, say);
  for (const [name, limit] of [
    ['DisplayName', LIMITS.short],
    ['Description', LIMITS.long],
  ] as const) {
    for (const { attributes } of childNamed(root, name)?.children ?? [])
      within(`<${name}> 的译文`, attributes.get('Value') ?? '', limit, say);
  }
}

function within(what: string, text: string, limit: number, say: Say): void {
  if (text === '') say(`${what} 是空的。`);
  if (text.length > limit) say(`${what} 有 ${text.length} 个字符，最多 ${limit} 个。`);
}

function checkRequirements(root: Element, say: Say): void {
  const sets = [...allNamed(root, 'Set')];
  for (const { attributes } of sets) {
    const name = attributes.get('Name') ?? '';
    const version = attributes.get('MinVersion') ?? '1.1';
    const highest = requirementSets[name];
    if (highest === undefined) say(`没有叫“${name}”的功能集（requirement set）。`);
    else if (!/^1\.\d+$/.test(version) || Number(version.slice(2)) > Number(highest.slice(2)))
      say(`功能集 ${name} 没有 ${version} 版，最高是 ${highest}。`);
  }
  if (!sets.some(({ attributes }) => attributes.get('Name') === 'ExcelApi'))
    say('没有写明要哪一版 ExcelApi：旧版 Excel 会装上却用不了。');
}

function checkHosts(root: Element, say: Say): void {
  const hosts = childNamed(root, 'Hosts')?.children ?? [];
  if (hosts.some(({ attributes }) => attributes.get('Name') !== 'Workbook'))
    say('<Hosts> 里只能有 Workbook（Excel）。');
  const inner = childNamed(childNamed(root, 'VersionOverrides'), 'Hosts')?.children ?? [];
  if (inner.some(({ attributes }) => attributes.get('xsi:type') !== 'Workbook'))
    say('<VersionOverrides> 的 <Hosts> 里只能有 Workbook（Excel）。');
}

function checkLocales(root: Element, say: Say): void {
  const main = childNamed(root, 'DefaultLocale')?.text ?? '';
  if (!LOCALE.test(main)) say(`<DefaultLocale> 应当像 zh-CN 这样，现在是“${main}”。`);
  for (const { attributes } of allNamed(root, 'Override')) {
    const locale = attributes.get('Locale') ?? '';
    if (!LOCALE.test(locale)) say(`译文的语言应当像 en-US 这样，现在是“${locale}”。`);
    if (locale === main) say(`默认语言 ${main} 的文字写在 DefaultValue 里，不能再写一条译文。`);
  }
}

/** What an element with `resid` may point at, by its name and what it stands in. */
const kinds: Readonly<Record<string, string>> = {
  Image: 'Images',
  Label: 'ShortStrings',
  Title: 'ShortStrings',
  Description: 'LongStrings',
  SourceLocation: 'Urls',
  LearnMoreUrl: 'Urls',
  FunctionFile: 'Urls',
};

function checkResources(root: Element, say: Say): void {
  const overrides = childNamed(root, 'VersionOverrides');
  if (!overrides) return;
  const kindOf = new Map<string, string>();
  for (const group of childNamed(overrides, 'Resources')?.children ?? []) {
    for (const { attributes, children } of group.children) {
      const id = attributes.get('id') ?? '';
      if (kindOf.has(id)) say(`资源编号“${id}”写了两次。`);
      kindOf.set(id, group.name);
      if (id === '' || id.length > LIMITS.id) say(`资源编号“${id}”应当有 1 到 ${LIMITS.id} 个字符。`);
      const limit = { ShortStrings: LIMITS.short, LongStrings: LIMITS.long }[group.name] ?? LIMITS.url;
      const values = [
        attributes.get('DefaultValue'),
        ...children.map((each) => each.attributes.get('Value')),
      ];
      for (const value of values) within(`资源“${id}”`, value ?? '', limit, say);
    }
  }
  const used = [...withResid(overrides)];
  for (const { name, id } of used) {
    const kind = kindOf.get(id);
    const wanted = kinds[name];
    if (kind === undefined) say(`<${name}> 用到的资源“${id}”在 <Resources> 里没有。`);
    else if (wanted !== undefined && kind !== wanted)
      say(`<${name}> 用到的资源“${id}”应当写在 <${wanted}> 里，现在在 <${kind}> 里。`);
  }
  for (const id of kindOf.keys()) {
    if (!used.some((each) => each.id === id)) say(`资源“${id}”没有用到。`);
  }
}

function* withResid(element: Element): Generator<{ name: string; id: string }> {
  const id = element.attributes.get('resid');
  if (id !== undefined) yield { name: element.name, id };
  for (const child of element.children) yield* withResid(child);
}

function urlsOf(root: Element): { name: string; url: string }[] {
  const names = ['IconUrl', 'HighResolutionIconUrl', 'SupportUrl', 'SourceLocation', 'Url', 'Image'];
  return names.flatMap((name) =>
    [...allNamed(root, name)].flatMap(({ attributes, children }) =>
      [attributes.get('DefaultValue'), ...children.map((each) => each.attributes.get('Value'))]
        .filter((url) => url !== undefined)
        .map((url) => ({ name, url })),
    ),
  );
}

function checkUrls(root: Element, site: Site, say: Say): void {
  for (const { name, url } of urlsOf(root)) {
    if (!url.startsWith('https://')) say(`<${name}> 的网址应当以 https:// 开头：${url}`);
    if (url.length > LIMITS.url) say(`<${name}> 的网址超过 ${LIMITS.url} 个字符。`);
    const path = pathIn(site, url);
    if (path === undefined) say(`<${name}> 的网址不在加载项自己的网站（${site.base}）里：${url}`);
    else if (site.read(path) === undefined) say(`<${name}> 指向的文件“${path}”不在生成的网站里。`);
  }
}

function pathIn({ base }: Site, url: string): string | undefined {
  if (!url.startsWith(`${base}/`)) return undefined;
  return url.slice(base.length + 1).replace(/[?#].*$/, '');
}

function checkIcons(root: Element, site: Site, say: Say): void {
  const look = (what: string, url: string | undefined, size: number) => {
    const path = url === undefined ? undefined : pathIn(site, url);
    const bytes = path === undefined ? undefined : site.read(path);
    if (!bytes) return;
    const found = pngSize(bytes);
    if (!found) say(`${what} 的图标“${path ?? ''}”不是 PNG 图片。`);
    else if (found.width !== size || found.height !== size)
      say(`${what} 的图标“${path ?? ''}”应当是 ${size}×${size}，现在是 ${found.width}×${found.height}。`);
  };
  look('<IconUrl>', defaultOf(childNamed(root, 'IconUrl')), 32);
  look('<HighResolutionIconUrl>', defaultOf(childNamed(root, 'HighResolutionIconUrl')), 64);
  const images = new Map(
    [...allNamed(root, 'Images')].flatMap(({ children }) =>
      children.map((each): [string, string | undefined] => [
        each.attributes.get('id') ?? '',
        defaultOf(each),
      ]),
    ),
  );
  for (const icon of allNamed(root, 'Icon')) {
    const shown = new Set(icon.children.map(({ attributes }) => Number(attributes.get('size'))));
    for (const size of [16, 32, 80]) if (!shown.has(size)) say(`<Icon> 里缺少 ${size}×${size} 的图标。`);
    for (const { attributes } of icon.children)
      look('<Icon>', images.get(attributes.get('resid') ?? ''), Number(attributes.get('size')));
  }
}

function defaultOf(element: Element | undefined): string | undefined {
  return element?.attributes.get('DefaultValue');
}
