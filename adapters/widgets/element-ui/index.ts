import { family } from '../shared/family.ts';
import { checkboxBox, numberBox, radioBox, toggle, unsupported } from '../shared/parts.ts';
import { datePicker } from './date-picker.ts';
import { looseRadios } from './radio.ts';
import { select } from './select.ts';

/** Element UI 2 and the parts of Element Plus that kept its markup. */
export default family('element-ui', 10, [
  unsupported('.el-range-editor,.el-cascader,.el-transfer,.el-slider'),
  select,
  datePicker,
  numberBox('.el-input-number'),
  radioBox('.el-radio-group'),
  looseRadios,
  checkboxBox('.el-checkbox-group'),
  toggle('.el-switch[aria-checked]'),
]);
