import { WidgetRefusal } from '../widget.ts';
import { sameTime, timeParts } from '../shared/dates.ts';
import { clearByCross } from '../shared/cross.ts';
import { isDisabled } from '../shared/dom.ts';
import { closest } from '../shared/family.ts';
import type { Part } from '../shared/family.ts';
import { timeTexts } from '../shared/time-picker.ts';
import { inPanel, shownFields, typeInto } from './panel.ts';

function inputAt(root: Element): HTMLInputElement {
  const [input] = shownFields(root);
  if (!input) throw new TypeError('a time picker has an input');
  return input;
}

/** A picker of a time of day. */
export const timePicker: Part = {
  recognise: closest('.ant-time-picker'),
  read(root) {
    const { value } = inputAt(root);
    const format = value.split(':').length === 2 ? 'HH:mm' : 'HH:mm:ss';
    return { kind: 'text', value, readOnly: false, disabled: isDisabled(inputAt(root)), format };
  },
  async write(root, { value }, tools) {
    const wanted = [value].flat().join('');
    if (wanted === '') {
      if (inputAt(root).value !== '') await clearByCross(root, root, '.ant-time-picker-clear', tools);
      return;
    }
    const parts = timeParts(wanted);
    if (!parts) throw new WidgetRefusal('skipped', 'notATime', { value: wanted });
    const picker = {
      root,
      panel: '.ant-time-picker-panel',
      field: '.ant-time-picker-panel-input',
      confirm: '.ant-time-picker-panel-addon button',
    };
    const kept = (): boolean => sameTime(inputAt(root).value, wanted);
    for (const text of timeTexts(parts, ['HH:mm:ss', 'HH:mm'])) {
      if (await inPanel(picker, (panel) => typeInto(panel, picker, [text], kept, tools), tools)) return;
    }
    throw new WidgetRefusal('failed', 'rejected', { value: wanted });
  },
};
