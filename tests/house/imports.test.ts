import { expect, test } from 'vitest';
import { codeOf, importsOf, productSources, type Room, roomOf, roomOfImport } from './files.ts';

/** DESIGN section 4: which rooms a room may see besides itself. */
const mayImport: Record<Room, Room[]> = {
  core: [],
  adapters: ['core'],
  catalog: ['core', 'adapters'],
  components: ['core', 'locales'],
  locales: ['core'],
  utils: ['core'],
  entrypoints: ['core', 'adapters', 'catalog', 'components', 'locales', 'utils'],
  addon: ['core', 'adapters', 'catalog', 'components', 'locales'],
  cli: ['core', 'adapters', 'catalog', 'locales'],
};

/** Packages that core may use: they run anywhere. */
const corePackages = ['zod', 'fflate', 'jsep', '@noble/hashes'];

test('imports point one way', () => {
  const wrong = productSources().flatMap((path) => {
    const room = roomOf(path);
    if (!room) return [];
    return importsOf(path)
      .map((specifier) => ({ specifier, target: roomOfImport(path, specifier) }))
      .filter(({ target }) => target && target !== room && !mayImport[room].includes(target))
      .map(({ specifier }) => `${path} → ${specifier}`);
  });
  expect(wrong).toEqual([]);
});

test('rooms see each other by #room/… and themselves by relative paths', () => {
  const wrong = productSources().flatMap((path) =>
    importsOf(path)
      .filter((specifier) => {
        const target = roomOfImport(path, specifier);
        return target && (specifier.startsWith('#') ? target === roomOf(path) : target !== roomOf(path));
      })
      .map((specifier) => `${path} → ${specifier}`),
  );
  expect(wrong).toEqual([]);
});

test('checks build on the language of conditions, and it on none of them', () => {
  const wrong = productSources()
    .filter((path) => path.startsWith('core/expression/'))
    .flatMap((path) =>
      importsOf(path)
        .filter((specifier) => specifier.includes('/checks/'))
        .map((specifier) => `${path} → ${specifier}`),
    );
  expect(wrong).toEqual([]);
});

test('core uses only packages that run anywhere', () => {
  const wrong = productSources()
    .filter((path) => path.startsWith('core/'))
    .flatMap((path) =>
      importsOf(path)
        .filter((specifier) => !specifier.startsWith('.') && !specifier.startsWith('#'))
        .filter(
          (specifier) => !corePackages.some((name) => specifier === name || specifier.startsWith(`${name}/`)),
        )
        .map((specifier) => `${path} → ${specifier}`),
    );
  expect(wrong).toEqual([]);
});

test('only the catalog collects folders', () => {
  const wrong = productSources().filter(
    (path) => !path.startsWith('catalog/') && codeOf(path).includes('import.meta.glob'),
  );
  expect(wrong).toEqual([]);
});

test('zod comes configured', () => {
  const wrong = productSources().filter(
    (path) =>
      path !== 'core/model/zod.ts' && importsOf(path).some((specifier) => /^zod(?:\/|$)/.test(specifier)),
  );
  expect(wrong).toEqual([]);
});

/** Where the shelf is made, packs are written and read, or nothing of the store is read yet. */
const knowsProgramForms: ReadonlySet<string> = new Set([
  'entrypoints/popup/run/state.ts',
  'entrypoints/popup/state.ts',
  'entrypoints/workbench/authoring-known.ts',
]);

test('the extension works with the forms of the shelf, those of the user’s packs among them', () => {
  const wrong = productSources().filter(
    (path) =>
      path.startsWith('entrypoints/') &&
      !knowsProgramForms.has(path) &&
      /import \{[^}]*\bforms\b[^}]*\} from '#catalog\/forms\.ts'/.test(codeOf(path)),
  );
  expect(wrong).toEqual([]);
});
