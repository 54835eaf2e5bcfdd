import { parse } from 'acorn';
import { allNamed, type Element, parseXml, XmlError } from '../xml/xml.ts';

type Contents = ReadonlyMap<string, string | Uint8Array>;

/** Attributes of CustomUI that name a function. */
const CALLBACK = /^(?:on[A-Z]\w*|get[A-Z]\w*)$/;

/**
 * What is wrong with the folder that is copied to WPS, a sentence each: files that WPS or the pages ask for, functions that ribbon.xml names,
 * names of controls. `files`: by their paths in the folder.
 */
export function validateWps(files: Contents): string[] {
  const problems: string[] = [];
  for (const file of ['index.html', 'main.js', 'ribbon.xml', 'manifest.xml', 'pane.html']) {
    if (!files.has(file)) problems.push(`加载项的文件夹里没有 ${file}。`);
  }
  if (problems.length > 0) return problems;
  const main = textOf(files, 'main.js');
  for (const page of [...files.keys()].filter((path) => path.endsWith('.html'))) {
    for (const path of linksOf(textOf(files, page))) {
      if (/^(?:https?:)?\/\//.test(path)) problems.push(`${page} 从别处加载 ${path}。`);
      else if (!files.has(path.replace(/^\.\//, '')))
        problems.push(`${page} 用到的文件 ${path} 不在文件夹里。`);
    }
  }
  for (const path of filesNamed(main)) {
    if (!files.has(path)) problems.push(`main.js 用到的文件 ${path} 不在文件夹里。`);
  }
  const ribbon = read(files, 'ribbon.xml', problems);
  if (ribbon) problems.push(...ribbonProblems(ribbon, textOf(files, 'ribbon.xml'), functionsOf(main)));
  const manifest = read(files, 'manifest.xml', problems);
  if (manifest && manifest.name !== 'JsPlugin') problems.push('manifest.xml 的最外层应当是 <JsPlugin>。');
  return problems;
}

function ribbonProblems(ribbon: Element, text: string, functions: ReadonlySet<string>): string[] {
  const problems: string[] = [];
  if (ribbon.name !== 'customUI') problems.push('ribbon.xml 的最外层应当是 <customUI>。');
  // The page of wpsjs takes a file for a ribbon only when it begins with this (src/lib/res/publish.html, CheckPlugin).
  if (!text.startsWith('<customUI')) problems.push('ribbon.xml 应当以 <customUI 开头，前面不能有声明。');
  const controls = [ribbon, ...allElements(ribbon)];
  const ids = controls.flatMap(({ attributes }) => attributes.get('id') ?? []);
  for (const id of new Set(ids.filter((each, index) => ids.indexOf(each) !== index)))
    problems.push(`ribbon.xml 里的编号“${id}”写了两次。`);
  for (const { attributes } of controls) {
    for (const [name, value] of attributes) {
      if (CALLBACK.test(name) && !functions.has(value))
        problems.push(`ribbon.xml 的 ${name} 用到的函数 ${value} 在 main.js 里没有。`);
    }
  }
  if ([...allNamed(ribbon, 'button')].length === 0) problems.push('ribbon.xml 里没有按钮。');
  return problems;
}

function* allElements(element: Element): Generator<Element> {
  for (const child of element.children) {
    yield child;
    yield* allElements(child);
  }
}

function read(files: Contents, file: string, problems: string[]): Element | undefined {
  try {
    return parseXml(textOf(files, file));
  } catch (error) {
    if (!(error instanceof XmlError)) throw error;
    problems.push(`${file} 不是完整的 XML：${error.message}。`);
    return undefined;
  }
}

function linksOf(html: string): string[] {
  return [...html.matchAll(/<(?:script|link|img)\b[^>]*?\b(?:src|href)="([^"]+)"/g)].map(
    ([, path = '']) => path,
  );
}

/** Paths that a script names whole: `'icons/icon.svg'`, and `'/pane.html'` behind the folder's URL. */
function filesNamed(script: string): string[] {
  return [...script.matchAll(/'\/?([\w-]+(?:\/[\w.-]+)*\.(?:html|svg|png|js))'/g)].map(
    ([, path = '']) => path,
  );
}

/** Functions that WPS can call: declared at the top of main.js, as old engines read it. */
function functionsOf(script: string): Set<string> {
  const { body } = parse(script, { ecmaVersion: 2015, sourceType: 'script' });
  return new Set(body.flatMap((each) => (each.type === 'FunctionDeclaration' ? [each.id.name] : [])));
}

function textOf(files: Contents, file: string): string {
  const content = files.get(file) ?? '';
  return typeof content === 'string' ? content : new TextDecoder().decode(content);
}
