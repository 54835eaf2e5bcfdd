import { family } from '../shared/family.ts';
import { checkboxBox, numberBox, radioBox, toggle, unsupported } from '../shared/parts.ts';
import { datePicker } from './date-picker.ts';
import { select } from './select.ts';

/** Ant Design Vue 3 and 4, and Ant Design for React, which share their markup. */
export default family('ant-design', 20, [
  unsupported('.ant-picker-range,.ant-cascader,.ant-transfer,.ant-slider'),
  select,
  datePicker,
  numberBox('.ant-input-number'),
  radioBox('.ant-radio-group'),
  checkboxBox('.ant-checkbox-group'),
  toggle('.ant-switch'),
]);
