import { Worker } from 'node:worker_threads';
import { hasCorpus } from '#tests/harness/mutants/subjects.ts';
import { atLeast, atMost, publish, quick } from './figures.ts';
import type { MutantReport, MutantTask } from './mutants/worker.ts';

/**
 * Opens damaged and rewritten workbooks: each must end in time with the cells that its bytes hold, or with a refusal of ours. The seed
 * makes them again: `npm run bench:mutants -- --seed 7`.
 */
const COUNT = quick ? 2000 : 20_000;
const SECONDS = 10;
const LANES = 2;
const seedAt = process.argv.indexOf('--seed');
const seed = seedAt === -1 ? 1 : Number(process.argv[seedAt + 1]);

interface Tally {
  opened: number;
  outcomes: Record<string, number>;
  faults: Record<string, string[]>;
  hangs: string[];
  crashes: string[];
  slowest: { milliseconds: number; what: string };
  kinds: Set<string>;
}

const tally: Tally = {
  opened: 0,
  outcomes: {},
  faults: {},
  hangs: [],
  crashes: [],
  slowest: { milliseconds: 0, what: '' },
  kinds: new Set(),
};

/** Works through one lane of numbers; a thread that hangs or dies costs one mutant and is begun anew behind it. */
async function runLane(lane: number): Promise<void> {
  let from = lane;
  while (from < COUNT) from = await runThread({ from, step: LANES, to: COUNT, seed });
}

function runThread(task: MutantTask): Promise<number> {
  const worker = new Worker(new URL('./mutants/worker.ts', import.meta.url), {
    workerData: task,
    resourceLimits: { maxOldGenerationSizeMb: 1024 },
    stdout: true,
    stderr: true,
  });
  return new Promise((resolve) => {
    let current = { number: task.from, name: 'start' };
    let timer: NodeJS.Timeout | undefined;
    const next = (list: string[], why: string): void => {
      list.push(`${current.number} ${current.name}: ${why}`);
      finish(current.number + task.step);
    };
    const finish = (from: number): void => {
      clearTimeout(timer);
      worker.removeAllListeners();
      worker.terminate().then(() => resolve(from), console.error);
    };
    worker.on('message', (report: MutantReport) => {
      if ('done' in report) {
        count(report);
        return;
      }
      current = { number: report.begun, name: `${report.file}, ${report.what}` };
      clearTimeout(timer);
      timer = setTimeout(() => {
        next(tally.hangs, `more than ${SECONDS} s`);
      }, SECONDS * 1000);
    });
    worker.on('error', (error) => {
      next(tally.crashes, String(error));
    });
    worker.on('exit', () => {
      finish(task.to);
    });
  });
}

function count(report: Extract<MutantReport, { done: number }>): void {
  const { outcome, fault, what, file, milliseconds } = report;
  tally.opened += 1;
  tally.kinds.add(what);
  tally.outcomes[outcome] = (tally.outcomes[outcome] ?? 0) + 1;
  if (milliseconds > tally.slowest.milliseconds) {
    tally.slowest = { milliseconds, what: `${report.done} ${file}, ${what}` };
  }
  if (fault === undefined) return;
  const kind = fault.startsWith('not ours')
    ? 'foreign'
    : fault.includes('prototype')
      ? 'prototype'
      : fault.startsWith('refused')
        ? 'overrefused'
        : 'wrong';
  (tally.faults[kind] ??= []).push(`${report.done} ${file}, ${what}: ${fault}`);
}

if (hasCorpus) {
  await Promise.all(Array.from({ length: LANES }, (_, lane) => runLane(lane)));
  const faults = (kind: string): number => tally.faults[kind]?.length ?? 0;
  publish(
    'mutants',
    [
      atLeast('mutants opened', tally.opened + tally.hangs.length + tally.crashes.length, 'files', COUNT),
      atMost('took more than 10 s', tally.hangs.length, 'files', 0),
      atMost('ended the process', tally.crashes.length, 'files', 0),
      atMost('threw what is no refusal of ours', faults('foreign'), 'files', 0),
      atMost('changed a prototype', faults('prototype'), 'files', 0),
      atMost('gave a wrong value without a word', faults('wrong'), 'files', 0),
      atMost('refused though nothing was wrong', faults('overrefused'), 'files', 0),
      atMost('the slowest', tally.slowest.milliseconds, 'ms', SECONDS * 1000),
    ],
    {
      seed,
      kinds: tally.kinds.size,
      outcomes: tally.outcomes,
      slowest: tally.slowest.what,
      found: [...tally.hangs, ...tally.crashes, ...Object.values(tally.faults).flat()].slice(0, 50),
    },
  );
} else {
  console.log('bench:mutants: the corpus of workbooks is absent (../shared/corpus/spreadsheets)');
}
