import { choose, chooseNothing } from '../shared/choose.ts';
import { byId, hasStateClass, isDisabled, shownText, within } from '../shared/dom.ts';
import type { Part } from '../shared/family.ts';
import { foldedRestorer, isBlank } from '../shared/options.ts';
import { clickCross } from '../shared/cross.ts';

const ROOT = '.el-select';
const WORD = '.el-select__placeholder:not(.is-transparent)';

function inputAt(root: Element): HTMLInputElement {
  const input = within<HTMLInputElement>(root, '.el-select__input');
  if (!input) throw new TypeError('an el-select has an input');
  return input;
}

/** The list is drawn with the select, and says more about it than the select itself. */
function listOf(root: Element): Element | null {
  const id = inputAt(root).getAttribute('aria-controls');
  return id === null ? null : byId(root, id);
}

function isMultiple(root: Element): boolean {
  if (root.querySelector('.el-select__tags-text')) return true;
  const dropdown = listOf(root)?.closest('.el-select-dropdown');
  return dropdown ? hasStateClass(dropdown, 'multiple') : false;
}

function chosen(root: Element): string[] {
  if (isMultiple(root)) return [...root.querySelectorAll('.el-select__tags-text')].map(shownText);
  const word = root.querySelector(WORD);
  return word ? [shownText(word)] : [];
}

/** el-select, el-select-v2, el-tree-select and el-time-select of Element Plus. */
export const select: Part = {
  recognise(element) {
    const root = element.closest(ROOT);
    return root?.querySelector('.el-select__wrapper') ? root : null;
  },
  read(root) {
    const multiple = isMultiple(root);
    const texts = chosen(root);
    return {
      kind: multiple ? 'multiSelect' : 'select',
      value: multiple ? texts : (texts[0] ?? ''),
      ...(listOf(root)?.querySelector('[role="tree"]') ? { levels: true } : {}),
      readOnly: false,
      disabled: isDisabled(inputAt(root)),
    };
  },
  async write(root, value, tools) {
    const multiple = isMultiple(root);
    const trigger = root.querySelector('.el-select__wrapper') ?? root;
    const chooser = { root, trigger, chosen: () => chosen(root), multiple };
    if (multiple || !isBlank(value.value)) return choose(chooser, value, tools);
    if (chosen(root).length === 0) return;
    if (!(await clickCross(trigger, root, '.el-select__clear', tools))) await chooseNothing(chooser, tools);
  },
  restorer: (root) => foldedRestorer(isMultiple(root) ? chosen(root) : []),
};
