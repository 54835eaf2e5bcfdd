import type { Part } from '../shared/family.ts';
import { onOffState, writeOnOff } from '../shared/input-group.ts';

function inputAt(root: Element): HTMLInputElement {
  if (root instanceof HTMLInputElement) return root;
  throw new TypeError('a layui switch is drawn for a checkbox');
}

/** The words beside it change with it (开, 关): they are no label. */
export const switchPart: Part = {
  recognise: (element) => (element.matches('input[type="checkbox"][lay-skin="switch"]') ? element : null),
  read(root) {
    const input = inputAt(root);
    return onOffState('switch', input.checked, input.matches(':disabled'));
  },
  write(root, value, tools) {
    const input = inputAt(root);
    const choice = { element: root, text: '', disabled: input.disabled, selected: input.checked };
    return writeOnOff(choice, value, tools);
  },
};
