import { existsSync, globSync } from 'node:fs';
import { join, posix } from 'node:path';
import { expect, test } from 'vitest';
import { codeOf, importsOf, root } from './files.ts';

/** What runs for each page: its own code, and whose errors it shows. */
const pages = {
  popup: ['entrypoints/popup/main.tsx', 'entrypoints/page-agent.ts'],
  overlay: [
    'entrypoints/overlay.content/index.ts',
    'entrypoints/background/index.ts',
    'entrypoints/page-agent.ts',
  ],
  workbench: ['entrypoints/workbench/main.tsx', 'entrypoints/workbench/workbook.worker.ts'],
  'the pane of the add-on': ['addon/pane/main.tsx'],
  'the first worker of the add-on': ['addon/worker/main.ts'],
  'the worker that checks in the add-on': ['addon/worker/check.ts'],
  'the worker that reads as portals do': ['addon/worker/upload.ts'],
  'the worker that makes workbooks': ['addon/worker/authoring.ts'],
};

/** Problems of a pack's workbook are told of its rows: where packs are explained and none is read, nobody meets them. */
const unmet: Readonly<Record<string, readonly string[]>> = {
  overlay: ['locales/zh-CN/errors/authoring.ts'],
  // Of what describes a sheet the pane itself asks one thing without words.
  'the pane of the add-on': ['locales/zh-CN/desk.ts', 'locales/zh-CN/sheet.ts'],
};

const areas = globSync('locales/zh-CN/**/*.ts', { cwd: root }).map((path) => path.replaceAll('\\', '/'));

/** Sources of ours that end up in a bundle that begins with these: imports for types alone do not count. */
function bundled(entries: readonly string[]): Set<string> {
  const found = new Set<string>();
  const waiting = [...entries];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (found.has(path) || !existsSync(join(root, path))) continue;
    found.add(path);
    const code = codeOf(path);
    const typesOnly = new Set(
      [...code.matchAll(/import type [^;]*? from '([^']+)'/g)].map((match) => match[1]),
    );
    const folder = posix.dirname(path);
    for (const specifier of importsOf(path)) {
      if (typesOnly.has(specifier) && !code.includes(`import('${specifier}')`)) continue;
      if (specifier.startsWith('.')) waiting.push(posix.join(folder, specifier));
      else if (specifier.startsWith('#')) waiting.push(specifier.slice(1));
    }
    for (const [, pattern = ''] of code.matchAll(/import\.meta\.glob[^(]*\(\s*\[?\s*'([^']+)'/g)) {
      const matches = globSync(posix.join(folder, pattern), { cwd: root });
      waiting.push(...matches.map((match) => match.replaceAll('\\', '/')));
    }
  }
  return found;
}

test.each(Object.entries(pages))('%s carries every word that its code names', async (page, entries) => {
  const sources = bundled(entries);
  const met = areas.filter(
    (path) =>
      !unmet[page]?.includes(path) && !(entries[0]?.startsWith('addon/') && path.includes('/errors/')),
  );
  const own = [...sources].filter((path) => !path.startsWith('locales/'));
  expect(own.length).toBeGreaterThan(50);
  // Whole keys, and beginnings of keys that a template completes.
  const named = own.flatMap((path) =>
    [...codeOf(path).matchAll(/['`]([\w.-]+)(?:['`]|(?<=\.)\$\{)/g)].map((match) => ({
      path,
      key: match[1] ?? '',
    })),
  );
  const missing: string[] = [];
  for (const area of met.filter((path) => !sources.has(path))) {
    const { default: table } = (await import(join(root, area))) as { default: Record<string, string> };
    const keys = Object.keys(table);
    // Codes of errors come from anywhere; words of the views are named by views and front doors.
    const names = area.includes('/errors/')
      ? named
      : named.filter(({ path }) => /^(?:entrypoints|components|addon)\//.test(path));
    missing.push(
      ...names
        .filter(({ key }) =>
          key.endsWith('.') ? keys.some((each) => each.startsWith(key)) : keys.includes(key),
        )
        .map(({ path, key }) => `${path}: ${key} is in ${area}`),
    );
  }
  expect(missing).toEqual([]);
});
