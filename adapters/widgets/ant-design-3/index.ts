import { family } from '../shared/family.ts';
import { cascader } from './cascader.ts';
import { datePicker } from './date-picker.ts';
import { select } from './select.ts';
import { timePicker } from './time-picker.ts';

/** Ant Design 3 and Ant Design Vue 1, as far as they draw otherwise than those after them. */
export default family('ant-design-3', 19, [select, cascader, datePicker, timePicker]);
