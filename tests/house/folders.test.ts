import { expect, test } from 'vitest';
import { codeOf, productSources, read, repositoryFiles } from './files.ts';

/** Rooms that grow by folders, and what each folder must hold. */
const collections: [room: string, files: RegExp[]][] = [
  ['core/checks', [/^index\.ts$/, /^words\.ts$/, /^README\.md$/]],
  ['core/importers', [/^index\.ts$/, /\.test\.ts$/]],
  ['core/packs', [/^pack\.ts$/, /^README\.md$/, /^cases\.json$/]],
  ['adapters/widgets', [/^index\.ts$/, /\.browser\.test\.ts$/]],
];

for (const [room, wanted] of collections) {
  test(`every folder of ${room} is complete`, () => {
    const files = repositoryFiles().filter((path) => path.startsWith(`${room}/`));
    const folders = new Set(
      files
        .map((path) => path.slice(room.length + 1).split('/'))
        .flatMap((parts) => (parts.length > 1 ? [parts[0] ?? ''] : [])),
    );
    folders.delete('shared');
    expect(folders.size).toBeGreaterThan(0);
    const missing = [...folders].flatMap((folder) =>
      wanted
        .filter(
          (pattern) =>
            !files.some(
              (path) =>
                pattern.test(path.slice(`${room}/${folder}/`.length)) &&
                path.startsWith(`${room}/${folder}/`),
            ),
        )
        .map((pattern) => `${room}/${folder}: ${pattern.source}`),
    );
    expect(missing).toEqual([]);
  });
}

test('each decision has a number of its own and stands in the list', () => {
  const decisions = repositoryFiles().flatMap(
    (path) => /^docs\/decisions\/(\d{4}-.+\.md)$/.exec(path)?.[1] ?? [],
  );
  const numbers = decisions.map((name) => name.slice(0, 4)).sort();
  expect(numbers).toEqual(decisions.map((_, index) => String(index + 1).padStart(4, '0')));
  const list = read('docs/decisions/README.md');
  expect(decisions.filter((name) => !list.includes(`[${name.slice(0, 4)}](${name})`))).toEqual([]);
});

test('files stay small', () => {
  const long = productSources()
    .map((path) => ({
      path,
      lines: codeOf(path)
        .split('\n')
        .filter((line) => line.trim() !== '').length,
    }))
    .filter(({ lines }) => lines > 300);
  expect(long).toEqual([]);
});

test('nothing is left for later, and no test is switched off', () => {
  const self = 'tests/house/folders.test.ts';
  const found = repositoryFiles()
    .filter((path) => /\.(ts|tsx|mjs)$/.test(path) && path !== self)
    .filter((path) =>
      /\b(?:TODO|FIXME|XXX)\b|@ts-ignore|\bas any\b|\b(?:it|test|describe)\.(?:only|skip|todo|fails)\b|waitForTimeout\(/.test(
        read(path),
      ),
    );
  expect(found).toEqual([]);
});

test('the repository speaks of the project alone', () => {
  const self = 'tests/house/folders.test.ts';
  const found = repositoryFiles()
    .filter((path) => /\.(ts|tsx|mjs|json|md|html|css|yml|sh)$|^\.ci\/run$/.test(path) && path !== self)
    .filter((path) => /\/work\/|\/root\/|\/home\/\w+|registry\.npm|"resolved":/.test(read(path)));
  expect(found).toEqual([]);
});

test('dependencies are pinned exactly', () => {
  const { dependencies, devDependencies } = JSON.parse(read('package.json')) as Record<
    string,
    Record<string, string>
  >;
  const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(
    ([, version]) => !/^(?:npm:@?[\w./-]+@)?\d+\.\d+\.\d+$/.test(version),
  );
  expect(loose).toEqual([]);
});
