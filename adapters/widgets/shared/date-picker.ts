import { WidgetRefusal } from '../widget.ts';
import type { WidgetState, WidgetTools, WidgetValue } from '../widget.ts';
import { allDeep } from '../../page/flat-tree.ts';
import { pickIn } from './calendar.ts';
import type { CalendarHints } from './calendar.ts';
import { isDisabled, isRendered } from './dom.ts';
import { blur, fire, focus, pressOutside, touchKey, typeText } from './events.ts';
import { COMMON_FORMATS, COMMON_MONTHS, dateParts, formatIn, formatOf, inFormat, sameDate } from './dates.ts';
import { cannotClear } from './options.ts';
import { pause, settle } from './settle.ts';

export interface DatePicker {
  root: Element;
  input: HTMLInputElement;
  /** Layouts to try when nothing on the control says which one it takes. */
  formats: readonly string[];
  hints: CalendarHints;
}

export function readDate({ input, formats }: Pick<DatePicker, 'input' | 'formats'>): WidgetState {
  const format = formatOf(input.value) ?? formatIn(input.placeholder) ?? formats[0];
  return {
    kind: 'date',
    value: input.value,
    readOnly: false,
    disabled: input.disabled,
    ...(format === undefined ? {} : { format }),
  };
}

/**
 * Writes a date by typing it in the control's layout; where the control takes no typing, by its calendar.
 * @throws WidgetRefusal `skipped('notADate')`, `skipped('optionDisabled')` for a day that cannot be chosen,
 * `failed('rejected')` where the control takes the date in no way.
 */
export async function writeDate(picker: DatePicker, value: WidgetValue, tools: WidgetTools): Promise<void> {
  const text = typeof value.value === 'string' ? value.value : value.value.join('');
  if (text === '') return clearDate(picker, tools);
  const parts = dateParts(text);
  if (!parts) throw new WidgetRefusal('skipped', 'notADate', { value: text });
  const [likely, unlikely] = spellingsOf(text, parts, picker);
  if ((await enterAny(picker, likely, text, tools)) === 'kept') return;
  if (parts.length <= 3 && (await pick(picker, parts, tools))) return;
  if ((await enterAny(picker, unlikely, text, tools)) !== 'kept') {
    throw new WidgetRefusal('failed', 'rejected', { value: text });
  }
}

type Entered = 'kept' | 'refused' | 'untypable';

async function enterAny(
  picker: DatePicker,
  spellings: readonly string[],
  wanted: string,
  tools: WidgetTools,
): Promise<Entered> {
  for (const typed of spellings) {
    const answer = await enter(picker, typed, wanted, tools);
    if (answer !== 'refused') return answer;
  }
  return 'refused';
}

/** Spellings to type: as the date came and as the control says it wants it; then in the layouts that are usual. */
function spellingsOf(
  text: string,
  parts: readonly number[],
  { input, formats }: DatePicker,
): [likely: string[], unlikely: string[]] {
  const said = formatOf(input.value) ?? formatIn(input.placeholder);
  const layouts = said === undefined ? formats : [said, ...formats];
  const inLayouts = (all: readonly string[]): string[] =>
    all.flatMap((layout) => inFormat(parts, layout) ?? []);
  // A year alone, typed where a day is wanted, would be taken for its first day.
  if (parts.length === 1) return [inLayouts(layouts), []];
  const likely = new Set([text, ...inLayouts(layouts)]);
  const usual = inLayouts(parts.length >= 3 ? COMMON_FORMATS : COMMON_MONTHS);
  return [[...likely], usual.filter((spelling) => !likely.has(spelling))];
}

/**
 * Types one spelling; answers whether the control kept the date once it was left. A control may be read-only until
 * it has the focus, and some are for good.
 */
async function enter(
  picker: DatePicker,
  typed: string,
  wanted: string,
  tools: WidgetTools,
): Promise<Entered> {
  const { input } = picker;
  await open(picker, tools);
  if (input.readOnly) {
    await leave(picker, tools);
    await fadeOut(picker, tools);
    return 'untypable';
  }
  typeText(input, typed);
  fire(input, 'change');
  await pause(tools);
  clickConfirm(picker, tools);
  await leave(picker, tools);
  if (await settle(tools, () => sameDate(input.value, wanted))) return 'kept';
  await fadeOut(picker, tools);
  return 'refused';
}

async function clearDate(picker: DatePicker, tools: WidgetTools): Promise<void> {
  const { input } = picker;
  if (input.value === '') return;
  await open(picker, tools);
  if (input.readOnly) {
    await leave(picker, tools);
    throw cannotClear();
  }
  typeText(input, '');
  fire(input, 'change');
  await leave(picker, tools);
  if (!(await settle(tools, () => input.value === ''))) throw cannotClear();
}

/** Opens the panel by focus, by a key, or at last by a click: libraries differ, and some open on nothing else. */
export async function open(picker: DatePicker, tools: WidgetTools): Promise<void> {
  const { input } = picker;
  const isOpen = (): boolean => panelOf(picker) !== null;
  focus(input);
  if (await settle(tools, isOpen, 30)) return;
  touchKey(input);
  if (await settle(tools, isOpen, 250)) return;
  tools.click(input);
  await settle(tools, isOpen, 1000);
}

export async function leave(picker: DatePicker, tools: WidgetTools): Promise<void> {
  blur(picker.input);
  pressOutside(picker.root.ownerDocument);
  await settle(tools, () => panelOf(picker) === null, 1500);
}

/** A panel that is still fading out from the last attempt does not open well. */
export async function fadeOut(picker: DatePicker, tools: WidgetTools): Promise<void> {
  await settle(tools, () => panels(picker).every((panel) => !panel.checkVisibility()), 600);
}

function panels({ root, hints }: DatePicker): Element[] {
  return allDeep(root.ownerDocument, hints.panel);
}

export function panelOf(picker: DatePicker): Element | null {
  return panels(picker).find(isRendered) ?? null;
}

function confirmButton(picker: DatePicker): Element | null {
  const { confirm } = picker.hints;
  const button = confirm === undefined ? null : panelOf(picker)?.querySelector(confirm);
  return button && isRendered(button) ? button : null;
}

export function clickConfirm(picker: DatePicker, tools: WidgetTools): void {
  const button = confirmButton(picker);
  if (!button || isDisabled(button)) return;
  const panel = panelOf(picker);
  if (panel) tools.own(panel);
  tools.click(button);
}

/** Picks from the calendar. Answers false where that has no such day, month or year to show. */
async function pick(picker: DatePicker, parts: readonly number[], tools: WidgetTools): Promise<boolean> {
  await open(picker, tools);
  const panel = panelOf(picker);
  if (!panel) return false;
  tools.own(panel);
  try {
    const picked = await pickIn(() => panelOf(picker), parts, picker.hints, tools);
    if (picked) clickConfirm(picker, tools);
    return picked;
  } finally {
    await leave(picker, tools);
  }
}
