import type { FieldOutcome } from '#core/model/page.ts';
import type { Restorer, WidgetTools } from '../../widgets/widget.ts';
import { askModel } from '../models/request.ts';
import { createClicker } from './clicks.ts';
import { sameReading } from './holds.ts';
import { until } from './until.ts';
import { attempt, failed, reading } from './write.ts';
import type { Control, Reading, Renew, Trace } from './write.ts';

/** What a control held at a time, and how it gets there again. */
export interface Past {
  root: Element;
  before: Reading;
  /** Puts back what writing `before` could not; `null` where writing can. */
  restore: Restorer | null;
  /** Whether the page's model was asked to keep what it held at that time. */
  kept: boolean;
}

/**
 * Puts a control back: through the widget where writing the old value does it; to "nothing chosen", and to formatted
 * text, by what the framework held before, or else, and where the display does not follow that, by what the widget itself
 * remembers.
 */
export async function putBack(
  past: Past,
  control: Control,
  restored: () => boolean,
  trace: Trace,
  clicks: string[],
  renew?: Renew,
): Promise<FieldOutcome> {
  const { widget, root } = control;
  const { before } = past;
  const restore = root === past.root ? past.restore : null;
  const kept = past.kept && (root === past.root || askModel(root, 'adopt', control.ref) === 'kept');
  let told = false;
  if (kept && (before.length === 0 || restore)) {
    const answer = askModel(root, 'restore');
    if (answer === 'restored') {
      told = true;
      const outcome = await attempt(() => undefined, restored, control, trace, null, renew);
      // A model may be right and what it draws not follow: then the control has to be put back by its own way.
      if (outcome.state !== 'failed' || outcome.reason !== 'readBackDiffers') return outcome;
    }
    // Taking the mark off a radio that a framework draws would leave the framework believing in it.
    if (answer === 'unreachable' && widget.read(root).kind === 'radio') return failed('cannotClear');
  }
  const value = { value: before, accepted: [] };
  const act = (): Promise<void> | void =>
    restore && control.root === root
      ? restore(tools(root, clicks), told)
      : control.widget.write(control.root, value, tools(control.root, clicks));
  const outcome = await attempt(act, restored, control, trace, null, renew);
  if (outcome.state === 'verified' && kept) untouch(control, before);
  return outcome;
}

/** What was tried in vain and shows what it did before may still have left something behind: 0 where there was nothing. */
export function untouch(control: Control, before: Reading): void {
  const shown = control.root.isConnected && sameReading(reading(control), before);
  if (shown && askModel(control.root, 'compare') === 'changed') askModel(control.root, 'restore');
}

export function tools(root: Element, clicks: string[]): WidgetTools {
  return { ...createClicker(root, (words) => clicks.push(words)), until };
}
