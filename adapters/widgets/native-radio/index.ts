import { isRendered } from '../shared/dom.ts';
import { choicesOf, groupBox, groupOf } from '../shared/inputs.ts';
import { radioState, writeRadio } from '../shared/input-group.ts';
import type { Choice } from '../shared/options.ts';
import { settle } from '../shared/settle.ts';
import type { Widget, WidgetTools, WidgetValue } from '../widget.ts';

function groupAt(root: Element): HTMLInputElement[] {
  return root instanceof HTMLInputElement ? groupOf(root) : [];
}

/**
 * What is drawn in the place of a radio that is not shown, where no label leads from one to the other: a page may only
 * listen there.
 */
function drawnFor({ element }: Choice): Element | null {
  const drawn = element.nextElementSibling;
  if (!(element instanceof HTMLInputElement) || element.labels?.length || isRendered(element)) return null;
  return drawn && isRendered(drawn) && !drawn.matches('input,select,textarea,label,a') ? drawn : null;
}

async function write(root: Element, value: WidgetValue, tools: WidgetTools): Promise<void> {
  const choices = (): Choice[] => choicesOf(groupAt(root));
  const drawn = choices().map((choice) => ({ ...choice, element: drawnFor(choice) ?? choice.element }));
  await writeRadio(drawn, value, tools);
  if (choices().every((choice, index) => choice.element === drawn[index]?.element)) return;
  const chosen = choices().findIndex(({ selected }) => selected);
  await settle(tools, () => choices().findIndex(({ selected }) => selected) !== chosen);
  await writeRadio(choices(), value, tools);
}

/** Radios of one question. The first one stands for the group. */
const nativeRadio: Widget = {
  id: 'native-radio',
  order: 90,
  recognise(element) {
    if (!(element instanceof HTMLInputElement) || element.type !== 'radio') return null;
    return groupOf(element)[0] ?? null;
  },
  anchor: (root) => groupBox(groupAt(root)),
  read: (root) => radioState(choicesOf(groupAt(root))),
  write,
  restorer(root) {
    if (groupAt(root).some((radio) => radio.checked)) return null;
    // No click takes a radio back, and `change` would tell the page that one was chosen.
    return () => {
      for (const radio of groupAt(root)) radio.checked = false;
    };
  },
};

export default nativeRadio;
