import { clearByCross } from '../shared/cross.ts';
import { choose } from '../shared/choose.ts';
import { hasStateClass, isDisabled, shownText, within } from '../shared/dom.ts';
import { closest } from '../shared/family.ts';
import type { Part } from '../shared/family.ts';
import { isBlank } from '../shared/options.ts';

const ITEM = '.ant-select-selection-item';

/** Texts chosen; those that the control folds into `+ 2 ...` are read as they stand. */
export function chosen(root: Element): string[] {
  return [...root.querySelectorAll(ITEM)].map((item) => shownText(within(item, `${ITEM}-content`) ?? item));
}

export function isMultiple(root: Element): boolean {
  return hasStateClass(root, 'multiple');
}

function isTree(root: Element): boolean {
  return root.matches('.ant-tree-select');
}

/** a-select and a-tree-select. */
export const select: Part = {
  recognise: closest('.ant-select:not(.ant-select-auto-complete):not(.ant-select-customize-input)'),
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
    const trigger = within(root, '.ant-select-selector') ?? root;
    if (!multiple && isBlank(value.value)) {
      if (chosen(root).length === 0) return;
      return clearByCross(root, root, '.ant-select-clear', tools);
    }
    const chooser = { root, trigger, chosen: () => chosen(root), multiple, tree: isTree(root) };
    await choose(chooser, value, tools);
  },
};
