import { dateParts } from '../shared/dates.ts';
import type { CalendarHints } from '../shared/calendar.ts';
import { readDate, writeDate } from '../shared/date-picker.ts';
import type { DatePicker } from '../shared/date-picker.ts';
import { readRange, writeRange } from '../shared/date-range.ts';
import type { RangePicker } from '../shared/date-range.ts';
import { readTime, writeTime } from '../shared/time-picker.ts';
import { within } from '../shared/dom.ts';
import { closest } from '../shared/family.ts';
import type { Part } from '../shared/family.ts';
import { unsupported } from '../shared/parts.ts';

/** Cells carry their date as `title`, whatever language the header speaks. */
function monthOf(panel: Element): [number, number] | null {
  const title = panel.querySelector('td.ant-picker-cell-in-view')?.getAttribute('title') ?? '';
  const [year, month] = dateParts(title) ?? [];
  return year === undefined || month === undefined ? null : [year, month];
}

const hints: CalendarHints = {
  panel: '.ant-picker-dropdown:not(.ant-picker-dropdown-hidden)',
  monthOf,
  previousYear: '.ant-picker-header-super-prev-btn',
  previousMonth: '.ant-picker-header-prev-btn',
  nextMonth: '.ant-picker-header-next-btn',
  nextYear: '.ant-picker-header-super-next-btn',
  day: 'td.ant-picker-cell-in-view',
  confirm: '.ant-picker-ok button',
};

function inputAt(root: Element): HTMLInputElement {
  const input = within<HTMLInputElement>(root, 'input');
  if (!input) throw new TypeError('a picker has an input');
  return input;
}

function pickerAt(root: Element): DatePicker {
  const input = inputAt(root);
  return { root, input, formats: formatsOf(input), hints };
}

/** Layouts by what the picker asks for; it makes room for its own and two letters more. */
function formatsOf({ placeholder, size }: HTMLInputElement): string[] {
  if (/month|月/i.test(placeholder)) return ['YYYY-MM', 'YYYY年MM月'];
  if (/year|年/i.test(placeholder)) return ['YYYY', 'YYYY年'];
  const all = ['YYYY-MM-DD', 'YYYY年MM月DD日', 'YYYY-MM-DD HH:mm:ss', 'YYYY-MM-DD HH:mm'];
  return [...all.filter((format) => format.length + 2 === size), ...all.slice(0, 1)];
}

const OTHER = /quarter|week|季度?|周|Q\d|Wk|\d(?:st|nd|rd|th)$/i;

/** Pickers of quarters and weeks, which no date is the value of. */
export const otherPicker: Part = {
  ...unsupported('.ant-picker'),
  recognise(element) {
    const root = element.closest('.ant-picker:not(.ant-picker-range)');
    const input = root && within<HTMLInputElement>(root, 'input');
    return input && OTHER.test(`${input.placeholder} ${input.value}`) ? root : null;
  },
};

/** a-date-picker, a-month-picker. Ranges are left to a part of their own. */
export const datePicker: Part = {
  recognise: (element) => element.closest('.ant-picker:not(.ant-picker-range)'),
  read: (root) => readDate(pickerAt(root)),
  write: (root, value, tools) => writeDate(pickerAt(root), value, tools),
};

function rangeAt(root: Element): RangePicker {
  const [input, end] = root.querySelectorAll<HTMLInputElement>('input');
  if (!input || !end) throw new TypeError('a range has two inputs');
  return { root, input, end, formats: formatsOf(input), hints };
}

/** a-range-picker. */
export const rangePicker: Part = {
  recognise: closest('.ant-picker-range'),
  read: (root) => readRange(rangeAt(root)),
  write: (root, value, tools) => writeRange(rangeAt(root), value, tools),
};

function timeAt(root: Element): DatePicker {
  return { root, input: inputAt(root), formats: ['HH:mm:ss', 'HH:mm'], hints };
}

/** a-time-picker, known by its clock. */
export const timePicker: Part = {
  recognise(element) {
    const root = element.closest('.ant-picker:not(.ant-picker-range)');
    return root?.querySelector('.ant-picker-suffix .anticon-clock-circle') ? root : null;
  },
  read: (root) => readTime(timeAt(root)),
  write: (root, value, tools) => writeTime(timeAt(root), value, tools),
};
