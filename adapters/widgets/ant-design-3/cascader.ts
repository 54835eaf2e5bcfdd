import { cascadeState, chooseInColumns } from '../shared/columns.ts';
import type { Cascade } from '../shared/columns.ts';
import { clearByCross } from '../shared/cross.ts';
import { isDisabled, shownText } from '../shared/dom.ts';
import { closest } from '../shared/family.ts';
import type { Part } from '../shared/family.ts';
import { isBlank } from '../shared/options.ts';
import { shownFields } from './panel.ts';

const LABEL = '.ant-cascader-picker-label';

function cascadeAt(root: Element): Cascade {
  const [input] = shownFields(root);
  const label = root.querySelector(LABEL);
  const shown = label ? shownText(label) : '';
  return { root, trigger: input ?? root, chosen: () => (shown === '' ? [] : [shown]), multiple: false };
}

/** A cascader, which shows its path over a field that takes no typing. */
export const cascader: Part = {
  recognise: closest('.ant-cascader-picker'),
  read: (root) => cascadeState(cascadeAt(root), shownFields(root).every(isDisabled)),
  async write(root, value, tools) {
    if (!isBlank(value.value)) await chooseInColumns(cascadeAt(root), value, tools);
    else if (cascadeAt(root).chosen().length > 0)
      await clearByCross(root, root, '.ant-cascader-picker-clear', tools);
  },
};
