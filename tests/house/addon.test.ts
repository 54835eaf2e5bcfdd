import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { entries } from '../../addon/build/bundle.ts';
import { parseOld } from '../../addon/build/syntax.ts';
import { importsOf, productSources, read, root } from './files.ts';
import { pageGlobals } from './page-globals.ts';

const output = join(root, '.output', 'addon');
if (!existsSync(output)) throw new Error('.output/addon is missing: run npm run check, which builds first');

const { version } = JSON.parse(read('package.json')) as { version: string };
const folders = { wps: join(output, 'wps', `jiannuo_${version}`), excel: join(output, 'excel') };

function textsIn(folder: string): { file: string; text: string }[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(?:js|css|html|xml)$/.test(file))
    .map((file) => ({ file, text: readFileSync(join(folder, file), 'utf8') }));
}

/** The scripts of each part, as the page is told them. */
function partsOf(
  texts: readonly { file: string; text: string }[],
): Record<string, [name: string, file: string][]> {
  const boot = texts.find(({ file }) => file.startsWith('boot.'))?.text ?? '';
  return JSON.parse(/jiannuo\.parts=(\{.*\});/.exec(boot)?.[1] ?? '{}') as Record<string, [string, string][]>;
}

test.each(Object.entries(folders))(
  'what %s loads speaks to nobody and makes no code from text',
  (host, folder) => {
    const texts = textsIn(folder);
    expect(texts.length).toBeGreaterThan(8);
    // Names of things and calls of functions, not words in sentences.
    const banned =
      /\bfetch\(|\bXMLHttpRequest\b|\bnew WebSocket\b|\bEventSource\(|\bsendBeacon\b|\bimportScripts\b|\beval\(|\bnew Function\b|\bFunction\(|\bimport\(/;
    const found = texts.filter(({ file }) => file.endsWith('.js')).filter(({ text }) => banned.test(text));
    expect(found.map(({ file }) => file)).toEqual([]);
    const remote = texts.flatMap(({ file, text }) =>
      [...text.matchAll(/(?:src|href)=["']?(?:https?:)?\/\/[^"'\s>]+|url\(["']?https?:|@import/g)].map(
        ([match]) => `${file}: ${match}`,
      ),
    );
    // office.js comes from where Microsoft documents it, unless a flag of the build says otherwise.
    expect(remote).toEqual(
      host === 'wps'
        ? []
        : ['taskpane.html: src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js'],
    );
  },
);

test.each(Object.entries(folders))(
  'every script of %s is one that an engine of 2018 can read',
  (_host, folder) => {
    const scripts = textsIn(folder).filter(({ file }) => file.endsWith('.js'));
    expect(scripts.length).toBeGreaterThan(8);
    for (const { file, text } of scripts) expect(() => parseOld(text), file).not.toThrow();
  },
);

test('what is loaded at opening, and with the first check, has words for every error that it names', async () => {
  const texts = textsIn(folders.wps).map(({ file, text }) => ({ file, text }));
  const parts = partsOf(texts);
  const files = new Set(
    ['pane', 'worker', 'check'].flatMap((part) => (parts[part] ?? []).map(([, file]) => file)),
  );
  const text = texts.flatMap((each) => (files.has(each.file) ? [each.text] : [])).join('\n');
  const areas = globSync('locales/zh-CN/errors/*.ts', { cwd: root });
  const tables = await Promise.all(
    areas.map((area) => import(join(root, area)) as Promise<{ default: Record<string, string> }>),
  );
  const codes = tables.flatMap((table) => Object.keys(table.default));
  const named = codes.filter((code) => new RegExp(`[\`"']${code.replace('.', '\\.')}[\`"'](?!:)`).test(text));
  expect(named.length).toBeGreaterThan(20);
  const worded = new Set([...text.matchAll(/["']([\w-]+\.\w+)["']:/g)].map(([, key = '']) => key));
  expect(named.filter((code) => !worded.has(code))).toEqual([]);
  // What only the other workers say comes with them.
  expect(codes.filter((code) => code.startsWith('authoring.') && worded.has(code))).toEqual([]);
});

test('both programs get the same scripts', () => {
  const scripts = Object.values(folders).map((folder) =>
    textsIn(folder)
      .filter(({ file }) => /\.[0-9a-f]{8}\.(?:js|css)$/.test(file))
      .sort((a, b) => a.file.localeCompare(b.file)),
  );
  expect(scripts[0]).toEqual(scripts[1]);
});

test('workers of the add-on look for no page around them', () => {
  const built = textsIn(folders.wps);
  const texts = new Map(built.map(({ file, text }) => [file, text]));
  const parts = partsOf(built);
  expect(Object.keys(parts)).toEqual(Object.keys(entries));
  const files = Object.entries(parts).flatMap(([part, list]) =>
    part === 'pane' ? [] : list.map(([, file]) => file),
  );
  const found = [...new Set(files)].flatMap((file) => {
    const text = texts.get(file) ?? '';
    return pageGlobals(text).map((at) => `${file}: …${text.slice(Math.max(0, at - 60), at + 30)}…`);
  });
  expect(found).toEqual([]);
});

test('the page that installs from a server speaks to the WPS of the machine alone', () => {
  const html = readFileSync(join(output, 'wps', 'publish.html'), 'utf8');
  expect([...html.matchAll(/https?:\/\/[\w.:-]+/g)].map(([url]) => url)).toEqual([
    'http://127.0.0.1:58890',
    'http://127.0.0.1:58890',
  ]);
});

test('the code of the pane asks for nothing of the build', () => {
  const wrong = productSources()
    .filter((path) => /^addon\/(?:pane|worker|boot)\/|^addon\/parts\.ts$/.test(path))
    .flatMap((path) =>
      importsOf(path)
        .filter((specifier) => /^\.\.?\/(?:build|manifest|wps|excel|xml)\/|^node:/.test(specifier))
        .map((specifier) => `${path} → ${specifier}`),
    );
  expect(wrong).toEqual([]);
});
