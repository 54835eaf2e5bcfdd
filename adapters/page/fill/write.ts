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
 */
export async function attempt(
  act: () => Promise<void> | void,
  done: () => boolean,
  control: Control,
  trace: Trace,
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
    return failed('readBackDiffers', { shown: inWords(reading(control)) });
  } catch (error) {
    const outcome = outcomeOf(error);
    // An option that was clicked was there, even when it cannot be found a second time.
    const clicked = trace.wrote !== null && outcome.state === 'skipped';
    return clicked ? failed('readBackDiffers', { shown: inWords(reading(control)) }) : outcome;
  }
}

function isOurs(control: Control, { before, wrote }: Trace): boolean {
  const now = reading(control);
  return [before, wrote].some((ours) => ours !== null && sameReading(now, ours));
}

export function changedMeanwhile(control: Control): FieldOutcome {
  return skipped('changedMeanwhile', { shown: inWords(reading(control)) });
}

function reading({ widget, root }: Control): Reading {
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
