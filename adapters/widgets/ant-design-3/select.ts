import { choose } from '../shared/choose.ts';
import { clearByCross } from '../shared/cross.ts';
import { isDisabled, shownText } from '../shared/dom.ts';
import type { Part } from '../shared/family.ts';
import { isBlank } from '../shared/options.ts';

const SELECTION = '.ant-select-selection';
const SINGLE = '.ant-select-selection-selected-value';
const SEVERAL = '.ant-select-selection__choice__content';

function isMultiple(root: Element): boolean {
  return root.querySelector(`${SELECTION}--multiple`) !== null;
}

function chosen(root: Element): string[] {
  return [...root.querySelectorAll(isMultiple(root) ? SEVERAL : SINGLE)].map(shownText);
}

/** A tree select has the role on its outermost element, a select on the box in it. */
function isTree(root: Element): boolean {
  return root.getAttribute('role') === 'combobox';
}

/** Select and TreeSelect of Ant Design 3 and its Vue 1: one word or several tags in a box that opens a list. */
export const select: Part = {
  recognise(element) {
    const root = element.closest('.ant-select:not(.ant-select-auto-complete)');
    return root?.querySelector(SELECTION) ? root : null;
  },
  read(root) {
    const multiple = isMultiple(root);
    return {
      kind: multiple ? 'multiSelect' : 'select',
      value: multiple ? chosen(root) : (chosen(root)[0] ?? ''),
      ...(isTree(root) ? { levels: true } : {}),
      readOnly: false,
      disabled: isDisabled(root),
    };
  },
  async write(root, value, tools) {
    const multiple = isMultiple(root);
    const trigger = root.querySelector(SELECTION) ?? root;
    if (multiple || !isBlank(value.value)) {
      const chooser = { root, trigger, chosen: () => chosen(root), multiple, tree: isTree(root) };
      return choose(chooser, value, tools);
    }
    if (chosen(root).length === 0) return;
    await clearByCross(root, root, `${SELECTION}__clear`, tools);
  },
};
