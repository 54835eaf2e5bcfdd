import type { CalendarHints } from '../shared/calendar.ts';
import { titleNumbers } from '../shared/calendar.ts';
import { readDate, writeDate } from '../shared/date-picker.ts';
import type { DatePicker } from '../shared/date-picker.ts';
import { readRange, writeRange } from '../shared/date-range.ts';
import type { RangePicker } from '../shared/date-range.ts';
import { closest } from '../shared/family.ts';
import type { Part } from '../shared/family.ts';
import { readTime, writeTime } from '../shared/time-picker.ts';

/** Layouts of the types of picker when no `format` was set. */
const FORMATS: Readonly<Record<string, string>> = {
  date: 'YYYY-MM-DD',
  month: 'YYYY-MM',
  year: 'YYYY',
  datetime: 'YYYY-MM-DD HH:mm:ss',
  daterange: 'YYYY-MM-DD',
  monthrange: 'YYYY-MM',
  yearrange: 'YYYY',
  datetimerange: 'YYYY-MM-DD HH:mm:ss',
};
const TIME_FORMATS = ['HH:mm:ss', 'HH:mm'];
const TITLES = '.el-date-picker__header-label,.el-date-range-picker__header > div';

/** `2024 年` and `5 月` are labels of the header; of two calendars side by side the first is meant. */
function monthOf(panel: Element): number[] | null {
  const header = panel.querySelector('.el-date-picker__header,.el-date-range-picker__header');
  const numbers = header ? titleNumbers(header.querySelectorAll(TITLES)) : [];
  return numbers.length === 0 ? null : numbers;
}

/** Buttons carry the name of their arrow, as an icon's class in Element UI and bare in Element Plus. */
function arrow(name: string): string {
  return `button.el-icon-${name},button.${name},.el-date-picker__prev-btn.${name},.el-date-picker__next-btn.${name}`;
}

const hints: CalendarHints = {
  panel: '.el-picker-panel',
  monthOf,
  previousYear: arrow('d-arrow-left'),
  previousMonth: arrow('arrow-left'),
  nextMonth: arrow('arrow-right'),
  nextYear: arrow('d-arrow-right'),
  day: '.el-date-table td:not(.prev-month):not(.next-month)',
  month: '.el-month-table td',
  year: '.el-year-table td:has(*)',
};

const halfHints: CalendarHints = {
  ...hints,
  day: '.is-left .el-date-table td:not(.prev-month):not(.next-month)',
  month: '.is-left .el-month-table td',
  year: '.is-left .el-year-table td:has(*)',
};

function typeOf(root: Element): string {
  return /el-date-editor--(\w+)/.exec(root.className)?.[1] ?? 'date';
}

function inputsIn(root: Element): HTMLInputElement[] {
  const inputs = [...root.querySelectorAll('input')];
  if (inputs.length === 0) throw new TypeError('a date editor has an input');
  return inputs;
}

function pickerAt(root: Element): DatePicker {
  const [input] = inputsIn(root);
  const format = FORMATS[typeOf(root)];
  return { root, input: input as HTMLInputElement, formats: format === undefined ? [] : [format], hints };
}

function rangeAt(root: Element): RangePicker {
  const [, end] = inputsIn(root);
  if (!end) throw new TypeError('a range editor has two inputs');
  return { ...pickerAt(root), end, hints: halfHints };
}

function timeAt(root: Element): DatePicker {
  const picker = pickerAt(root);
  const formats = typeOf(root) === 'time' ? TIME_FORMATS : ['HH:mm'];
  return { ...picker, formats, hints: { ...hints, panel: '.el-time-panel,.time-select' } };
}

/** el-date-picker for one date, month, year or moment. */
export const datePicker: Part = {
  recognise: closest('.el-date-editor:not(.el-range-editor)'),
  read: (root) => readDate(pickerAt(root)),
  write: (root, value, tools) => writeDate(pickerAt(root), value, tools),
};

/** el-date-picker from one date, month or year to another. */
export const rangePicker: Part = {
  recognise: closest('.el-range-editor[class*="daterange"],.el-range-editor[class*="monthrange"]'),
  read: (root) => readRange(rangeAt(root)),
  write: (root, value, tools) => writeRange(rangeAt(root), value, tools),
};

/** el-time-picker, and the el-time-select of Element UI 2. */
export const timePicker: Part = {
  recognise: closest('.el-date-editor--time:not(.el-range-editor),.el-date-editor--time-select'),
  read: (root) => readTime(timeAt(root)),
  write: (root, value, tools) => writeTime(timeAt(root), value, tools),
};
