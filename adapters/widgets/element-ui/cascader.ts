import { pathKey } from '#core/matching/levels.ts';
import { isPrompt } from '#core/matching/option.ts';
import { cascadeState, chooseInColumns } from '../shared/columns.ts';
import type { Cascade } from '../shared/columns.ts';
import { clearByCross } from '../shared/cross.ts';
import { isDisabled, shownText, within } from '../shared/dom.ts';
import { closest } from '../shared/family.ts';
import type { Part } from '../shared/family.ts';
import { foldedRestorer, isBlank, modelAlone } from '../shared/options.ts';

const TAGS = '.el-cascader__tags';

function inputAt(root: Element): HTMLInputElement {
  const input = within<HTMLInputElement>(root, '.el-input__inner');
  if (!input) throw new TypeError('an el-cascader has an input');
  return input;
}

function cascadeAt(root: Element): Cascade {
  const tags = root.querySelector(TAGS);
  return {
    root,
    trigger: inputAt(root),
    multiple: tags !== null,
    chosen() {
      if (tags) return [...root.querySelectorAll(`${TAGS} .el-tag`)].map(shownText);
      const { value } = inputAt(root);
      return isPrompt(value) ? [] : [value];
    },
  };
}

/** A last level alone does not say which path was chosen: where others are called so too, writing it does not put it back. */
function restorer({ chosen, multiple }: Cascade): (() => void) | null {
  const shown = chosen();
  const [only] = shown;
  const whole = multiple || only === undefined || pathKey(only).includes('/');
  return whole ? foldedRestorer(shown) : modelAlone;
}

/** el-cascader, whose columns open by a click or under the pointer. */
export const cascader: Part = {
  recognise: closest('.el-cascader'),
  read: (root) => cascadeState(cascadeAt(root), isDisabled(inputAt(root))),
  async write(root, value, tools) {
    const cascade = cascadeAt(root);
    if (cascade.multiple || !isBlank(value.value)) return chooseInColumns(cascade, value, tools);
    if (cascade.chosen().length === 0) return;
    const cross = '.el-icon-circle-close,.icon-circle-close';
    await clearByCross(root, root, cross, tools);
  },
  restorer: (root) => restorer(cascadeAt(root)),
};
