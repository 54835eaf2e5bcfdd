import { WidgetRefusal } from '../widget.ts';
import type { WidgetTools } from '../widget.ts';
import { isDisabled, isRendered } from '../shared/dom.ts';
import { blur, fire, focus, pressOutside, typeText } from '../shared/events.ts';
import { pause, settle } from '../shared/settle.ts';

const PANEL = '.ant-picker-dropdown:not(.ant-picker-dropdown-hidden)';
const CONFIRM = '.ant-picker-ok button';

/** The panel that is open now. */
export function openPanel({ ownerDocument }: Element): Element | null {
  return [...ownerDocument.querySelectorAll(PANEL)].find(isRendered) ?? null;
}

/**
 * Types into one field of a picker, and presses 确定 where its panel waits for that.
 * @throws WidgetRefusal `skipped('readOnly')` where it takes no typing even with the focus.
 */
export async function typeIn(input: HTMLInputElement, text: string, tools: WidgetTools): Promise<void> {
  focus(input);
  // Later versions open with the focus, earlier ones at a press.
  if (!(await settle(tools, () => openPanel(input) !== null, 50))) {
    tools.click(input);
    await settle(tools, () => openPanel(input) !== null, 1000);
  }
  if (!(await settle(tools, () => !input.readOnly))) {
    await leave(input, tools);
    throw new WidgetRefusal('skipped', 'readOnly');
  }
  typeText(input, text);
  fire(input, 'change');
  await pause(tools);
  const panel = openPanel(input);
  const button = panel?.querySelector(CONFIRM);
  if (!panel || !button || !isRendered(button) || isDisabled(button)) return;
  tools.own(panel);
  tools.click(button);
}

/** Leaves a picker, which then takes what was typed or puts back what it had. */
export async function leave(input: HTMLInputElement, tools: WidgetTools): Promise<void> {
  blur(input);
  pressOutside(input.ownerDocument);
  await settle(tools, () => openPanel(input) === null, 1500);
}
