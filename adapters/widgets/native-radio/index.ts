import { choicesOf, groupBox, groupOf } from '../shared/inputs.ts';
import { radioState, writeRadio } from '../shared/input-group.ts';
import type { Widget } from '../widget.ts';

function groupAt(root: Element): HTMLInputElement[] {
  return root instanceof HTMLInputElement ? groupOf(root) : [];
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
  write: (root, value, tools) => writeRadio(choicesOf(groupAt(root)), value, tools),
  restorer(root) {
    if (groupAt(root).some((radio) => radio.checked)) return null;
    // No click takes a radio back, and `change` would tell the page that one was chosen.
    return () => {
      for (const radio of groupAt(root)) radio.checked = false;
    };
  },
};

export default nativeRadio;
