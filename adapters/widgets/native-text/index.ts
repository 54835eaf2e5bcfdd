import type { ControlKind } from '#core/model/page.ts';
import { askPicker } from '../../page/models/request.ts';
import { formatIn, sameDate } from '../shared/dates.ts';
import { blur, enterText, fire, focus, pressOutside, typeText } from '../shared/events.ts';
import { chooseInPicker, noteWritten, pickerAgrees, textWritten } from '../shared/own-picker.ts';
import { pause } from '../shared/settle.ts';
import { WidgetRefusal } from '../widget.ts';
import type { Widget, WidgetTools } from '../widget.ts';
import { enterDate, enterWatched, hasCalendar } from './calendar.ts';
import { allowed, OWN_FORMATS } from './constraints.ts';
import { servesAnother } from './serving.ts';

const KINDS: Readonly<Record<string, ControlKind>> = {
  text: 'text',
  search: 'text',
  tel: 'text',
  email: 'text',
  url: 'text',
  number: 'number',
  range: 'number',
  date: 'date',
  month: 'date',
  'datetime-local': 'date',
  week: 'text',
  time: 'text',
  password: 'password',
  file: 'file',
};

type Field = HTMLInputElement | HTMLTextAreaElement;

function fieldAt(root: Element): Field {
  if (root instanceof HTMLInputElement || root instanceof HTMLTextAreaElement) return root;
  throw new TypeError('native-text reads input and textarea elements only');
}

/** Where pages write down the layout of a date. */
const LAYOUTS = ['onclick', 'onfocus', 'placeholder', 'data-format', 'data-date-format'];

function formatOf(field: Field): string | undefined {
  const own = field.type === 'text' ? askPicker(field)?.format : undefined;
  if (own !== undefined) return own;
  return LAYOUTS.map((name) => formatIn(field.getAttribute(name) ?? '')).find(
    (format) => format !== undefined,
  );
}

/** A one-line field whose calendar, if it has one, keeps its value in it. */
function isDateField(field: Field): field is HTMLInputElement {
  return (
    field instanceof HTMLInputElement &&
    field.type === 'text' &&
    (hasCalendar(field) || askPicker(field) !== null)
  );
}

/** Blanks of a mask, with the signs between them: `___-____-____` is no text of anybody. */
const EMPTY_MASK = /^[\s\-/.:()（）年月日时分]*_[\s\-/.:()（）年月日时分_]*$/;

function textIn(field: Field): string {
  return EMPTY_MASK.test(field.value) ? '' : textWritten(field, field.value);
}

function isNative(element: Element): element is Field {
  if (element instanceof HTMLTextAreaElement) return true;
  return element instanceof HTMLInputElement && element.type in KINDS;
}

function isAllowed(field: Field, text: string): boolean {
  try {
    return allowed(field, text) === text;
  } catch (error) {
    if (error instanceof WidgetRefusal) return false;
    throw error;
  }
}

const BY_ENTER = /回车|按\s*enter|press\s+enter|hit\s+enter/i;
const CHIPS = /(?:^|[-_])(?:chips?|tags?)(?=$|[-_])/i;
/** How far the box of the chips may stand from the field in it. */
const MOST_LEVELS = 3;

/** A field that makes a chip of its text when Enter is pressed: it says so, or a box around it alone is one of chips. */
function asksForEnter(field: Field): boolean {
  if (field instanceof HTMLTextAreaElement) return false;
  if (BY_ENTER.test(`${field.placeholder} ${field.title}`)) return true;
  if (field.value !== '') return false;
  const boxes: Element[] = [field];
  for (let box = field.parentElement; box && boxes.length <= MOST_LEVELS; box = box.parentElement) {
    if (box.querySelectorAll('input,select,textarea').length > 1) break;
    boxes.push(box);
  }
  return boxes.some(
    (box) => CHIPS.test(box.localName) || [...box.classList].some((name) => CHIPS.test(name)),
  );
}

/** A slider that stands where the page has put it or, where the page says nothing, in the middle or at its end. */
function isUnmoved({ value, defaultValue, min, max }: HTMLInputElement): boolean {
  const [least, most] = [Number(min || 0), Number(max || 100)];
  return defaultValue === '' ? [least, (least + most) / 2].includes(Number(value)) : value === defaultValue;
}

/**
 * What was typed into fields before: while they show it, they may not have taken it, as what they hear is read by their page a
 * while later. One that shows something else by now is asked for another person.
 */
const entered = new WeakMap<Field, string>();

/** Types, is silent, tells that it is done, is silent again and leaves, as a person would. */
async function enterSlowly(field: Field, text: string, tools: WidgetTools): Promise<void> {
  focus(field);
  // A field that is drawn again as it gets the focus shows once more what it held before.
  await pause(tools);
  typeText(field, text);
  await pause(tools);
  fire(field, 'change');
  await pause(tools);
  blur(field);
  pressOutside(field.ownerDocument);
}

/** Types a date, or chooses it in the calendar where nothing else tells the page, and asks the calendar's library where it can be. */
async function writeDate(field: HTMLInputElement, text: string, tools: WidgetTools): Promise<void> {
  const picker = text === '' ? null : askPicker(field);
  if (picker?.tells) await chooseInPicker(field, text, tools);
  else await typeDate(field, text, tools);
  noteWritten(field, text);
}

async function typeDate(field: HTMLInputElement, text: string, tools: WidgetTools): Promise<void> {
  const agrees = (): boolean => pickerAgrees(field, text);
  await enterDate(field, text, formatOf(field), tools, agrees);
  if (!agrees()) await chooseInPicker(field, text, tools);
}

const nativeText: Widget = {
  id: 'native-text',
  order: 93,
  recognise: (element) => (isNative(element) && !servesAnother(element) ? element : null),
  anchor: (root) => root,
  read(root) {
    const field = fieldAt(root);
    const calendar = isDateField(field);
    // A date that is told as it was written is told in the layout of that.
    const asWritten =
      field.type === 'text' && textIn(field) !== field.value && field.value !== '' && textIn(field) !== '';
    const own = OWN_FORMATS[field.type] ?? formatOf(field) ?? (calendar ? 'YYYY-MM-DD' : undefined);
    const format = asWritten ? 'YYYY-MM-DD' : own;
    const kind = field instanceof HTMLTextAreaElement ? 'longText' : (KINDS[field.type] ?? 'text');
    return {
      kind:
        kind === 'text' && !(field.type in OWN_FORMATS) && (calendar || format !== undefined) ? 'date' : kind,
      value: field.type === 'file' ? [] : field.type === 'password' ? '' : textIn(field),
      readOnly: field.readOnly && !calendar,
      disabled: field.matches(':disabled'),
      ...(field.maxLength >= 0 ? { maxLength: field.maxLength } : {}),
      ...(format === undefined ? {} : { format }),
      ...(field instanceof HTMLInputElement && field.type === 'range' ? { unset: isUnmoved(field) } : {}),
    };
  },
  async write(root, { value }, tools) {
    const field = fieldAt(root);
    if (field.type === 'file' || field.type === 'password') throw new WidgetRefusal('skipped', field.type);
    const text = typeof value === 'string' ? value : value.join('、');
    // Enter, which may send the form, is not ours to press; without it the page keeps nothing of what is typed.
    if (text !== '' && asksForEnter(field)) throw new WidgetRefusal('skipped', 'unknownControl');
    const spelled = allowed(field, text);
    if (isDateField(field)) return writeDate(field, spelled, tools);
    if (entered.get(field) === spelled && field.value === spelled) return enterSlowly(field, spelled, tools);
    entered.set(field, spelled);
    const opened = await enterWatched(field, spelled, tools);
    if (opened && isDateField(field) && !sameDate(field.value, spelled)) {
      await enterDate(field, spelled, formatOf(field), tools);
    }
  },
  restorer(root) {
    const field = fieldAt(root);
    if (field.type === 'file' || field.type === 'password') return null;
    const old = field.value;
    // What the page put there itself may break the field's own rules.
    return isAllowed(field, old) && textIn(field) === old ? null : () => enterText(field, old);
  },
};

export default nativeText;
