import { family } from '../shared/family.ts';
import { checkboxBox, numberBox, radioBox, suggestedText, toggle, unsupported } from '../shared/parts.ts';
import { slider } from '../shared/slider.ts';
import { transfer } from '../shared/transfer.ts';
import { cascader } from './cascader.ts';
import { datePicker, otherPicker, rangePicker, timePicker } from './date-picker.ts';
import { rate } from './rate.ts';
import { select } from './select.ts';

function handled(element: Element): Element | null {
  const root = element.closest('.ant-slider');
  return root?.querySelector('[role="slider"]') ? root : null;
}

/** Ant Design Vue 3 and 4, and Ant Design for React, which share their markup. */
export default family('ant-design', 20, [
  unsupported('.ant-slider:has(.ant-slider-handle ~ .ant-slider-handle)'),
  slider(handled),
  // Without a word on where it begins and ends, a handle stands for no number.
  unsupported('.ant-slider'),
  rate,
  transfer('.ant-transfer'),
  cascader,
  suggestedText('.ant-select-auto-complete'),
  select,
  otherPicker,
  rangePicker,
  timePicker,
  datePicker,
  numberBox('.ant-input-number'),
  radioBox('.ant-radio-group'),
  checkboxBox('.ant-checkbox-group'),
  toggle('.ant-switch'),
]);
