import { drawingOf, isCarrier } from '../shared/drawn-over.ts';
import { choicesOf, groupBox, groupOf } from '../shared/inputs.ts';
import { radioState, writeRadio } from '../shared/input-group.ts';
import { cannotClear } from '../shared/options.ts';
import { settle } from '../shared/settle.ts';
import type { Restorer, Widget } from '../widget.ts';

function groupAt(root: Element): HTMLInputElement[] {
  return root instanceof HTMLInputElement ? groupOf(root) : [];
}

/**
 * No click takes a radio back. The page is told that the one that was chosen has changed, as it may draw what is chosen, and
 * keep it: one that goes on drawing the choice still believes in it.
 */
function taker(root: Element): Restorer {
  const before = drawingOf(groupAt(root));
  return async (tools, told) => {
    const chosen = groupAt(root).find((radio) => radio.checked);
    if (chosen) {
      chosen.checked = false;
      if (!told) chosen.dispatchEvent(new Event('change', { bubbles: true }));
    }
    if (await settle(tools, () => drawingOf(groupAt(root)) === before)) return;
    if (chosen) chosen.checked = true;
    throw cannotClear();
  };
}

/** Radios of one question. The first one stands for the group. */
const nativeRadio: Widget = {
  id: 'native-radio',
  order: 90,
  recognise(element) {
    if (!(element instanceof HTMLInputElement) || element.type !== 'radio' || isCarrier(element)) return null;
    return groupOf(element)[0] ?? null;
  },
  anchor: (root) => groupBox(groupAt(root)),
  read: (root) => radioState(choicesOf(groupAt(root))),
  write: (root, value, tools) => writeRadio(choicesOf(groupAt(root)), value, tools),
  restorer: (root) => (choicesOf(groupAt(root)).some(({ selected }) => selected) ? null : taker(root)),
};

export default nativeRadio;
