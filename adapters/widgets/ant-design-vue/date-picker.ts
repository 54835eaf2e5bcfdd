import { readDate, writeDate } from '../shared/date-picker.ts';
import type { DatePicker } from '../shared/date-picker.ts';
import { within } from '../shared/dom.ts';
import type { Part } from '../shared/family.ts';

const hints = {
  panel: '.ant-picker-dropdown:not(.ant-picker-dropdown-hidden) .ant-picker-panel',
  header: '.ant-picker-header-view',
  previousYear: '.ant-picker-header-super-prev-btn',
  previousMonth: '.ant-picker-header-prev-btn',
  nextMonth: '.ant-picker-header-next-btn',
  nextYear: '.ant-picker-header-super-next-btn',
  day: 'td.ant-picker-cell-in-view',
  confirm: '.ant-picker-ok button',
};

function pickerAt(root: Element): DatePicker {
  const input = within<HTMLInputElement>(root, 'input');
  if (!input) throw new TypeError('an a-date-picker has an input');
  return { root, input, formats: ['YYYY-MM-DD', 'YYYY-MM', 'YYYY-MM-DD HH:mm:ss'], hints };
}

/** a-date-picker, a-month-picker. Ranges are left to a part of their own. */
export const datePicker: Part = {
  recognise: (element) => element.closest('.ant-picker:not(.ant-picker-range)'),
  read: (root) => readDate(pickerAt(root)),
  write: (root, value, tools) => writeDate(pickerAt(root), value, tools),
};
