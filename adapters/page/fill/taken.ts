import { showsPath } from '#core/matching/levels.ts';
import { foldedCount } from '../../widgets/shared/options.ts';
import type { WidgetValue } from '../../widgets/widget.ts';
import { askModel } from '../models/request.ts';
import { holds, sameReading } from './holds.ts';
import type { Control, Reading, Trace } from './write.ts';

/**
 * Whether the control shows the value, and the framework behind it holds something new where it shows so. Fewer levels
 * than were written, shown just before as well, may be those of another path.
 */
export function taken(
  { widget, root }: Control,
  value: WidgetValue,
  started: { before: Reading } | null,
  trace: Trace | null,
): boolean {
  const state = widget.read(root);
  if (!holds(state, value)) return false;
  const shownBefore = (before: Reading | undefined): boolean =>
    before !== undefined && sameReading(state.value, before);
  const isNew = started !== null && !shownBefore(started.before);
  // Folded choices are known by their number alone: the same number as before may be of others.
  const folded = [state.value].flat().some((one) => foldedCount(one) > 0);
  if (folded && started !== null && !isNew) return askModel(root, 'compare') === 'changed';
  if (shownBefore(trace?.before) && !holds(state, value, showsPath)) {
    return !isNew && askModel(root, 'compare') === 'changed';
  }
  return !isNew || askModel(root, 'compare') !== 'same';
}

/** Whether a control reads as it was left; the page may spell it in its own way by now, as masks and sums of money do. */
export function isAsLeft({ widget, root }: Control, after: Reading): boolean {
  const state = widget.read(root);
  return sameReading(state.value, after) || holds(state, { value: after, accepted: [] });
}
