import { dateParts } from '../shared/dates.ts';
import { readDate, writeDate } from '../shared/date-picker.ts';
import type { CalendarHints, DatePicker } from '../shared/date-picker.ts';
import { within } from '../shared/dom.ts';
import type { Part } from '../shared/family.ts';

/** Cells carry their date as `title`, whatever language the header speaks. */
function monthOf(panel: Element): [number, number] | null {
  const title = panel.querySelector('td.ant-picker-cell-in-view')?.getAttribute('title') ?? '';
  const [year, month] = dateParts(title) ?? [];
  return year === undefined || month === undefined ? null : [year, month];
}

const hints: CalendarHints = {
  panel: '.ant-picker-dropdown:not(.ant-picker-dropdown-hidden) .ant-picker-panel',
  monthOf,
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
  const formats = /month|月份/i.test(input.placeholder) ? ['YYYY-MM'] : ['YYYY-MM-DD', 'YYYY-MM-DD HH:mm:ss'];
  return { root, input, formats, hints };
}

/** a-date-picker, a-month-picker. Ranges are left to a part of their own. */
export const datePicker: Part = {
  recognise: (element) => element.closest('.ant-picker:not(.ant-picker-range)'),
  read: (root) => readDate(pickerAt(root)),
  write: (root, value, tools) => writeDate(pickerAt(root), value, tools),
};
