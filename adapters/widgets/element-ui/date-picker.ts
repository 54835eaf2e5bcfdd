import { closest } from '../shared/family.ts';
import type { Part } from '../shared/family.ts';
import { readDate, writeDate } from '../shared/date-picker.ts';
import type { CalendarHints } from '../shared/calendar.ts';
import type { DatePicker } from '../shared/date-picker.ts';
import { shownText, within } from '../shared/dom.ts';

/** Layouts of the types of picker when no `format` was set. */
const FORMATS: Readonly<Record<string, string>> = {
  date: 'YYYY-MM-DD',
  month: 'YYYY-MM',
  year: 'YYYY',
  datetime: 'YYYY-MM-DD HH:mm:ss',
};

/** `2024 年` and `5 月` are two labels of the header. */
function monthOf(panel: Element): [number, number] | null {
  const labels = [...panel.querySelectorAll('.el-date-picker__header-label')].map(shownText).join(' ');
  const [year, month] = labels.match(/\d+/g)?.map(Number) ?? [];
  return year === undefined || month === undefined ? null : [year, month];
}

const hints: CalendarHints = {
  panel: '.el-picker-panel',
  monthOf,
  previousYear: '.el-date-picker__prev-btn.el-icon-d-arrow-left',
  previousMonth: '.el-date-picker__prev-btn.el-icon-arrow-left',
  nextMonth: '.el-date-picker__next-btn.el-icon-arrow-right',
  nextYear: '.el-date-picker__next-btn.el-icon-d-arrow-right',
  day: '.el-date-table td:not(.prev-month):not(.next-month)',
};

function pickerAt(root: Element): DatePicker {
  const input = within<HTMLInputElement>(root, 'input');
  if (!input) throw new TypeError('a date editor has an input');
  const type = /el-date-editor--(\w+)/.exec(root.className)?.[1] ?? 'date';
  const format = FORMATS[type];
  return { root, input, formats: format === undefined ? [] : [format], hints };
}

/** el-date-picker for one date, month, year or moment. Ranges are left to a part of their own. */
export const datePicker: Part = {
  recognise: closest('.el-date-editor:not(.el-range-editor)'),
  read: (root) => readDate(pickerAt(root)),
  write: (root, value, tools) => writeDate(pickerAt(root), value, tools),
};
