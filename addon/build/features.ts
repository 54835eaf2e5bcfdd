import type { Node } from './syntax.ts';

/**
 * The oldest engines that the bundles run in. WPS embeds a Chromium of its own: 103 and 104 are reported of WPS 12.1 for Windows, older ones
 * of WPS 2019 and of the Linux editions, of which no list is published; 69 is the oldest with all of ES2018 and with `Array.prototype.flatMap`.
 * Excel shows panes in WebView2, which stays current, on Windows, and in the WebKit of the system on the Mac
 * (OfficeDev/office-js-docs-pr, docs/concepts/browsers-used-by-office-web-add-ins.md): lookbehind in patterns came to it with 16.4.
 */
export const floor = { chromium: 69, safari: '16.4' } as const;

/** What came to Chromium after the floor: since when, and whether `addon/boot/older.ts` makes it where it is not there. */
interface Later {
  since: number;
  ours?: true;
}

/** Methods and properties, told by their names alone. Names that are common for other things (`with`, `union`, `cause`) are left out. */
const members: Readonly<Record<string, Later>> = {
  at: { since: 92, ours: true },
  findLast: { since: 97, ours: true },
  findLastIndex: { since: 97, ours: true },
  matchAll: { since: 73, ours: true },
  replaceAll: { since: 85, ours: true },
  toSorted: { since: 110 },
  toReversed: { since: 110 },
  toSpliced: { since: 110 },
  isWellFormed: { since: 111 },
  toWellFormed: { since: 111 },
  replaceChildren: { since: 86 },
  checkVisibility: { since: 105 },
  showPicker: { since: 99 },
  showPopover: { since: 114 },
  togglePopover: { since: 114 },
  getAnimations: { since: 84 },
  isSubsetOf: { since: 122 },
  isSupersetOf: { since: 122 },
  isDisjointFrom: { since: 122 },
  symmetricDifference: { since: 122 },
};

/** Methods that are told by being called with nothing. */
const calls: Readonly<Record<string, Later>> = {
  arrayBuffer: { since: 76, ours: true },
  text: { since: 76, ours: true },
};

const statics: Readonly<Record<string, Later>> = {
  'Object.fromEntries': { since: 73, ours: true },
  'Object.hasOwn': { since: 93, ours: true },
  'Object.groupBy': { since: 117 },
  'Map.groupBy': { since: 117 },
  'Array.fromAsync': { since: 121 },
  'Promise.allSettled': { since: 76 },
  'Promise.any': { since: 85 },
  'Promise.withResolvers': { since: 119 },
  'Promise.try': { since: 128 },
  'AbortSignal.timeout': { since: 103 },
  'AbortSignal.any': { since: 116 },
  'URL.canParse': { since: 120 },
  'URL.parse': { since: 126 },
  'Intl.RelativeTimeFormat': { since: 71 },
  'Intl.ListFormat': { since: 72 },
  'Intl.DisplayNames': { since: 81 },
  'Intl.Segmenter': { since: 87 },
  'RegExp.escape': { since: 136 },
  'crypto.randomUUID': { since: 92 },
  'CSS.highlights': { since: 105 },
};

const globals: Readonly<Record<string, Later>> = {
  globalThis: { since: 71, ours: true },
  queueMicrotask: { since: 71, ours: true },
  structuredClone: { since: 98 },
  reportError: { since: 95 },
  scheduler: { since: 94 },
  WeakRef: { since: 84 },
  FinalizationRegistry: { since: 84 },
  AggregateError: { since: 85 },
  Iterator: { since: 122 },
  CompressionStream: { since: 80 },
  DecompressionStream: { since: 80 },
  TextDecoderStream: { since: 71 },
  Highlight: { since: 105 },
};

/** What reaches the network or makes code from text: nothing of it belongs into a bundle. */
const banned: ReadonlySet<string> = new Set([
  'fetch',
  'XMLHttpRequest',
  'WebSocket',
  'EventSource',
  'WebTransport',
  'RTCPeerConnection',
  'importScripts',
  'eval',
  'Function',
]);

/** What a script uses that is newer than the floor or banned, by name. */
export interface Uses {
  /** Made by `older.ts` where it is not there. */
  made: Map<string, Later>;
  /** Not there in the oldest engines, and nobody makes it. */
  lacking: Map<string, Later>;
  banned: Set<string>;
}

export function usesOf(nodes: Iterable<Node>): Uses {
  const uses: Uses = { made: new Map(), lacking: new Map(), banned: new Set() };
  const note = (name: string, later: Later | undefined) => {
    if (later) (later.ours ? uses.made : uses.lacking).set(name, later);
  };
  for (const node of nodes) {
    if (node.type === 'Identifier') {
      const name = String(node['name']);
      if (!Object.hasOwn(globals, name) && !banned.has(name)) continue;
      if (banned.has(name)) uses.banned.add(name);
      else note(name, globals[name]);
    }
    const member = memberOf(node);
    if (member) {
      note(`.${member.name}`, Object.hasOwn(members, member.name) ? members[member.name] : undefined);
      note(`${member.owner}.${member.name}`, statics[`${member.owner}.${member.name}`]);
      if (member.name === 'sendBeacon') uses.banned.add('sendBeacon');
    }
    const called = node.type === 'CallExpression' && isEmpty(node['arguments']) && memberOf(node['callee']);
    if (called && Object.hasOwn(calls, called.name)) note(`.${called.name}()`, calls[called.name]);
  }
  return uses;
}

function isEmpty(list: unknown): boolean {
  return Array.isArray(list) && list.length === 0;
}

function memberOf(value: unknown): { owner: string; name: string } | undefined {
  const node = value as Partial<Node> | undefined;
  if (node?.type !== 'MemberExpression') return undefined;
  const { object, property, computed } = node as unknown as Record<string, Partial<Node>>;
  if (computed) return undefined;
  return { owner: String(object?.['name'] ?? ''), name: String(property?.['name'] ?? '') };
}

/** Rules of style that came after the floor, the build does not lower, and older engines pass over: a look that is lost, no work. */
const styles: readonly [name: string, since: number, pattern: RegExp][] = [
  ['min(), max(), clamp()', 79, /[\s:(,](?:min|max|clamp)\(/],
  [':focus-visible', 86, /:focus-visible/],
  ['inset', 87, /[{;]inset(?:-[a-z-]+)?:/],
  [':is(), :where()', 88, /:(?:is|where)\(/],
  ['aspect-ratio', 88, /[{;]aspect-ratio:/],
  ['accent-color', 93, /[{;]accent-color:/],
  ['scrollbar-gutter', 94, /[{;]scrollbar-gutter:/],
  ['@layer', 99, /@layer\b/],
  [':has()', 105, /:has\(/],
  ['@container', 105, /@container\b/],
  ['dvh, svh', 108, /\d[ds]vh\b/],
  ['color-mix(), oklch()', 111, /color-mix\(|oklch\(/],
  ['nesting', 112, /[{;}]&/],
  ['text-wrap', 114, /[{;]text-wrap:/],
];

export function stylesOf(css: string): Map<string, number> {
  return new Map(
    styles.flatMap(([name, since, pattern]): [string, number][] =>
      pattern.test(css) ? [[name, since]] : [],
    ),
  );
}
