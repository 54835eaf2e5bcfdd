import { askModel } from '../../page/models/request.ts';
import { shownText } from './dom.ts';

/** Lists that stand for one choice: its levels, or the ends of a range. */
const LEVELS = /cascad|tree|region|range|date/i;
/** How long the page's answer holds, in ms: a reading may be asked for many times while something is waited for. */
const HOLDS = 1000;

const known = new WeakSet<Element>();
const asked = new WeakMap<Element, number>();

/**
 * Whether several may be chosen in a control that looks like any other while it is closed: the page's own model holds a list for
 * it. Said once, it stays so.
 */
export function holdsSeveral(root: Element): boolean {
  if (known.has(root)) return true;
  const now = performance.now();
  if (now - (asked.get(root) ?? -HOLDS) < HOLDS) return false;
  asked.set(root, now);
  if (askModel(root, 'shape') !== 'list') return false;
  const isPath = [root, ...root.querySelectorAll('*')].some((each) =>
    LEVELS.test(each.getAttribute('class') ?? ''),
  );
  if (isPath || shownText(root).includes('/')) return false;
  known.add(root);
  return true;
}
