import type { WidgetTools } from '../widget.ts';
import { cannotClear } from './options.ts';
import { settle } from './settle.ts';

/** Clicks the cross that empties a control; it may appear only while the pointer is over it. Answers whether there is one. */
export async function clickCross(
  hovered: Element,
  root: Element,
  cross: string,
  tools: WidgetTools,
): Promise<boolean> {
  hovered.dispatchEvent(new MouseEvent('mouseenter'));
  const find = (): Element | null => root.querySelector(cross);
  await settle(tools, () => find() !== null);
  const found = find();
  hovered.dispatchEvent(new MouseEvent('mouseleave'));
  if (found) tools.click(found);
  return found !== null;
}

/**
 * Empties a control by its cross.
 * @throws WidgetRefusal `failed('cannotClear')` where it has none.
 */
export async function clearByCross(
  hovered: Element,
  root: Element,
  cross: string,
  tools: WidgetTools,
): Promise<void> {
  if (!(await clickCross(hovered, root, cross, tools))) throw cannotClear();
}
