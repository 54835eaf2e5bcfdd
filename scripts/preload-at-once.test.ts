import { expect, test } from 'vitest';
import { preloadAtOnce } from './preload-at-once.ts';

const chunks = {
  'main.js': {
    fileName: 'main.js',
    imports: ['both.js'],
    dynamicImports: ['show.js', 'later.js'],
    css: ['main.css'],
  },
  'both.js': { fileName: 'both.js', imports: [], css: ['both.css'] },
  'show.js': {
    fileName: 'show.js',
    facadeModuleId: '/x/workbench/show.tsx',
    imports: ['both.js', 'deep.js'],
    css: ['deep.css'],
  },
  'deep.js': { fileName: 'deep.js', imports: ['show.js'], css: ['both.css', 'deep.css'] },
  'later.js': {
    fileName: 'later.js',
    facadeModuleId: '/x/workbench/OtherPage.tsx',
    imports: ['far.js'],
    css: [],
  },
};

/** Links that a page with this script gets. */
function linksOf(entry: keyof typeof chunks): string[] {
  const bundle = Object.fromEntries(
    Object.entries(chunks).map(([file, { css, ...chunk }]) => [
      file,
      { type: 'chunk', ...chunk, viteMetadata: { importedCss: new Set(css) } },
    ]),
  );
  const { transformIndexHtml } = preloadAtOnce() as unknown as {
    transformIndexHtml: { handler: (html: string, context: object) => { attrs: Record<string, string> }[] };
  };
  const tags = transformIndexHtml.handler('', { bundle, chunk: bundle[entry] });
  return tags.map(({ attrs }) => `${attrs['rel']} ${attrs['href']}`);
}

test('what a page loads at once is named in its head, with its styles, and each file once', () => {
  expect(linksOf('main.js')).toEqual([
    'modulepreload /show.js',
    'modulepreload /deep.js',
    'stylesheet /deep.css',
  ]);
});

test('what a page loads later is not', () => {
  expect(linksOf('both.js')).toEqual([]);
  expect(linksOf('later.js')).toEqual([]);
});
