import { gzipSync } from 'node:zlib';
import { atOpening, type Bundle } from './bundle.ts';

export interface PartSize {
  part: string;
  /** Files that no part before it has loaded already. */
  files: number;
  kB: number;
}

/** Weight of what is loaded, compressed one by one as a server or an archive would: at opening, then what each part adds to that. */
export function sizesOf({ boot, style, scripts, parts }: Bundle): { opening: number; parts: PartSize[] } {
  const textOf = new Map(scripts.map(({ file, text }) => [file, text]));
  const loaded = new Set<string>();
  const sizeOf = (part: string): PartSize => {
    const fresh = (parts[part] ?? []).map(([, file]) => file).filter((file) => !loaded.has(file));
    for (const file of fresh) loaded.add(file);
    return {
      part,
      files: fresh.length,
      kB: fresh.reduce((sum, file) => sum + kB(textOf.get(file) ?? ''), 0),
    };
  };
  const frame: PartSize = {
    part: 'boot, style',
    files: style ? 2 : 1,
    kB: kB(boot.text) + kB(style?.text ?? ''),
  };
  const first = [frame, ...atOpening.map(sizeOf)];
  const already = new Set(loaded);
  const later = Object.keys(parts)
    .filter((part) => !atOpening.includes(part))
    .map((part) => {
      loaded.clear();
      for (const file of already) loaded.add(file);
      return sizeOf(part);
    });
  return { opening: first.reduce((sum, part) => sum + part.kB, 0), parts: [...first, ...later] };
}

export function kB(text: string): number {
  return text === '' ? 0 : gzipSync(text, { level: 9 }).length / 1024;
}
