import { cascadeState, chooseInColumns } from '../shared/columns.ts';
import type { Cascade } from '../shared/columns.ts';
import { clearByCross } from '../shared/cross.ts';
import { isDisabled, within } from '../shared/dom.ts';
import { closest } from '../shared/family.ts';
import type { Part } from '../shared/family.ts';
import { foldedRestorer, isBlank } from '../shared/options.ts';
import { chosen, isMultiple } from './select.ts';

function cascadeAt(root: Element): Cascade {
  return {
    root,
    trigger: within(root, '.ant-select-selector') ?? root,
    chosen: () => chosen(root),
    multiple: isMultiple(root),
  };
}

/** a-cascader, which shows its choice as a select does. */
export const cascader: Part = {
  recognise: closest('.ant-select.ant-cascader'),
  read: (root) => cascadeState(cascadeAt(root), isDisabled(root)),
  async write(root, value, tools) {
    if (isMultiple(root) || !isBlank(value.value)) return chooseInColumns(cascadeAt(root), value, tools);
    if (chosen(root).length === 0) return;
    await clearByCross(root, root, '.ant-select-clear', tools);
  },
  restorer: (root) => foldedRestorer(isMultiple(root) ? chosen(root) : []),
};
