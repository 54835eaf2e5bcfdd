import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** Files of the repository, tracked or about to be, as paths with `/` from its root. */
export function repositoryFiles(): string[] {
  return execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
  })
    .split('\n')
    .filter(Boolean);
}

export function read(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}

/** A source without its comments; good enough to look for calls, not to run. Strings stay: globs look like comments. */
export function codeOf(path: string): string {
  const pattern =
    /('(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`)|\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm;
  return read(path).replace(pattern, (_, text: string | undefined) => text ?? '');
}

const sources = /\.(ts|tsx|mts|mjs)$/;
const tests = /\.(?:test|fixture)\.tsx?$/;

/** Code of the product itself: what a user runs. */
export const rooms = [
  'core',
  'adapters',
  'catalog',
  'components',
  'locales',
  'utils',
  'entrypoints',
  'addon',
  'cli',
] as const;
export type Room = (typeof rooms)[number];

export function roomOf(path: string): Room | undefined {
  return rooms.find((room) => path.startsWith(`${room}/`));
}

export function productSources(): string[] {
  return repositoryFiles().filter((path) => sources.test(path) && !tests.test(path) && roomOf(path));
}

/** Module specifiers that a source imports, dynamic imports and type imports included. */
export function importsOf(path: string): string[] {
  const code = read(path);
  const pattern =
    /(?:^|\n)\s*(?:import|export)\b[^'"`;]*?from\s*['"]([^'"]+)['"]|import\s*\(\s*['"]([^'"]+)['"]\s*\)|(?:^|\n)\s*import\s*['"]([^'"]+)['"]/g;
  return [...code.matchAll(pattern)].map((match) => match[1] ?? match[2] ?? match[3] ?? '').filter(Boolean);
}

/** The room a specifier leads to, or `undefined` for packages and files inside the same room. */
export function roomOfImport(path: string, specifier: string): Room | undefined {
  if (specifier.startsWith('#')) return roomOf(`${specifier.slice(1)}`);
  if (specifier.startsWith('.')) return roomOf(posix.join(posix.dirname(path), specifier));
  return undefined;
}
