import { sameTime } from '../shared/dates.ts';
import { within } from '../shared/dom.ts';
import type { Part } from '../shared/family.ts';
import { cannotClear } from '../shared/options.ts';
import { settle } from '../shared/settle.ts';
import { timeSpellings } from '../shared/times.ts';
import { WidgetRefusal } from '../widget.ts';
import { leave, typeIn } from './typed.ts';

/** A picker of times alone is known by its clock. */
const CLOCK = '.ant-picker-suffix .anticon-clock-circle';

function inputAt(root: Element): HTMLInputElement {
  const input = within<HTMLInputElement>(root, 'input');
  if (!input) throw new TypeError('a picker has an input');
  return input;
}

/** a-time-picker: a time of day, typed. */
export const timePicker: Part = {
  recognise(element) {
    const root = element.closest('.ant-picker:not(.ant-picker-range)');
    return root?.querySelector(CLOCK) ? root : null;
  },
  read(root) {
    const { value, disabled } = inputAt(root);
    const format = value.split(':').length === 2 ? 'HH:mm' : 'HH:mm:ss';
    return { kind: 'text', value, readOnly: false, disabled, format };
  },
  async write(root, { value }, tools) {
    const input = inputAt(root);
    const wanted = typeof value === 'string' ? value : value.join('');
    if (wanted === '') {
      if (input.value === '') return;
      const cross = root.querySelector('.ant-picker-clear');
      if (!cross) throw cannotClear();
      return tools.click(cross);
    }
    const spellings = timeSpellings(wanted);
    if (!spellings) throw new WidgetRefusal('skipped', 'notADate', { value: wanted });
    for (const text of spellings) {
      await typeIn(input, text, tools);
      await leave(input, tools);
      if (await settle(tools, () => sameTime(input.value, wanted))) return;
    }
    throw new WidgetRefusal('failed', 'rejected', { value: wanted });
  },
};
