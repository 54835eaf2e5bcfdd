import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { expect, test } from 'vitest';
import { root } from './files.ts';
import { pageGlobals } from './page-globals.ts';

const folder = join(root, '.output', 'chrome-mv3');
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
  /\.(?:js|css|html)$/.test(file),
);
const texts = files.map((file) => ({ file, text: readFileSync(join(folder, file), 'utf8') }));

test('the build loads nothing from elsewhere', () => {
  const remote = texts.flatMap(({ file, text }) =>
    [
      ...text.matchAll(
        /(?:src|href)=["']https?:[^"']+|@import\s+(?:url\()?["']?https?:|url\(["']?https?:|import\(["']https?:/g,
      ),
    ].map((match) => `${file}: ${match[0]}`),
  );
  expect(remote).toEqual([]);
});

test('nothing is put into a page before the user asks', () => {
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Record<string, unknown>;
  expect(manifest['content_scripts']).toBeUndefined();
  expect(manifest['web_accessible_resources']).toBeUndefined();
});

test('script and style words that Chromium 109 does not know are not used', () => {
  // Methods and CSS that came later than minimum_chrome_version; the build lowers syntax, not these.
  const later =
    /\.(?:toSorted|toReversed|toSpliced|isWellFormed|toWellFormed)\(|Object\.groupBy|Map\.groupBy|Array\.fromAsync|Promise\.(?:withResolvers|try)|light-dark\(|oklch\(|color-mix\(|@scope|@starting-style|text-wrap:\s*(?:balance|pretty)/;
  const found = texts
    .filter(({ file }) => !file.includes('legacy'))
    .flatMap(({ file, text }) => {
      const match = later.exec(text);
      return match ? [`${file}: …${text.slice(Math.max(0, match.index - 60), match.index + 30)}…`] : [];
    });
  expect(found).toEqual([]);
});

test('what reads and writes spreadsheets is ours: packages for them are peers of the benches', () => {
  const holders = texts.filter(({ text }) => /SheetJS|exceljs/i.test(text));
  expect(holders.map(({ file }) => file)).toEqual([]);
});

test('scripts that are put into a page carry no schemas', () => {
  const inPage = texts.filter(({ file }) => /^(?:content-scripts\/|page-)/.test(file));
  expect(inPage.length).toBeGreaterThanOrEqual(3);
  expect(inPage.filter(({ text }) => text.includes('_zod')).map(({ file }) => file)).toEqual([]);
});

test('the first rows of the workbench’s lists wait for the code of no other page', () => {
  const html = texts.find(({ file }) => file === 'workbench.html')?.text ?? '';
  const others = texts.filter(({ file }) => /^chunks\/OtherPage-[\w-]+\.js$/.test(file));
  expect(others).toHaveLength(1);
  expect(others.filter(({ file }) => html.includes(file))).toEqual([]);
  expect(html).toMatch(/chunks\/workbench-[\w-]+\.js/);
});

test('what pages and their workers share is shipped once', () => {
  const workers = texts.filter(({ file }) => file.includes('.worker-'));
  expect(workers.map(({ file }) => file.replace(/-[\w-]+\.js$/, ''))).toEqual([
    'chunks/annotate.worker',
    'chunks/audit.worker',
    'chunks/batch.worker',
    'chunks/copies.worker',
    'chunks/export.worker',
    'chunks/stats.worker',
    'chunks/workbook.worker',
  ]);
  // Words of a check, of an import contract and of the schemas: each in a page and in a worker or two.
  const scripts = texts.filter(({ file }) => file.startsWith('chunks/') && file.endsWith('.js'));
  for (const words of ['达到每月{minimum}次', 'AutoPoi', 'jitless']) {
    expect(
      scripts.filter(({ text }) => text.includes(words)).map(({ file }) => file),
      words,
    ).toHaveLength(1);
  }
});

test('scripts that a worker loads look for no page around them', () => {
  const byFile = new Map(texts.map(({ file, text }) => [file, text]));
  const loaded = new Set(texts.map(({ file }) => file).filter((file) => file.includes('.worker-')));
  // A set goes on with what is added while it is gone through.
  for (const file of loaded) {
    for (const [, path = ''] of (byFile.get(file) ?? '').matchAll(
      /(?:from|import)\s*\(?\s*["'`](\.[^"'`]+)/g,
    )) {
      loaded.add(posix.join(posix.dirname(file), path));
    }
  }
  expect(loaded.size).toBeGreaterThan(10);
  const found = [...loaded].flatMap((file) => {
    const text = byFile.get(file) ?? '';
    return pageGlobals(text).map((at) => `${file}: …${text.slice(Math.max(0, at - 60), at + 30)}…`);
  });
  expect(found).toEqual([]);
});
