import { family } from '../shared/family.ts';
import { checkboxBox, numberBox, radioBox, toggle, unsupported } from '../shared/parts.ts';
import { autoComplete } from './auto-complete.ts';
import { datePicker, otherPicker } from './date-picker.ts';
import { rangePicker } from './range-picker.ts';
import { select } from './select.ts';
import { timePicker } from './time-picker.ts';

/** Ant Design Vue 3 and 4, and Ant Design for React, which share their markup. */
export default family('ant-design', 20, [
  unsupported('.ant-cascader,.ant-transfer,.ant-slider'),
  autoComplete,
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
