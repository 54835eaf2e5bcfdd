import { isPrompt } from '#core/matching/option.ts';
import { choose } from '../shared/choose.ts';
import { isDisabled, shownText, within } from '../shared/dom.ts';
import type { Part } from '../shared/family.ts';
import { cannotClear, isBlank } from '../shared/options.ts';
import { settle } from '../shared/settle.ts';

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
};

/** The cross of a clearable select appears while the pointer is over it. */
async function clear(root: Element, tools: Parameters<Part['write']>[2]): Promise<void> {
  if (chosen(root).length === 0) return;
  const box = inputAt(root).closest('.el-input') ?? root;
  box.dispatchEvent(new MouseEvent('mouseenter'));
  const cross = (): Element | null => root.querySelector('.el-icon-circle-close');
  await settle(tools, () => cross() !== null);
  const found = cross();
  box.dispatchEvent(new MouseEvent('mouseleave'));
  if (!found) throw cannotClear();
  tools.click(found);
}
