import { closest } from '../shared/family.ts';
import type { Part } from '../shared/family.ts';
import { readDate, writeDate } from '../shared/date-picker.ts';
import type { DatePicker } from '../shared/date-picker.ts';
import { within } from '../shared/dom.ts';

/** Layouts of the types of picker when no `format` was set. */
const FORMATS: Readonly<Record<string, string>> = {
  date: 'YYYY-MM-DD',
  month: 'YYYY-MM',
  year: 'YYYY',
  datetime: 'YYYY-MM-DD HH:mm:ss',
};

const hints = {
  panel: '.el-picker-panel',
  header: '.el-date-picker__header-label',
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
