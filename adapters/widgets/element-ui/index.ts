import { family } from '../shared/family.ts';
import { checkboxBox, numberBox, radioBox, toggle } from '../shared/parts.ts';
import { datePicker } from './date-picker.ts';
import { looseRadios } from './radio.ts';
import { select } from './select.ts';

/** Element UI 2 and the parts of Element Plus that kept its markup. */
export default family('element-ui', 10, [
  select,
  datePicker,
  numberBox('.el-input-number'),
  radioBox('.el-radio-group'),
  looseRadios,
  checkboxBox('.el-checkbox-group'),
  toggle('.el-switch[aria-checked]'),
]);
