import { WidgetRefusal } from '../widget.ts';
import type { WidgetTools } from '../widget.ts';
import { askPicker } from '../../page/models/request.ts';
import { dateParts, formatIn, inFormat, layoutOf, partsIn, sameDate } from '../shared/dates.ts';
import { enterDate } from '../native-text/calendar.ts';
import { dialogsOver, leaveDialog } from '../pressed-field/dialog.ts';
import { isDisabled, shownText } from '../shared/dom.ts';
import { enterText, hover, pressOutside } from '../shared/events.ts';
import { family } from '../shared/family.ts';
import type { Part } from '../shared/family.ts';
import { calendarCells } from '../shared/found-calendar.ts';
import { pickerAgrees } from '../shared/own-picker.ts';
import { pressCalendar } from '../shared/press-calendar.ts';
import { spelledMonth } from '../shared/month-in.ts';
import { cannotClear } from '../shared/options.ts';
import { pause, settle } from '../shared/settle.ts';
import { boxOf, fieldIn, isDateField, isMarked } from './frame.ts';
import { opensCalendar } from './unmarked.ts';

/** How long what is typed or cleared may take to show, in ms. */
const GOES = 600;
/** How often it is tried to open a calendar: one that was left just before may close itself once more. */
const OPENINGS = 3;

const CLEARS = '[class*="clear" i],[class*="clean" i],[aria-label*="clear" i],[aria-label*="清"]';

/**
 * Dates that were typed into a field, and the cells of calendars that were on the screen before: a field that shows a date
 * and still does not hold it wants its calendar used, which the typing may have opened.
 */
const typed = new WeakMap<Element, Typed>();

interface Typed {
  text: string;
  before: ReadonlySet<Element>;
  /** What the field showed when it was left. */
  shown: string;
}

/** Layouts in which calendars were seen to write a date that was picked: `01.07.1999` says by itself which day it is in none. */
const layouts = new WeakMap<Element, string>();
const BACKWARDS = [
  'DD.MM.YYYY',
  'DD/MM/YYYY',
  'DD-MM-YYYY',
  'MM/DD/YYYY',
  'MM-DD-YYYY',
  'MM.DD.YYYY',
  'D/M/YYYY',
  'M/D/YYYY',
];

/** What is shown, in digits where it spells its month: `July 1, 2005`, `七月 2005`. */
function valueOf(field: HTMLElement): string {
  const text = field instanceof HTMLInputElement ? field.value.trim() : shownText(field);
  if (!/\d/.test(text)) return '';
  const learned = layouts.get(field);
  const parts = learned === undefined ? null : partsIn(text, learned);
  if (parts) return inFormat(parts, 'YYYY-MM-DD') ?? text;
  const month = dateParts(text) ? null : spelledMonth(text);
  if (!month) return text;
  const day = /\d{1,2}/.exec(text.replace(/\d{4}/, ' '))?.[0];
  return [...month, ...(day === undefined ? [] : [Number(day)])]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
}

/** Year, month or day: by what is shown, by the layout that is asked for, and by what the picker is called. */
function formatFor(field: HTMLElement): string | undefined {
  if (layouts.has(field)) return 'YYYY-MM-DD';
  const own = askPicker(field)?.format;
  if (own !== undefined) return own;
  const shown = layoutOf(valueOf(field));
  const hint = field instanceof HTMLInputElement ? field.placeholder : shownText(field);
  const called = `${boxOf(field).className} ${field.className} ${hint}`;
  const said = /^y{4}$/i.test(hint) ? 'YYYY' : formatIn(hint);
  if (shown ?? said) return shown ?? said;
  if (/month[-_]?(?:picker|input)|选择月|选择年月/i.test(called)) return 'YYYY-MM';
  return /year[-_]?(?:picker|input)|选择年份?$/i.test(called) ? 'YYYY' : undefined;
}

function isTypable(field: HTMLElement): field is HTMLInputElement {
  return field instanceof HTMLInputElement && !field.readOnly && field.inputMode !== 'none';
}

const part: Part = {
  recognise: fieldIn,
  read(root) {
    const field = fieldAt(root);
    const format = formatFor(field);
    return {
      kind: 'date',
      value: valueOf(field),
      readOnly: false,
      disabled: isDisabled(field),
      ...(format === undefined ? {} : { format }),
    };
  },
  async write(root, { value }, tools) {
    const field = fieldAt(root);
    const text = [value].flat().join('');
    if (text === '') return clear(field, tools);
    const parts = dateParts(text) ?? partsIn(text, formatFor(field) ?? '');
    if (!parts) throw new WidgetRefusal('skipped', 'notADate', { value: text });
    const last = typed.get(field);
    // One that shows something else by now was given to somebody else, or anew.
    const first = last?.text !== text || last.shown !== valueOf(field);
    const before = first ? new Set(calendarCells(field.ownerDocument)) : last.before;
    try {
      if (first && isTypable(field) && !askPicker(field)?.tells) {
        const format = formatFor(field);
        enterText(field, (format && inFormat(parts, format)) ?? text);
        pressOutside(field.ownerDocument);
        if (await settle(tools, () => shows(field, text), GOES)) return;
      }
      await pick(field, parts, text, before, tools);
    } finally {
      typed.set(field, { text, before, shown: valueOf(field) });
    }
  },
};

function fieldAt(root: Element): HTMLElement {
  if (root instanceof HTMLElement && isDateField(root)) return root;
  throw new TypeError('a field of a calendar is an input or a button');
}

/** Learns in which layout a date is shown that was just picked. */
function learn(field: HTMLElement, parts: readonly number[], wanted: string): boolean {
  if (!dateParts(wanted)) return false;
  const text = field instanceof HTMLInputElement ? field.value.trim() : shownText(field);
  const layout = BACKWARDS.find((each) => inFormat(parts, each) === text);
  if (layout !== undefined) layouts.set(field, layout);
  return layout !== undefined;
}

/** Whether the field shows the date, and its library, where that can be asked, holds it. */
function shows(field: HTMLElement, text: string): boolean {
  return sameDate(valueOf(field), text) && pickerAgrees(field, text);
}

/** Picks the date in the field's calendar. */
async function pick(
  field: HTMLElement,
  parts: readonly number[],
  text: string,
  before: ReadonlySet<Element>,
  tools: WidgetTools,
): Promise<void> {
  tools.own(boxOf(field));
  const unmarked = field instanceof HTMLInputElement && !isMarked(field);
  const dialogs = new Set(dialogsOver(field));
  const picked = (): boolean => shows(field, text) || learn(field, parts, text);
  const there = await pressCalendar(field, parts, before, picked, tools, unmarked ? 1 : OPENINGS);
  if (unmarked && there) opensCalendar(field);
  if (unmarked && there === null) {
    for (const dialog of dialogsOver(field)) if (!dialogs.has(dialog)) await leaveDialog(dialog, tools);
    throw new WidgetRefusal('skipped', 'readOnly');
  }
  if (there) learn(field, parts, text);
  if (there && pickerAgrees(field, text)) return;
  // A page without a framework reads what stands in its field, whoever put it there.
  if (there === null && field instanceof HTMLInputElement && field.readOnly) {
    await enterDate(field, text, formatFor(field), tools, () => pickerAgrees(field, text));
    if (pickerAgrees(field, text)) return;
  }
  throw unpicked(text);
}

function unpicked(value: string): WidgetRefusal {
  return new WidgetRefusal('failed', 'rejected', { value });
}

/** Empties a field by its own cross, which may come with the pointer, else by typing. */
async function clear(field: HTMLElement, tools: WidgetTools): Promise<void> {
  typed.delete(field);
  if (valueOf(field) === '') return;
  const box = boxOf(field);
  hover(box);
  hover(field);
  await pause(tools);
  // Libraries draw it for the pointer alone, by a rule for `:hover`.
  const cross = [...box.querySelectorAll(CLEARS)].find((each) => !each.contains(field));
  tools.own(box);
  if (cross) {
    tools.click(cross);
    if (await settle(tools, () => valueOf(field) === '', GOES)) return;
  }
  if (!(field instanceof HTMLInputElement)) throw cannotClear();
  enterText(field, '');
  pressOutside(field.ownerDocument);
  if (!(await settle(tools, () => valueOf(field) === '', GOES))) throw cannotClear();
}

/** Fields that open a calendar, whatever library draws it: their class or a picture beside them says so. */
export default family('calendar-field', 78, [part]);
