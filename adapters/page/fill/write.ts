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
 * The control's element as the page has it now: pages draw a part anew when something in it has changed. `control` is made to
 * be the one that was drawn instead; false where there is none.
 */
export type Renew = () => boolean;

/** How often a control that is drawn anew by every change is written into at most, as by each of several choices. */
const MOST_REDRAWN = 8;

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
  renew: Renew = () => false,
): Promise<FieldOutcome> {
  const isThere = (): boolean => control.root.isConnected || renew();
  const isDone = (): boolean => isThere() && done();
  try {
    for (let [tries, redrawn] = [0, 0]; tries < ATTEMPTS; tries++) {
      if (!isThere()) return failed('controlGone');
      if (trace.wrote !== null && !done() && !isOurs(control, trace)) return changedMeanwhile(control);
      const { root } = control;
      const before = reading(control);
      const refusal = await refusalOf(act, control);
      await turn();
      if (!isThere()) return failed('controlGone');
      trace.wrote = reading(control);
      // Part of what was to be done is done, and the rest is for the control that stands there now.
      const isPart = refusal !== null && !sameReading(reading(control), before);
      if (!isPart && refusal !== null) throw refusal;
      if (isPart && !done() && redrawn++ < MOST_REDRAWN) {
        tries--;
        continue;
      }
      if (await appears(isDone)) {
        await turn();
        if (isDone()) return { state: 'verified' };
      }
      if (!isThere()) return failed('controlGone');
      if (root !== control.root && redrawn++ < MOST_REDRAWN && !sameReading(reading(control), before))
        tries--;
    }
    if (!isOurs(control, trace)) return changedMeanwhile(control);
    const outcome = differs(control);
    // What the page made of the value is nobody's wish: better nothing than something else.
    if (!sameReading(reading(control), trace.before)) await back?.();
    return outcome;
  } catch (error) {
    return refused(outcomeOf(error), control, trace, back, isThere);
  }
}

/** A widget may have changed its control before it refused: the refusal stands as it is once nothing is left of that. */
async function refused(
  outcome: FieldOutcome,
  control: Control,
  trace: Trace,
  back: (() => Promise<FieldOutcome>) | null,
  isThere: () => boolean,
): Promise<FieldOutcome> {
  const { before, wrote } = trace;
  // An option that was clicked was there, even when it cannot be found a second time.
  const clicked = wrote !== null && outcome.state === 'skipped';
  await turn();
  if (!isThere()) return clicked ? failed('controlGone') : outcome;
  const isUntouched = (): boolean => sameReading(reading(control), before);
  if (wrote !== null || !isUntouched()) trace.wrote = reading(control);
  if (clicked) return differs(control);
  if (wrote !== null || isUntouched()) return outcome;
  await back?.();
  if (isThere() && isUntouched()) return outcome;
  return outcome.state === 'failed' ? outcome : differs(control);
}

/** Why an act broke off whose control the page has taken away under it; every other error goes up. */
async function refusalOf(act: () => Promise<void> | void, { root }: Control): Promise<unknown> {
  try {
    await act();
    return null;
  } catch (error) {
    if (root.isConnected) throw error;
    return error;
  }
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
