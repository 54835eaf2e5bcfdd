import { sameTime } from '../shared/dates.ts';
import { within } from '../shared/dom.ts';
import type { Part } from '../shared/family.ts';
import { cannotClear } from '../shared/options.ts';
import { settle } from '../shared/settle.ts';
import { WidgetRefusal } from '../widget.ts';
import { leave, typeIn } from './typed.ts';

const TIME = /^(\d{1,2})[:：时](\d{1,2})(?:[:：分](\d{1,2})秒?|分)?$/;
/** A picker of times alone is known by its clock. */
const CLOCK = '.ant-picker-suffix .anticon-clock-circle';

function inputAt(root: Element): HTMLInputElement {
  const input = within<HTMLInputElement>(root, 'input');
  if (!input) throw new TypeError('a picker has an input');
  return input;
}

/** Spellings of a time of day; one with seconds has no shorter one unless they are zero. */
function spellingsOf(text: string): string[] | null {
  const [, hour, minute, second = '0'] = TIME.exec(text.trim()) ?? [];
  if (hour === undefined || minute === undefined) return null;
  const [short, seconds] = [[hour, minute], [second]].map((parts) =>
    parts.map((part) => part.padStart(2, '0')).join(':'),
  );
  return [`${short}:${seconds}`, ...(Number(second) === 0 ? [short ?? ''] : [])];
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
    const spellings = spellingsOf(wanted);
    if (!spellings) throw new WidgetRefusal('skipped', 'notADate', { value: wanted });
    for (const text of spellings) {
      await typeIn(input, text, tools);
      await leave(input, tools);
      if (await settle(tools, () => sameTime(input.value, wanted))) return;
    }
    throw new WidgetRefusal('failed', 'rejected', { value: wanted });
  },
};
