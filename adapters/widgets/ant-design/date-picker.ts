import { dateParts } from '../shared/dates.ts';
import { readDate, writeDate } from '../shared/date-picker.ts';
import type { CalendarHints, DatePicker } from '../shared/date-picker.ts';
import { within } from '../shared/dom.ts';
import type { Part } from '../shared/family.ts';
import { unsupported } from '../shared/parts.ts';

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
