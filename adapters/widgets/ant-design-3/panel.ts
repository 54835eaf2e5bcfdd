import { WidgetRefusal } from '../widget.ts';
import type { WidgetTools } from '../widget.ts';
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
  return [...root.ownerDocument.querySelectorAll(panel)].find(isRendered) ?? null;
}

/** The fields in which the control shows its value. */
export function shownFields(root: Element): HTMLInputElement[] {
  return [...root.querySelectorAll<HTMLInputElement>('input')];
}

/**
 * Opens the panel, types one text into each of its fields and closes it again. Answers whether `kept` came true, and
 * false too where the panel has no such fields.
 */
export async function typeInPanel(
  picker: PanelPicker,
  texts: readonly string[],
  kept: () => boolean,
  tools: WidgetTools,
): Promise<boolean> {
  const [trigger] = shownFields(picker.root);
  if (!trigger) return false;
  await closePanel(picker, tools);
  tools.click(trigger);
  if (!(await settle(tools, () => panelOf(picker) !== null, 1000))) {
    throw new WidgetRefusal('failed', 'notEditable');
  }
  const panel = panelOf(picker);
  if (panel) tools.own(panel);
  try {
    const fields = fieldsIn(panel, picker);
    if (fields.length !== texts.length) return false;
    for (const [index, text] of texts.entries()) {
      // A field may be drawn anew once the one before it has its text.
      const field = fieldsIn(panelOf(picker), picker)[index];
      if (!field) return false;
      typeText(field, text);
      fire(field, 'change');
      await pause(tools);
    }
    const button = panel?.querySelector(picker.confirm);
    if (button && isRendered(button) && !isDisabled(button)) tools.click(button);
    return await settle(tools, kept);
  } finally {
    await closePanel(picker, tools);
  }
}

async function closePanel(picker: PanelPicker, tools: WidgetTools): Promise<void> {
  if (!panelOf(picker)) return;
  pressOutside(picker.root.ownerDocument);
  await settle(tools, () => panelOf(picker) === null, 1500);
}

function fieldsIn(panel: Element | null, { field }: PanelPicker): HTMLInputElement[] {
  return panel ? [...panel.querySelectorAll<HTMLInputElement>(field)].filter(isRendered) : [];
}
