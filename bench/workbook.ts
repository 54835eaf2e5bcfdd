import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { buildChild } from './workbook/built.ts';
import { atLeast, atMost, type Figure, publish, quick } from './figures.ts';

/**
 * Writing and reading tables of 10,000 and 100,000 × 20 cells beside other libraries: time, peak memory over that of an
 * idle process, size, and every cell compared. Each measurement is a process of its own; the file to be read was
 * written by ExcelJS, so that nobody reads a file of their own making. What is measured is in `workbook/child.ts`.
 */
const child = await buildChild();
const readers = ['jiannuo', 'exceljs', 'exceljs-stream', 'xlsx', 'xlsx-populate', 'hucre'];
const writers = [
  'jiannuo',
  'exceljs',
  'exceljs-stream',
  'xlsx',
  'xlsx-populate',
  'write-excel-file',
  'hucre',
];
const sizes = quick ? [10_000] : [10_000, 100_000];
const ROUNDS = quick ? 1 : 3;

interface Measured {
  ms: number;
  peakMB: number;
  wrong: number;
  bytes: number;
}

function measure(job: string, library: string, rows: number, file: string, headerRows = 0): Measured {
  const memory = rows > 10_000 ? ['--max-old-space-size=12288'] : [];
  const out = execFileSync(
    process.execPath,
    [...memory, child, job, library, String(rows), file, String(headerRows)],
    {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  return { ms: 0, peakMB: 0, wrong: 0, bytes: 0, ...(JSON.parse(out) as Partial<Measured>) };
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

/** Median time and memory of a library's job, base lines taken off; the most wrong cells of any round. */
function summary(rounds: readonly Measured[], idle: Measured, making: number) {
  const times = rounds.map(({ ms }) => Math.max(0.1, ms - making));
  return {
    ms: median(times),
    spread: [Math.min(...times), Math.max(...times)] as [number, number],
    peakMB: median(rounds.map(({ peakMB }) => Math.max(0.1, peakMB - idle.peakMB))),
    wrong: Math.max(...rounds.map(({ wrong }) => wrong)),
    bytes: median(rounds.map(({ bytes }) => bytes)),
  };
}
type Summary = ReturnType<typeof summary>;

const folder = mkdtempSync(join(tmpdir(), 'bench-workbook-'));
const figures: Figure[] = [];
const raw: ({ job: string; rows: number; library: string } & Summary)[] = [];

/** Rounds go through all libraries in turn, so that a busy minute is everybody's. */
function compare(job: 'read' | 'write', names: readonly string[], rows: number, idle: Measured): void {
  const making = job === 'write' ? measure('generate', '', rows, '').ms : 0;
  const rounds = new Map<string, Measured[]>(names.map((name) => [name, []]));
  for (let round = 0; round < ROUNDS; round++) {
    for (const name of names) {
      const file = join(folder, job === 'read' ? `exceljs-${rows}.xlsx` : `${name}-${rows}.xlsx`);
      rounds.get(name)?.push(measure(job, name, rows, file));
      console.error(`${job} ${rows} ${name} ${rounds.get(name)?.at(-1)?.ms.toFixed(0)} ms`);
    }
  }
  const results = new Map([...rounds].map(([name, list]) => [name, summary(list, idle, making)]));
  for (const [library, result] of results) {
    // What was written is read by the xlsx package, a reader of neither side.
    const wrong =
      job === 'write'
        ? measure(
            'read',
            library === 'xlsx' ? 'hucre' : 'xlsx',
            rows,
            join(folder, `${library}-${rows}.xlsx`),
            library === 'jiannuo' ? 1 : 0,
          ).wrong
        : result.wrong;
    raw.push({ job, rows, library, ...result, wrong });
    results.set(library, { ...result, wrong });
  }
  const own = results.get('jiannuo');
  const peer = results.get('exceljs');
  if (own && peer) figures.push(...ratios(job, rows, own, peer));
}

function ratios(job: 'read' | 'write', rows: number, own: Summary, peer: Summary): Figure[] {
  const name = `${job} ${rows.toLocaleString('en')} × 20`;
  const times = job === 'read' ? 5 : 3;
  return [
    {
      ...atLeast(`${name}: times faster than exceljs`, peer.ms / own.ms, '×', times),
      peer: `exceljs ${peer.ms.toFixed(0)} ms, ours ${own.ms.toFixed(0)} ms`,
    },
    {
      ...atMost(`${name}: peak memory of exceljs's`, (own.peakMB / peer.peakMB) * 100, '%', 12.5),
      peer: `exceljs ${peer.peakMB.toFixed(0)} MB, ours ${own.peakMB.toFixed(0)} MB`,
    },
    atMost(`${name}: wrong cells`, own.wrong, 'cells', 0),
  ];
}

try {
  const idle = measure('idle', '', 0, '');
  for (const rows of sizes) {
    compare('write', writers, rows, idle);
    compare('read', readers, rows, idle);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
console.table(
  raw.map((measured) => ({
    ...measured,
    ms: Math.round(measured.ms),
    spread: measured.spread.map(Math.round).join(' … '),
    peakMB: Math.round(measured.peakMB),
  })),
);
publish('workbook', figures, { node: process.version, libraries: raw });
// The template's side of the same promise has a table and a file of results of its own.
execFileSync(
  process.execPath,
  [fileURLToPath(new URL('fidelity.ts', import.meta.url)), ...process.argv.slice(2)],
  {
    stdio: 'inherit',
  },
);
