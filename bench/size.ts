import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { atMost, publish } from './figures.ts';

/** How large the released extension is, compressed, file by file; the chunks for old spreadsheets are counted apart. */
execFileSync('npx', ['--no-install', 'wxt', 'build'], { stdio: ['ignore', 'ignore', 'inherit'] });
const folder = new URL('../.output/chrome-mv3/', import.meta.url);
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
  /\.(?:js|css|html)$/.test(file),
);
const sizes = files
  .map((file) => ({ file, kB: gzipSync(readFileSync(new URL(file, folder)), { level: 9 }).length / 1024 }))
  .sort((a, b) => b.kB - a.kB);
const legacy = sizes.filter(({ file }) => file.includes('legacy'));
const rest = sizes.filter(({ file }) => !file.includes('legacy'));
const sum = (list: typeof sizes): number => list.reduce((total, { kB }) => total + kB, 0);

console.table(sizes.slice(0, 12).map(({ file, kB }) => ({ file, kB: Number(kB.toFixed(1)) })));
publish('size', [
  atMost('extension without the chunk for old spreadsheets', sum(rest), 'kB gz', 250),
  atMost('chunk for old spreadsheets', sum(legacy), 'kB gz', 130),
  atMost('page agent', sizes.find(({ file }) => file === 'page-agent.js')?.kB ?? Number.NaN, 'kB gz', 40),
]);
