import { expect, test } from 'vitest';
import { codeOf, productSources } from './files.ts';

/**
 * What came to Chromium after `minimum_chrome_version` (109) and the build does not lower. Only what can be told from the text
 * alone: `.union(` or `.with(` may be methods of our own, so they stand here with what makes them plain.
 */
const later: readonly [what: string, since: number, pattern: RegExp][] = [
  ['copying array methods', 110, /\.(?:toSorted|toReversed|toSpliced)\s*\(/],
  ['Array.prototype.with', 110, /\]\s*\.with\s*\(|\.with\s*\(\s*-?\d+\s*,/],
  ['well-formed strings', 111, /\.(?:isWellFormed|toWellFormed)\s*\(/],
  ['the v flag', 112, /(?<![\w)\]])\/(?:[^/\\\n*]|\\.)(?:[^/\\\n]|\\.)*\/[dgimsy]*v[dgimsy]*(?=[\s.,;)\]}])/],
  ['grouping', 117, /\b(?:Object|Map)\.groupBy\b/],
  ['Promise.withResolvers', 119, /\bPromise\.withResolvers\b/],
  ['URL.canParse, URL.parse', 120, /\bURL\.(?:canParse|parse)\b/],
  ['Array.fromAsync', 121, /\bArray\.fromAsync\b/],
  [
    'iterator helpers',
    122,
    /\bIterator\.from\b|\.(?:(?:values|keys|entries)\(\)|matchAll\([^()]*\))\s*\.(?:map|filter|flatMap|take|drop|toArray|some|every|find|forEach|reduce)\s*\(/,
  ],
  [
    'methods of sets',
    122,
    /\.(?:isSubsetOf|isSupersetOf|isDisjointFrom|symmetricDifference)\s*\(|new Set\([^()]*\)\s*\.(?:union|intersection|difference)\s*\(/,
  ],
  ['Promise.try', 128, /\bPromise\.try\b/],
  ['RegExp.escape', 136, /\bRegExp\.escape\b/],
  ['bytes as text', 140, /\bUint8Array\.from(?:Base64|Hex)\b|\.to(?:Base64|Hex)\s*\(\s*\)/],
];

/** The command line and what builds the add-on run in the Node that they bring along; what it builds is looked at by `addon/build/inspect.ts`. */
const inBrowser = productSources().filter(
  (path) => !/^(?:cli|addon\/(?:build|manifest|wps|xml))\//.test(path),
);

test.each(later)('%s (Chromium %i) stays out of what runs in Chromium 109', (_what, _since, pattern) => {
  expect(inBrowser.filter((path) => pattern.test(codeOf(path)))).toEqual([]);
});

test.each([
  ['copying array methods', 'rows.toSorted()'],
  ['Array.prototype.with', 'rows.with(0, row)'],
  ['well-formed strings', 'text.isWellFormed()'],
  ['the v flag', 'text.match(/[\\p{Han}]/gv);'],
  ['grouping', 'Object.groupBy(rows, keyOf)'],
  ['Promise.withResolvers', 'Promise.withResolvers<void>()'],
  ['URL.canParse, URL.parse', 'URL.canParse(url)'],
  ['Array.fromAsync', 'Array.fromAsync(rows)'],
  ['iterator helpers', 'known.values().map(nameOf)'],
  ['methods of sets', 'seen.isSubsetOf(other)'],
  ['Promise.try', 'Promise.try(read)'],
  ['RegExp.escape', 'RegExp.escape(text)'],
  ['bytes as text', 'bytes.toHex()'],
])('%s would be found', (what, code) => {
  expect(later.filter(([, , pattern]) => pattern.test(code)).map(([name]) => name)).toEqual([what]);
});
