import { isPrompt } from '#core/matching/option.ts';
import { choose } from '../shared/choose.ts';
import { isDisabled, shownText, within } from '../shared/dom.ts';
import type { Part } from '../shared/family.ts';
import { clearByCross } from '../shared/cross.ts';
import { foldedRestorer, isBlank } from '../shared/options.ts';

const TAGS = '.el-select__tags';

function inputAt(root: Element): HTMLInputElement {
  const input = within<HTMLInputElement>(root, '.el-input__inner');
  if (!input) throw new TypeError('an el-select has an input');
  return input;
}

/** Texts chosen. A select that folds its tags shows `+ 2` for the rest, which is read as it stands. */
function chosen(root: Element): string[] {
  if (root.querySelector(TAGS)) return [...root.querySelectorAll('.el-select__tags-text')].map(shownText);
  const { value } = inputAt(root);
  return isPrompt(value) ? [] : [value];
}

/** el-select of Element UI 2, with one or several choices. Later versions announce roles and are known by those. */
export const select: Part = {
  recognise(element) {
    const root = element.closest('.el-select');
    return root?.querySelector('.el-input__inner') ? root : null;
  },
  read(root) {
    const multiple = root.querySelector(TAGS) !== null;
    return {
      kind: multiple ? 'multiSelect' : 'select',
      value: multiple ? chosen(root) : (chosen(root)[0] ?? ''),
      readOnly: false,
      disabled: isDisabled(inputAt(root)),
    };
  },
  async write(root, value, tools) {
    const multiple = root.querySelector(TAGS) !== null;
    if (!multiple && isBlank(value.value)) return clear(root, tools);
    await choose({ root, trigger: inputAt(root), chosen: () => chosen(root), multiple }, value, tools);
  },
  restorer: (root) => foldedRestorer(root.querySelector(TAGS) ? chosen(root) : []),
};

async function clear(root: Element, tools: Parameters<Part['write']>[2]): Promise<void> {
  if (chosen(root).length === 0) return;
  const box = inputAt(root).closest('.el-input') ?? root;
  await clearByCross(box, root, '.el-icon-circle-close', tools);
}
