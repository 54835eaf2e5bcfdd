import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { allPairs } from './duplicates/all-pairs.ts';
import type { Measured } from './duplicates/measure.ts';
import { GENERATORS, labelledSet } from './duplicates/set.ts';
import { atLeast, atMost, type Figure, publish, quick } from './figures.ts';

/**
 * 雷同: how many copies are found by what was done to them, how many pairs are told that are none, how long it takes and how much
 * memory, in sets of invented pledges of which three in ten are copies. Peer: every two texts by exact Jaccard.
 */
const script = fileURLToPath(new URL('duplicates/measure.ts', import.meta.url));

function measured(name: keyof typeof GENERATORS, count: number): Measured {
  const run = spawnSync(process.execPath, ['--max-old-space-size=6000', script, name, String(count)], {
    encoding: 'utf8',
    maxBuffer: 1e8,
  });
  if (run.status !== 0) throw new Error(run.stderr);
  return JSON.parse(run.stdout) as Measured;
}

/** Least share that is to be found, by how the edit is called. Where nothing is promised, it is told without a target. */
const TARGETS: readonly (readonly [RegExp, number])[] = [
  [/^(?:same|punctuation|width|numbers|order|added)/, 0.95],
  [/^replaced/, 0.8],
];

const SMALL = 2000;
const figures: Figure[] = [];
const percent = (part: number, all: number): number => (100 * part) / Math.max(1, all);

for (const name of ['tuned', 'untuned'] as const) {
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
    atMost(`tuned, ${called}: peak memory, texts held by the caller included`, large.megabytes, 'MB', 1500),
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
