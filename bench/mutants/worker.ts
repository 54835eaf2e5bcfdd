import { parentPort, workerData } from 'node:worker_threads';
import { judge, mutantOf } from '#tests/harness/mutants/judge.ts';
import { loadSubjects } from '#tests/harness/mutants/subjects.ts';

export interface MutantTask {
  /** First number, step and the number not reached any more. */
  from: number;
  step: number;
  to: number;
  seed: number;
}

/** `begun` comes before each mutant is opened, so that the one that hangs or kills is known. */
export type MutantReport =
  | { begun: number; what: string; file: string }
  | { done: number; what: string; file: string; outcome: string; fault?: string; milliseconds: number };

const { from, step, to, seed } = workerData as MutantTask;
const subjects = await loadSubjects();
for (let number = from; number < to; number += step) {
  const { subject, mutant } = mutantOf(subjects, number, seed);
  const named = { what: mutant.what, file: subject.name };
  report({ begun: number, ...named });
  const start = performance.now();
  const verdict = await judge(subject, mutant);
  report({ done: number, ...named, ...verdict, milliseconds: performance.now() - start });
}

function report(message: MutantReport): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no target origin
  parentPort?.postMessage(message);
}
