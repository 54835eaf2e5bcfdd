import { WidgetRefusal } from '../widget.ts';
import type { WidgetTools, WidgetValue } from '../widget.ts';
import { pickIn, titleNumbers } from '../shared/calendar.ts';
import type { CalendarHints } from '../shared/calendar.ts';
import {
  COMMON_FORMATS,
  COMMON_MONTHS,
  dateParts,
  formatIn,
  formatOf,
  inFormat,
  sameDate,
} from '../shared/dates.ts';
import { clearByCross } from '../shared/cross.ts';
import { isDisabled, isRendered } from '../shared/dom.ts';
import type { Part } from '../shared/family.ts';
import { settle } from '../shared/settle.ts';
import { inPanel, shownFields, takesTyping, typeInto } from './panel.ts';
import type { PanelPicker } from './panel.ts';

const ROOT = '.ant-calendar-picker';
const RANGE = '.ant-calendar-range-picker-input';
const TIMED = ['YYYY-MM-DD HH:mm:ss', 'YYYY-MM-DD HH:mm'];

function pickerAt(root: Element): PanelPicker {
  return {
    root,
    panel: '.ant-calendar-picker-container',
    field: '.ant-calendar-input',
    confirm: '.ant-calendar-ok-btn',
  };
}

function isRange(root: Element): boolean {
  return root.querySelector(RANGE) !== null;
}

function shown(root: Element): string[] {
  const texts = shownFields(root).map(({ value }) => value);
  return texts.every((text) => text === '') ? [] : texts;
}

function formatAt(root: Element): string | undefined {
  const [field] = shownFields(root);
  return field && (formatOf(field.value) ?? formatIn(field.placeholder));
}

function layouts(root: Element, parts: readonly number[]): string[] {
  const said = formatAt(root);
  const usual = parts.length >= 3 ? [...COMMON_FORMATS, ...TIMED] : COMMON_MONTHS;
  return [...new Set([...(said === undefined ? [] : [said]), ...(parts.length > 3 ? TIMED : []), ...usual])];
}

const MONTH_PANEL = '.ant-calendar-month-panel';

/** The panel of a month picker: a year over its twelve months. */
const months: CalendarHints = {
  panel: MONTH_PANEL,
  monthOf: (panel) => titleNumbers(panel.querySelectorAll(`${MONTH_PANEL}-year-select-content`)),
  previousYear: `${MONTH_PANEL}-prev-year-btn`,
  previousMonth: `${MONTH_PANEL}-prev-year-btn`,
  nextMonth: `${MONTH_PANEL}-next-year-btn`,
  nextYear: `${MONTH_PANEL}-next-year-btn`,
  day: ':not(*)',
  month: `td${MONTH_PANEL}-cell`,
};

async function write(root: Element, { value }: WidgetValue, tools: WidgetTools): Promise<void> {
  const wanted = [value].flat().filter((text) => text !== '');
  if (wanted.length === 0) {
    if (shown(root).length > 0) await clearByCross(root, root, '.ant-calendar-picker-clear', tools);
    return;
  }
  const parts = wanted.map(dateParts);
  const [first] = parts;
  if (!first || parts.includes(null) || wanted.length !== (isRange(root) ? 2 : 1)) {
    throw new WidgetRefusal('skipped', 'notADate', { value: wanted.join('、') });
  }
  const kept = (): boolean =>
    shown(root).length === wanted.length &&
    shown(root).every((text, index) => sameDate(text, wanted[index] ?? ''));
  const picker = pickerAt(root);
  for (const layout of layouts(root, first)) {
    const texts = parts.map((each) => (each ? inFormat(each, layout) : undefined));
    if (!texts.every((text) => text !== undefined)) continue;
    const act = async (panel: Element): Promise<boolean> => {
      if (takesTyping(panel, picker, texts.length)) return typeInto(panel, picker, texts, kept, tools);
      // Weeks and other spans are no dates.
      if (!panel.querySelector(MONTH_PANEL)) throw new WidgetRefusal('skipped', 'unknownControl');
      const place = (): Element | null => (isRendered(panel) ? panel : null);
      return (await pickIn(place, first, months, tools)) && settle(tools, kept);
    };
    if (await inPanel(picker, act, tools)) return;
  }
  throw new WidgetRefusal('failed', 'rejected', { value: wanted.join('、') });
}

/** Pickers of a date, of a date and time, and of a range, in whose panels dates can be typed. */
export const datePicker: Part = {
  recognise: (element) => element.closest(ROOT),
  read(root) {
    const texts = shown(root);
    return {
      kind: isRange(root) ? 'dateRange' : 'date',
      value: isRange(root) ? texts : (texts[0] ?? ''),
      readOnly: false,
      disabled: shownFields(root).every((field) => isDisabled(field)),
      format: formatAt(root) ?? 'YYYY-MM-DD',
    };
  },
  write,
};
