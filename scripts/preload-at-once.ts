import type { HtmlTagDescriptor, Plugin } from 'vite';

/** A chunk of the build, as far as it is looked at here. */
interface Chunk {
  type: string;
  fileName: string;
  facadeModuleId?: string | null;
  imports?: string[];
  dynamicImports?: string[];
  viteMetadata?: { importedCss: ReadonlySet<string> };
}

/**
 * A page whose script begins with `import('./show.tsx')` names those files in its head as well: they are fetched with the script
 * that asks for them, and not after it has run.
 */
export function preloadAtOnce(): Plugin {
  return {
    name: 'preload-at-once',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(_, { bundle = {}, chunk: entry }) {
        const chunks = bundle as unknown as Record<string, Chunk>;
        const shown = (entry?.dynamicImports ?? []).filter((file) =>
          chunks[file]?.facadeModuleId?.endsWith('/show.tsx'),
        );
        const before = entry ? withImports([entry.fileName], chunks) : new Set<string>();
        const files = [...withImports(shown, chunks)].filter((file) => !before.has(file));
        const there = stylesOf(before, chunks);
        const styles = [...stylesOf(files, chunks)].filter((file) => !there.has(file));
        return [
          ...files.map((file) => link('modulepreload', file)),
          ...styles.map((file) => link('stylesheet', file)),
        ];
      },
    },
  };
}

function stylesOf(files: Iterable<string>, chunks: Readonly<Record<string, Chunk>>): Set<string> {
  return new Set([...files].flatMap((file) => [...(chunks[file]?.viteMetadata?.importedCss ?? [])]));
}

function link(rel: string, file: string): HtmlTagDescriptor {
  return { tag: 'link', attrs: { rel, crossorigin: true, href: `/${file}` }, injectTo: 'head' };
}

/** These files and all that they import. */
function withImports(files: readonly string[], chunks: Readonly<Record<string, Chunk>>): Set<string> {
  const found = new Set(files);
  for (const file of found) for (const imported of chunks[file]?.imports ?? []) found.add(imported);
  return found;
}
