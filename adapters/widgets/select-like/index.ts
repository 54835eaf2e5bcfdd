import { isPrompt } from '#core/matching/option.ts';
import { choose, chooseNothing } from '../shared/choose.ts';
import { isDisabled } from '../shared/dom.ts';
import { closest, family } from '../shared/family.ts';
import type { Part } from '../shared/family.ts';
import { isBlank } from '../shared/options.ts';

const FIELDS = 'input:not([type="hidden"]),textarea';
const FRAME = '[class*="select" i],[class*="combo" i],[class*="dropdown" i]';
/** What a frame keeps its options in while they are not shown; without it a click might open anything. */
const LIST = 'ul,ol,dl,select,[role="listbox"]';
/** How far a frame may stand from the input it is drawn around. */
const MOST_LEVELS = 3;

/**
 * Frame of an input that takes no typing and is drawn as a select: the class of a box close around it says so, and
 * the box holds a list and no other field.
 */
function frameOf(input: Element): Element | null {
  let frame: Element | null = null;
  let box = input.parentElement;
  for (let level = 0; box && level < MOST_LEVELS; level++) {
    if (box.querySelectorAll(FIELDS).length > 1) break;
    if (box.matches(FRAME)) frame = box;
    box = box.parentElement;
  }
  return frame?.querySelector(LIST) ? frame : null;
}

function inputIn(root: Element): HTMLInputElement | null {
  return root.querySelector<HTMLInputElement>('input[readonly]:not([type="hidden"])');
}

function chosen(root: Element): string[] {
  const value = inputIn(root)?.value ?? '';
  return isPrompt(value) ? [] : [value];
}

const part: Part = {
  recognise(element) {
    const box = element.matches('input[readonly]') ? element : closest(FRAME)(element);
    const input = box && (box.matches('input') ? box : inputIn(box));
    const frame = input && frameOf(input);
    return frame?.contains(element) ? frame : null;
  },
  read(root) {
    const input = inputIn(root);
    return {
      kind: 'select',
      value: chosen(root)[0] ?? '',
      readOnly: false,
      disabled: input === null || isDisabled(input) || isDisabled(root),
    };
  },
  async write(root, value, tools) {
    const trigger = inputIn(root) ?? root;
    const chooser = { root, trigger, chosen: () => chosen(root), multiple: false };
    if (!isBlank(value.value)) await choose(chooser, value, tools);
    else if (chosen(root).length > 0) await chooseNothing(chooser, tools);
  },
};

/** Selects without roles, known by what they do: a read-only input that opens a list (layui and its kin). */
export default family('select-like', 85, [part]);
