import { WidgetRefusal } from '../widget.ts';
import type { WidgetTools } from '../widget.ts';
import { allDeep } from '../../page/flat-tree.ts';
import { isDisabled, isRendered } from '../shared/dom.ts';
import { fire, pressOutside, typeText } from '../shared/events.ts';
import { pause, settle } from '../shared/settle.ts';

/** A control that shows its value in fields nobody can type into, and opens a panel with fields that take typing. */
export interface PanelPicker {
  root: Element;
  /** Selectors: the panel, the fields in it, and the button that ends a choice. */
  panel: string;
  field: string;
  confirm: string;
}

function panelOf({ root, panel }: PanelPicker): Element | null {
  return allDeep(root.ownerDocument, panel).find(isRendered) ?? null;
}

/** Where the page has the panel drawn in the control itself, which else stands at the end of the page. */
const PANEL = '.ant-calendar-picker-container,.ant-time-picker-panel';

/** The fields in which the control shows its value. */
export function shownFields(root: Element): HTMLInputElement[] {
  return [...root.querySelectorAll<HTMLInputElement>('input')].filter((field) => !field.closest(PANEL));
}

/** Opens the panel, lets something be done in it and closes it again. */
export async function inPanel<T>(
  picker: PanelPicker,
  act: (panel: Element) => Promise<T>,
  tools: WidgetTools,
): Promise<T> {
  const [trigger] = shownFields(picker.root);
  await closePanel(picker, tools);
  tools.click(trigger ?? picker.root);
  await settle(tools, () => panelOf(picker) !== null, 1000);
  const panel = panelOf(picker);
  if (!panel) throw new WidgetRefusal('failed', 'notEditable');
  tools.own(panel);
  // The library focuses a field of the panel in a frame to come, and fails where that has gone by then.
  await settle(tools, () => panel.contains(panel.ownerDocument.activeElement), 100);
  try {
    return await act(panel);
  } finally {
    await closePanel(picker, tools);
  }
}

/** Whether a panel has as many fields to type into as there are texts. */
export function takesTyping(panel: Element, picker: PanelPicker, texts: number): boolean {
  return fieldsIn(panel, picker).length === texts;
}

/** Types one text into each field of the open panel. Answers whether `kept` came true. */
export async function typeInto(
  panel: Element,
  picker: PanelPicker,
  texts: readonly string[],
  kept: () => boolean,
  tools: WidgetTools,
): Promise<boolean> {
  for (const [index, text] of texts.entries()) {
    // A field may be drawn anew once the one before it has its text.
    const field = fieldsIn(panelOf(picker), picker)[index];
    if (!field) return false;
    typeText(field, text);
    fire(field, 'change');
    await pause(tools);
  }
  const button = panel.querySelector(picker.confirm);
  if (button && isRendered(button) && !isDisabled(button)) tools.click(button);
  return settle(tools, kept);
}

async function closePanel(picker: PanelPicker, tools: WidgetTools): Promise<void> {
  if (!panelOf(picker)) return;
  pressOutside(picker.root.ownerDocument);
  await settle(tools, () => panelOf(picker) === null, 1500);
}

function fieldsIn(panel: Element | null, { field }: PanelPicker): HTMLInputElement[] {
  return panel ? [...panel.querySelectorAll<HTMLInputElement>(field)].filter(isRendered) : [];
}
