import { WidgetRefusal } from '../widget.ts';
import type { WidgetState, WidgetTools, WidgetValue } from '../widget.ts';
import { clickConfirm, leave, open } from './date-picker.ts';
import type { DatePicker } from './date-picker.ts';
import { sameTime, timeFormatOf, timeParts } from './dates.ts';
import { fire, typeText } from './events.ts';
import { cannotClear } from './options.ts';
import { pause, settle } from './settle.ts';

function layoutOf({ input, formats }: DatePicker): string {
  return timeFormatOf(input.value) ?? formats[0] ?? 'HH:mm';
}

export function readTime(picker: DatePicker): WidgetState {
  const { input } = picker;
  return {
    kind: 'text',
    value: input.value,
    readOnly: false,
    disabled: input.disabled,
    format: layoutOf(picker),
  };
}

/**
 * Types a time of day, with the seconds that the control shows.
 * @throws WidgetRefusal `skipped('notATime')`, `failed('notEditable')`, `failed('rejected')`.
 */
export async function writeTime(picker: DatePicker, value: WidgetValue, tools: WidgetTools): Promise<void> {
  const wanted = [value.value].flat().join('');
  const parts = timeParts(wanted);
  if (wanted !== '' && !parts) throw new WidgetRefusal('skipped', 'notATime', { value: wanted });
  const { input } = picker;
  const fits = (): boolean => sameTime(input.value, wanted);
  if (fits()) return;
  const layouts = new Set([layoutOf(picker), ...picker.formats]);
  const texts = parts ? timeTexts(parts, [...layouts]) : [''];
  for (const text of texts) {
    await open(picker, tools);
    if (input.readOnly) {
      await leave(picker, tools);
      throw new WidgetRefusal('failed', 'notEditable');
    }
    typeText(input, text);
    fire(input, 'change');
    await pause(tools);
    clickConfirm(picker, tools);
    await leave(picker, tools);
    if (await settle(tools, fits)) return;
  }
  throw wanted === '' ? cannotClear() : new WidgetRefusal('failed', 'rejected', { value: wanted });
}

/** Spellings of a time in layouts, without those that have no room for its seconds. */
export function timeTexts(parts: readonly number[], layouts: readonly string[]): string[] {
  return layouts.flatMap((layout) => timeIn(parts, layout) ?? []);
}

/** A time in a layout; `undefined` where the layout has no room for its seconds. */
function timeIn(parts: readonly number[], layout: string): string | undefined {
  const [hour = 0, minute = 0, second = 0] = parts;
  const shown = layout.includes('ss') ? [hour, minute, second] : [hour, minute];
  if (shown.length === 2 && second !== 0) return undefined;
  return shown.map((part) => String(part).padStart(2, '0')).join(':');
}
