import type { FieldOutcome } from '#core/model/page.ts';
import { WidgetRefusal } from '../../widgets/widget.ts';
import type { RegisteredControl } from '../registry.ts';
import { sameReading } from './holds.ts';
import { frame, turn, until } from './until.ts';

/** A control that a widget has claimed. */
export type Control = RegisteredControl & { widget: NonNullable<RegisteredControl['widget']> };

/** How long a control may take to show what was written, in ms. */
const PATIENCE = 600;
/** A value that the page does not take the first time is written once more, and then reported. */
const ATTEMPTS = 2;

export type Reading = string | string[];

/** What a control read before it was first written, and after it last was: whatever else it reads is somebody else's. */
export interface Trace {
  before: Reading;
  /** `null` until it was written once. */
  wrote: Reading | null;
}

/**
 * Acts until `done` is true and still is once the page has run its queued tasks; otherwise says what the control
 * shows instead. Whether it lasts a frame is for the caller to see: many controls can share one (`afterFrame`). What
 * came into the control from elsewhere since it was first written stays there.
 * @param back puts the control back where the first act ends in a refusal and has changed it; without it, that is only noted
 */
export async function attempt(
  act: () => Promise<void> | void,
  done: () => boolean,
  control: Control,
  trace: Trace,
  back: (() => Promise<FieldOutcome>) | null = null,
): Promise<FieldOutcome> {
  try {
    for (let tries = 0; tries < ATTEMPTS; tries++) {
      if (trace.wrote !== null && !done() && !isOurs(control, trace)) return changedMeanwhile(control);
      await act();
      await turn();
      trace.wrote = reading(control);
      if (await appears(done)) {
        await turn();
        if (done()) return { state: 'verified' };
      }
      if (!control.root.isConnected) return failed('controlGone');
    }
    if (!isOurs(control, trace)) return changedMeanwhile(control);
    const outcome = differs(control);
    // What the page made of the value is nobody's wish: better nothing than something else.
    if (!sameReading(reading(control), trace.before)) await back?.();
    return outcome;
  } catch (error) {
    return refused(outcomeOf(error), control, trace, back);
  }
}

/** A widget may have changed its control before it refused: the refusal stands as it is once nothing is left of that. */
async function refused(
  outcome: FieldOutcome,
  control: Control,
  trace: Trace,
  back: (() => Promise<FieldOutcome>) | null,
): Promise<FieldOutcome> {
  const { before, wrote } = trace;
  // An option that was clicked was there, even when it cannot be found a second time.
  const clicked = wrote !== null && outcome.state === 'skipped';
  await turn();
  if (!control.root.isConnected) return clicked ? failed('controlGone') : outcome;
  const isUntouched = (): boolean => sameReading(reading(control), before);
  if (wrote !== null || !isUntouched()) trace.wrote = reading(control);
  if (clicked) return differs(control);
  if (wrote !== null || isUntouched()) return outcome;
  await back?.();
  if (control.root.isConnected && isUntouched()) return outcome;
  return outcome.state === 'failed' ? outcome : differs(control);
}

function differs(control: Control): FieldOutcome {
  return failed('readBackDiffers', { shown: inWords(reading(control)) });
}

function isOurs(control: Control, { before, wrote }: Trace): boolean {
  const now = reading(control);
  return [before, wrote].some((ours) => ours !== null && sameReading(now, ours));
}

export function changedMeanwhile(control: Control): FieldOutcome {
  return skipped('changedMeanwhile', { shown: inWords(reading(control)) });
}

export function reading({ widget, root }: Control): Reading {
  return widget.read(root).value;
}

export function inWords(value: Reading): string {
  return typeof value === 'string' ? value : value.join('、');
}

export function failed(reason: string, params: Record<string, string> = {}): FieldOutcome {
  return { state: 'failed', reason, params };
}

export function skipped(reason: string, params: Record<string, string> = {}): FieldOutcome {
  return { state: 'skipped', reason, params };
}

/** Every error becomes an outcome, so that one broken control never hides the fate of the others. */
export function outcomeOf(error: unknown): FieldOutcome {
  if (error instanceof WidgetRefusal) {
    return error.state === 'skipped'
      ? skipped(error.reason, error.params)
      : failed(error.reason, error.params);
  }
  return failed('unexpected', { detail: error instanceof Error ? error.message : String(error) });
}

async function appears(done: () => boolean): Promise<boolean> {
  try {
    return await until(done, PATIENCE);
  } catch (error) {
    if (error instanceof WidgetRefusal && error.reason === 'timeout') return false;
    throw error;
  }
}

/** Runs the next frame, in which frameworks put back what they do not accept, and the tasks that it set off. */
export async function afterFrame(): Promise<void> {
  await frame();
  await turn();
}
