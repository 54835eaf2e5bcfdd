import type { FieldOutcome } from '#core/model/page.ts';
import { WidgetRefusal } from '../../widgets/widget.ts';
import type { WidgetState } from '../../widgets/widget.ts';
import type { RegisteredControl } from '../registry.ts';
import { frame, turn, until } from './until.ts';

/** A control that a widget has claimed. */
export type Control = RegisteredControl & { widget: NonNullable<RegisteredControl['widget']> };

/** How long a control may take to show what was written, in ms. */
const PATIENCE = 600;
/** A value that the page does not take the first time is written once more, and then reported. */
const ATTEMPTS = 2;

/**
 * Acts until `done` is true and still is once the page has run its queued tasks; otherwise says what the control
 * shows instead. Whether it lasts a frame is for the caller to see: many controls can share one (`afterFrame`).
 */
export async function attempt(
  act: () => Promise<void> | void,
  done: () => boolean,
  control: Control,
): Promise<FieldOutcome> {
  try {
    for (let tries = 0; tries < ATTEMPTS; tries++) {
      await act();
      if (await appears(done)) {
        await turn();
        if (done()) return { state: 'verified' };
      }
      if (!control.root.isConnected) return failed('controlGone');
    }
    return failed('readBackDiffers', { shown: shown(control.widget.read(control.root)) });
  } catch (error) {
    return outcomeOf(error);
  }
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

function shown({ value }: WidgetState): string {
  return typeof value === 'string' ? value : value.join('、');
}
