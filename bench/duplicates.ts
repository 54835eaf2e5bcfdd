import { spawnSync } from 'node:child_process';
import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { allPairs } from './duplicates/all-pairs.ts';
import { GENERATORS, labelledSet } from './duplicates/set.ts';
import { atLeast, atMost, type Figure, publish, quick } from './figures.ts';

/**
 * 雷同: how many copies are found by what was done to them, how many pairs are told that are none, how long the command takes from
 * its start to its answer and how much memory, in sets of invented pledges of which three in ten are copies. Peer: every two texts by exact Jaccard.
 */
const script = fileURLToPath(new URL('duplicates/measure.ts', import.meta.url));

interface Measured {
  /** Of the processor, from start to answer: what other programs of the machine do does not count. */
  seconds: number;
  /** By the clock, other programs of the machine included. */
  wall: number;
  /** Peak of the whole process. */
  megabytes: number;
  pairs: number;
  falsePairs: number;
  /** By edit: copies that were found with their original, of all. */
  found: Record<string, [found: number, all: number]>;
}

/** The command, in a process of its own, on a set of so many texts. */
function measured(name: keyof typeof GENERATORS, count: number): Measured {
  const { texts, copies } = labelledSet(GENERATORS[name], count, 2016);
  const folder = mkdtempSync(join(tmpdir(), 'jiannuo-duplicates-'));
  const file = join(folder, 'pledges.jsonl');
  try {
    for (let from = 0; from < count; from += 10_000) {
      const lines = texts
        .slice(from, from + 10_000)
        .map((text, at) => JSON.stringify({ id: from + at, text }));
      appendFileSync(file, `${lines.join('\n')}\n`);
    }
    const run = spawnSync(process.execPath, [script, file], { encoding: 'utf8', maxBuffer: 1e9 });
    if (run.status !== 0) throw new Error(run.stderr);
    const { seconds, wall, megabytes, pairs } = JSON.parse(run.stdout) as {
      seconds: number;
      wall: number;
      megabytes: number;
      pairs: [number, number][];
    };
    const told = new Set(pairs.map(([a, b]) => a * count + b));
    const found: Measured['found'] = {};
    for (const [copy, { of, edit }] of copies) {
      const counts = (found[edit] ??= [0, 0]);
      counts[1] += 1;
      if (told.has(of * count + copy)) counts[0] += 1;
    }
    const originalOf = (text: number): number => copies.get(text)?.of ?? text;
    const falsePairs = pairs.filter(([a, b]) => originalOf(a) !== originalOf(b)).length;
    return { seconds, wall, megabytes, pairs: told.size, falsePairs, found };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Least share that is to be found, by how the edit is called. Where nothing is promised, it is told without a target. */
const TARGETS: readonly (readonly [RegExp, number])[] = [
  [/^(?:same|punctuation|width|numbers|order|added)/, 0.95],
  [/^replaced/, 0.8],
];

const SMALL = 2000;
const figures: Figure[] = [];
const percent = (part: number, all: number): number => (100 * part) / Math.max(1, all);

for (const name of ['tuned', 'untuned', 'unseen'] as const) {
  const small = measured(name, SMALL);
  for (const [edit, [found, all]] of Object.entries(small.found)) {
    const target = TARGETS.find(([called]) => called.test(edit))?.[1] ?? 0;
    figures.push(
      atLeast(`${name}, 2,000: found of ${all} “${edit}”`, percent(found, all), '%', target * 100),
    );
  }
  figures.push(
    atMost(`${name}, 2,000: pairs told that are none`, percent(small.falsePairs, small.pairs), '%', 1),
    atMost(`${name}, 2,000: processor time`, small.seconds, 's', 1),
  );
}

const { texts, copies } = labelledSet(GENERATORS.untuned, SMALL, 2016);
const start = process.cpuUsage();
const peer = new Set(allPairs(texts, 0.5).map(([one, other]) => one * SMALL + other));
const used = process.cpuUsage(start);
const peerSeconds = (used.user + used.system) / 1e6;
const peerFound = [...copies].filter(([copy, { of }]) => peer.has(of * SMALL + copy)).length;
const own = measured('untuned', SMALL);
const ownFound = Object.values(own.found).reduce((sum, [found]) => sum + found, 0);
const peerFalse = [...peer].filter((pair) => {
  const [one, other] = [Math.floor(pair / SMALL), pair % SMALL];
  return (copies.get(one)?.of ?? one) !== (copies.get(other)?.of ?? other);
}).length;
const lasted = atMost('untuned, 2,000: processor time beside the peer', own.seconds, 's', peerSeconds);
figures.push(
  {
    ...atLeast(
      'untuned, 2,000: found of all copies',
      percent(ownFound, copies.size),
      '%',
      percent(peerFound, copies.size),
    ),
    peer: `all pairs by Jaccard of trigrams ≥ 0.5: ${percent(peerFound, copies.size).toFixed(1)} %`,
  },
  {
    ...atMost(
      'untuned, 2,000: pairs told that are none, beside the peer',
      percent(own.falsePairs, own.pairs),
      '%',
      1,
    ),
    peer: `all pairs by Jaccard of trigrams ≥ 0.5: ${percent(peerFalse, peer.size).toFixed(1)} %`,
  },
  { ...lasted, peer: `all pairs by Jaccard of trigrams: ${peerSeconds.toFixed(2)} s` },
);

const sizes: [count: number, seconds: number][] = quick
  ? [[100_000, 3]]
  : [
      [100_000, 3],
      [1_000_000, 60],
    ];
for (const [count, seconds] of sizes) {
  const large = measured('tuned', count);
  const called = count.toLocaleString('en');
  figures.push(
    atMost(`tuned, ${called}: processor time`, large.seconds, 's', seconds),
    atMost(`tuned, ${called}: wall clock, with whatever else the machine does`, large.wall, 's', seconds),
    atMost(`tuned, ${called}: peak memory`, large.megabytes, 'MB', 1500),
    atMost(`tuned, ${called}: pairs told that are none`, percent(large.falsePairs, large.pairs), '%', 1),
  );
  for (const [edit, target] of [
    ['numbers', 95],
    ['order', 95],
    ['added', 95],
    ['replaced', 80],
  ] as const) {
    const [found, all] = large.found[edit] ?? [0, 0];
    figures.push(atLeast(`tuned, ${called}: found of ${all} “${edit}”`, percent(found, all), '%', target));
  }
}

publish('duplicates', figures);
