import { WidgetRefusal } from '../widget.ts';
import type { WidgetState, WidgetTools, WidgetValue } from '../widget.ts';
import { pickIn } from './calendar.ts';
import { clickConfirm, fadeOut, leave, open, panelOf } from './date-picker.ts';
import type { DatePicker } from './date-picker.ts';
import { dateParts, formatIn, formatOf, inFormat, sameDate } from './dates.ts';
import { blur, fire, focus, typeText } from './events.ts';
import { cannotClear } from './options.ts';
import { pause, settle } from './settle.ts';

/** A picker with a box for each end; `input` is the first, and its calendar shows two spans side by side. */
export interface RangePicker extends DatePicker {
  end: HTMLInputElement;
}

function shown({ input, end }: RangePicker): string[] {
  return input.value === '' && end.value === '' ? [] : [input.value, end.value];
}

function layoutOf({ input, formats }: RangePicker): string | undefined {
  return formatOf(input.value) ?? formatIn(input.placeholder) ?? formats[0];
}

export function readRange(picker: RangePicker): WidgetState {
  const format = layoutOf(picker);
  return {
    kind: 'dateRange',
    value: shown(picker),
    readOnly: false,
    disabled: picker.input.disabled,
    ...(format === undefined ? {} : { format }),
  };
}

/**
 * Writes both ends: typed, and where that is not taken, by the calendar.
 * @throws WidgetRefusal `skipped('notADate')` for anything but two dates in order, `skipped('optionDisabled')`,
 * `failed('rejected')`.
 */
export async function writeRange(picker: RangePicker, value: WidgetValue, tools: WidgetTools): Promise<void> {
  const wanted = [value.value].flat().filter((text) => text !== '');
  if (wanted.length === 0) return clearRange(picker, tools);
  const ends = wanted.map(dateParts);
  const [from, to] = ends;
  if (wanted.length !== 2 || !from || !to || isAfter(from, to)) {
    throw new WidgetRefusal('skipped', 'notADate', { value: wanted.join('、') });
  }
  const layout = layoutOf(picker);
  const texts = wanted.map((text, index) => (layout && inFormat(ends[index] ?? [], layout)) ?? text);
  const holds = (): boolean =>
    shown(picker).every((text, index) => sameDate(text, wanted[index] ?? '')) && shown(picker).length === 2;
  if (await type(picker, texts, tools)) {
    if (await settle(tools, holds)) return;
    await fadeOut(picker, tools);
  }
  if (!(await pick(picker, [from, to], tools))) {
    throw new WidgetRefusal('failed', 'rejected', { value: wanted.join('、') });
  }
}

function isAfter(from: readonly number[], to: readonly number[]): boolean {
  const index = from.findIndex((part, at) => part !== to[at]);
  return index >= 0 && (from[index] ?? 0) > (to[index] ?? 0);
}

/** Types both ends and leaves; answers false where the boxes take no typing. */
async function type(picker: RangePicker, texts: readonly string[], tools: WidgetTools): Promise<boolean> {
  const { input, end } = picker;
  await open(picker, tools);
  const typable = !input.readOnly && !end.readOnly;
  if (typable) {
    for (const [box, text] of [
      [input, texts[0]],
      [end, texts[1]],
    ] as const) {
      focus(box);
      typeText(box, text ?? '');
      fire(box, 'change');
      await pause(tools);
    }
    clickConfirm(picker, tools);
  }
  blur(end);
  await leave(picker, tools);
  return typable;
}

async function pick(
  picker: RangePicker,
  ends: readonly (readonly number[])[],
  tools: WidgetTools,
): Promise<boolean> {
  await open(picker, tools);
  const panel = panelOf(picker);
  if (!panel) return false;
  tools.own(panel);
  try {
    for (const end of ends) {
      if (!(await pickIn(() => panelOf(picker), end, picker.hints, tools))) return false;
      await pause(tools);
    }
    clickConfirm(picker, tools);
    return true;
  } finally {
    await leave(picker, tools);
  }
}

async function clearRange(picker: RangePicker, tools: WidgetTools): Promise<void> {
  if (shown(picker).length === 0) return;
  if (!(await type(picker, ['', ''], tools)) || !(await settle(tools, () => shown(picker).length === 0))) {
    throw cannotClear();
  }
}
