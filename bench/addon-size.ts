import { gzipSync } from 'node:zlib';
import { AT_MOST, atOpening, bundle, type Bundle } from '../addon/build/bundle.ts';
import { kB, sizesOf } from '../addon/build/sizes.ts';
import { atMost, publish } from './figures.ts';

/**
 * How large the add-on is, compressed: what is loaded when the pane opens, what each part adds when it is asked for, and of the former what
 * takes the room, by package or folder of ours.
 */
const made = await bundle();
const { opening, parts } = sizesOf(made);
const sizeOf = (...names: readonly string[]): number =>
  parts.reduce((sum, { part, kB: size }) => (names.includes(part) ? sum + size : sum), 0);
const drawn = sizeOf('boot, style', 'pane');
const checked = opening + sizeOf('check');
const places = placesOf(made).slice(0, 24);
console.table(parts.map((part) => ({ ...part, kB: Number(part.kB.toFixed(1)) })));
console.table({ drawn, opening, checked });
console.table(places);
publish('addon-size', [atMost('add-on at opening', opening, 'kB gz', AT_MOST)], {
  parts: parts.map(({ part, kB: size }) => ({ part, kB: Number(size.toFixed(1)) })),
  // Of what is loaded at opening, what the pane needs to be seen; and all that is loaded when somebody has checked.
  drawn: Number(drawn.toFixed(1)),
  checked: Number(checked.toFixed(1)),
  places,
});

/** A module's part of its file: of the compressed size as much as of the sizes that its modules have each compressed alone. */
function placesOf({ scripts, parts: files, modules }: Bundle): { what: string; kB: number }[] {
  const first = new Set(atOpening.flatMap((part) => (files[part] ?? []).map(([name]) => name)));
  const found = new Map<string, number>();
  for (const { name, text } of scripts.filter((script) => first.has(script.name))) {
    const own = [...(modules.get(name) ?? [])].map(([id, code]) => ({
      id,
      kB: gzipSync(code).length / 1024,
    }));
    const share = kB(text) / own.reduce((sum, each) => sum + each.kB, 0);
    for (const each of own) {
      const place = placeOf(each.id);
      found.set(place, (found.get(place) ?? 0) + share * each.kB);
    }
  }
  return [...found]
    .sort((a, b) => b[1] - a[1])
    .map(([what, size]) => ({ what, kB: Number(size.toFixed(1)) }));
}

/** A package by its name, our own code by its first two folders. */
function placeOf(path: string): string {
  const depth = path.startsWith('@') || /^(?:core|adapters|components|addon|locales)\//.test(path) ? 2 : 1;
  return path.split('/').slice(0, depth).join('/');
}
