import { closest, family } from '../shared/family.ts';
import { checkboxBox, numberBox, radioBox, suggestedText, toggle, unsupported } from '../shared/parts.ts';
import { slider } from '../shared/slider.ts';
import { transfer } from '../shared/transfer.ts';
import { cascader } from './cascader.ts';
import { datePicker, rangePicker, timePicker } from './date-picker.ts';
import { looseRadios } from './radio.ts';
import { select } from './select.ts';

/** Ranges of times, and sliders with a handle for each end. */
const ENDS = '.el-range-editor,.el-slider:has(.el-slider__button-wrapper ~ .el-slider__button-wrapper)';

/** Element UI 2 and the parts of Element Plus that kept its markup. */
export default family('element-ui', 10, [
  rangePicker,
  unsupported(ENDS),
  cascader,
  transfer('.el-transfer'),
  select,
  timePicker,
  datePicker,
  slider(closest('.el-slider')),
  slider(closest('.el-rate'), true),
  suggestedText('.el-autocomplete'),
  numberBox('.el-input-number'),
  radioBox('.el-radio-group'),
  looseRadios,
  checkboxBox('.el-checkbox-group'),
  toggle('.el-switch'),
]);
