import type { FieldOutcome, FilledField, FillReport, PlannedWrite } from '#core/model/page.ts';
import { WidgetRefusal } from '../../widgets/widget.ts';
import { MOST_HELD } from './shield.ts';
import type { Shield } from './shield.ts';
import { afterFrame, failed, outcomeOf } from './write.ts';
import type { Reading } from './write.ts';

/** One control's work: doing it, seeing that it is done, and what to note once it has ended. */
export interface Job {
  write: PlannedWrite;
  old: Reading;
  next: Reading;
  /** Does the work and reads it back. */
  run(): Promise<FieldOutcome>;
  /** Whether the control still shows what `run` verified. */
  stands(): boolean;
  /** What the control shows now, in words. */
  shown(): string;
  /** Puts the control back to what it held before `run`; `null` where the work is to stay done. */
  takeBack: ((reason: string) => Promise<void>) | null;
  finish(outcome: FieldOutcome): void;
}

/**
 * Does every job, then looks at all of them again after a frame, when frameworks and neighbouring fields have had
 * their say. What did not last is done once more, and then has to last.
 */
export function runAll(shield: Shield, plan: (clicks: string[]) => Job[]): Promise<FillReport> {
  return shield.during(() => runShielded(shield, plan));
}

async function runShielded(shield: Shield, plan: (clicks: string[]) => Job[]): Promise<FillReport> {
  const began = performance.now();
  const clicks: string[] = [];
  // What an earlier request set off is nobody's here, and still to be told.
  const held = shield.take().forms;
  const holding = (run: () => Promise<FieldOutcome>, job: Job) => holdingBack(run, job, shield, held);
  const jobs = plan(clicks);
  const fields: FilledField[] = [];
  for (const job of jobs) fields.push(await timed(job, (run) => holding(run, job)));
  const settling = performance.now();
  await afterFrame();
  held.push(...shield.take().forms);
  for (const [index, job] of jobs.entries()) {
    const field = fields[index];
    if (!field) continue;
    if (field.outcome.state === 'verified' && !stands(job)) {
      field.outcome = await holding(() => again(job), job);
    }
    job.finish(field.outcome);
  }
  const share = (performance.now() - settling) / Math.max(jobs.length, 1);
  for (const field of fields) field.ms += share;
  held.push(...shield.take().forms);
  const told = held.length > 0 ? { held: held.slice(0, MOST_HELD) } : {};
  return { fields, clicks, ...told, ms: performance.now() - began };
}

/**
 * Runs a job, and fails it where the page tried to send a form because of it. What the page tries by itself meanwhile
 * may be due to any control before. Then the control is put back: a page that
 * has sent nothing and believes it has may show and do anything, and by the old value its user sees that the choice,
 * with all that it sets off, is still to be made.
 */
async function holdingBack(
  run: () => Promise<FieldOutcome>,
  job: Job,
  shield: Shield,
  held: string[],
): Promise<FieldOutcome> {
  const outcome = await run();
  const attempts = shield.take();
  held.push(...attempts.forms);
  if (!attempts.atOnce || !job.takeBack) return outcome;
  try {
    await job.takeBack('submits');
  } catch (error) {
    return outcomeOf(error);
  } finally {
    held.push(...shield.take().forms);
  }
  return failed('submits');
}

async function again(job: Job): Promise<FieldOutcome> {
  const outcome = await guarded(job);
  if (outcome.state !== 'verified') return outcome;
  await afterFrame();
  if (stands(job)) return outcome;
  const differs = failed('readBackDiffers', { shown: job.shown() });
  // What came in its place is the page's, and no part of a value that stands in several.
  await job.takeBack?.('readBackDiffers');
  return differs;
}

/** A control that can no longer be read does not stand; `run` then says why. */
function stands(job: Job): boolean {
  try {
    return job.stands();
  } catch (error) {
    if (error instanceof WidgetRefusal || error instanceof TypeError) return false;
    throw error;
  }
}

async function timed(
  job: Job,
  holding: (run: () => Promise<FieldOutcome>) => Promise<FieldOutcome>,
): Promise<FilledField> {
  const began = performance.now();
  const outcome = await holding(() => guarded(job));
  const { write, old, next } = job;
  return {
    ref: write.ref,
    path: write.path,
    label: write.label.text,
    old,
    new: next,
    outcome,
    ms: performance.now() - began,
  };
}

async function guarded(job: Job): Promise<FieldOutcome> {
  try {
    return await job.run();
  } catch (error) {
    return outcomeOf(error);
  }
}
