import { isPrompt } from '#core/matching/option.ts';
import { choose, chooseNothing } from '../shared/choose.ts';
import { hasStateClass, isDisabled } from '../shared/dom.ts';
import { family } from '../shared/family.ts';
import type { Part } from '../shared/family.ts';
import { apart } from '../shared/joined.ts';
import { isBlank } from '../shared/options.ts';
import { holdsSeveral } from '../shared/several.ts';
import { fieldIn, frameAround, triggerIn, wordsIn } from './frame.ts';

function isMultiple(root: Element): boolean {
  const said = [root, ...root.children].some((box) =>
    ['multiple', 'multi'].some((state) => hasStateClass(box, state)),
  );
  return said || holdsSeveral(root);
}

/** What is chosen: in the field, or where there is none, it is only searched in, or several are chosen, in words beside it. */
function chosen(root: Element): string[] {
  const field = fieldIn(root);
  if (isMultiple(root)) return apart(severalIn(root));
  if (!field) return wordsIn(root);
  if (field.value === '' && !field.readOnly) return wordsIn(root);
  return isPrompt(field.value) ? [] : [field.value];
}

/** Several that are chosen, in words beside the field or in it. */
function severalIn(root: Element): string[] {
  const words = wordsIn(root);
  const shown = fieldIn(root)?.value ?? '';
  return words.length > 0 || isPrompt(shown) ? words : [shown];
}

const part: Part = {
  recognise: frameAround,
  read(root) {
    const multiple = isMultiple(root);
    const texts = chosen(root);
    return {
      kind: multiple ? 'multiSelect' : 'select',
      value: multiple ? texts : texts.join(' '),
      readOnly: false,
      disabled: isDisabled(triggerIn(root)) || isDisabled(root),
    };
  },
  async write(root, value, tools) {
    const multiple = isMultiple(root);
    const chooser = { root, trigger: triggerIn(root), chosen: () => chosen(root), multiple };
    if (multiple || !isBlank(value.value)) await choose(chooser, value, tools);
    else if (chosen(root).length > 0) await chooseNothing(chooser, tools);
  },
};

/**
 * Selects without roles, known by what they do: an input that opens a list (layui and its kin), or a box that takes the
 * focus and does.
 */
export default family('select-like', 85, [part]);
