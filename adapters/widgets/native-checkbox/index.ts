import { isCarrier } from '../shared/drawn-over.ts';
import { choicesOf, groupBox, groupOf } from '../shared/inputs.ts';
import { checkboxesState, onOffState, writeCheckboxes, writeOnOff } from '../shared/input-group.ts';
import { usable } from '../shared/options.ts';
import type { Widget } from '../widget.ts';

function groupAt(root: Element): HTMLInputElement[] {
  return root instanceof HTMLInputElement ? groupOf(root) : [];
}

/** A lone checkbox answers yes or no; several of one question are a multiple choice, known by the first. */
const nativeCheckbox: Widget = {
  id: 'native-checkbox',
  order: 91,
  recognise(element) {
    if (!(element instanceof HTMLInputElement) || element.type !== 'checkbox' || isCarrier(element))
      return null;
    return groupOf(element)[0] ?? null;
  },
  anchor: (root) => groupBox(groupAt(root)),
  read(root) {
    const choices = choicesOf(groupAt(root));
    const [only] = choices;
    return choices.length === 1 && only
      ? onOffState('checkbox', only.selected, only.disabled)
      : checkboxesState(choices);
  },
  async write(root, value, tools) {
    const list = () => choicesOf(groupAt(root));
    const [only] = list();
    if (list().length === 1) await writeOnOff(usable(only ?? null, ''), value, tools);
    else await writeCheckboxes(list, value, tools);
  },
};

export default nativeCheckbox;
