import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { type Bundle, root } from './bundle.ts';

/** What goes into a folder of the output: texts and bytes by their paths in it, with `/`. */
export type Files = Map<string, string | Uint8Array>;

export function source(path: string): string {
  return readFileSync(join(root, 'addon', path), 'utf8');
}

/** `{word}` in a text becomes the value; `${word}` is a shell’s own. */
export function filled(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/(?<!\$)\{([a-z]+)\}/g, (whole, name: string) =>
    Object.hasOwn(values, name) ? (values[name] ?? whole) : whole,
  );
}

/** The scripts and the style sheet that both programs get, and the icons of these sizes. */
export function siteFiles(bundle: Bundle, sizes: readonly number[]): Files {
  const files: Files = new Map();
  for (const { file, text } of [bundle.boot, ...bundle.scripts, ...(bundle.style ? [bundle.style] : [])]) {
    files.set(file, text);
  }
  for (const size of sizes) {
    files.set(`icons/${size}.png`, readFileSync(join(root, 'addon', 'icons', `${size}.png`)));
  }
  return files;
}

/** Writes the files into a folder that is made anew. */
export function writeFiles(folder: string, files: Files): void {
  rmSync(folder, { recursive: true, force: true });
  for (const [path, content] of files) {
    const place = join(folder, path);
    mkdirSync(dirname(place), { recursive: true });
    writeFileSync(place, content, path.endsWith('.sh') ? { mode: 0o755 } : {});
  }
}

/** What of Microsoft's folder (npm package @microsoft/office-js, dist) a pane in Excel never asks for: other programs, and files for debugging. */
const UNUSED =
  /\.(?:debug\.js|map|d\.ts)$|^(?:access|onenote|outlook|powerpoint|project|visio|word)[\w.-]*\.js$/;

/** Copies the folder that holds office.js. */
export function copyOffice(folder: string, from: string): void {
  cpSync(from, folder, { recursive: true, filter: (path) => !UNUSED.test(basename(path)) });
}
