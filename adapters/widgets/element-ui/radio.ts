import { within } from '../shared/dom.ts';
import type { Part } from '../shared/family.ts';
import { radioState, writeRadio } from '../shared/input-group.ts';
import { choicesOf, groupOf } from '../shared/inputs.ts';
import type { Choice } from '../shared/options.ts';

const RADIO = '.el-radio,.el-radio-button';

function choices(root: Element): Choice[] {
  const input = within<HTMLInputElement>(root, 'input');
  return input ? choicesOf(groupOf(input)) : [];
}

/** el-radio outside a group: those beside it belong to it, and the first stands for all. */
export const looseRadios: Part = {
  recognise(element) {
    const input = element.closest(RADIO)?.querySelector<HTMLInputElement>('input[type="radio"]');
    return (input && groupOf(input)[0]?.closest(RADIO)) ?? null;
  },
  read: (root) => radioState(choices(root)),
  write: (root, value, tools) => writeRadio(choices(root), value, tools),
};
