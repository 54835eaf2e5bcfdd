import { askPicker } from '../../page/models/request.ts';
import { WidgetRefusal } from '../widget.ts';
import type { WidgetTools } from '../widget.ts';
import { dateParts, inFormat, partsIn } from './dates.ts';
import { calendarCells } from './found-calendar.ts';
import { pressCalendar } from './press-calendar.ts';

/** Whether the date picker of a field, where its library can be asked, holds what was written into the field. */
export function pickerAgrees(field: Element, text: string): boolean {
  const picker = askPicker(field);
  if (!picker || text === '') return true;
  const { date, format } = picker;
  if (!date) return false;
  const parts = dateParts(text)?.slice(0, 3);
  if (parts) return parts.every((part, index) => part === date[index]);
  return format !== undefined && inFormat(date, format) === text;
}

/** How a picker with a layout of its own shows the dates that were written into its field. */
const spelled = new WeakMap<Element, { shown: string; text: string }>();

/** The text as it was written, where the field shows the same day in a layout that does not begin with the year. */
export function textWritten(field: Element, shown: string): string {
  const known = spelled.get(field);
  return known?.shown === shown ? known.text : shown;
}

/** Remembers how a date is shown that the picker holds. */
export function noteWritten(field: HTMLInputElement, text: string): void {
  const [meant, { format = '' } = {}] = [dateParts(text), askPicker(field) ?? undefined];
  const shown = partsIn(field.value, format);
  spelled.delete(field);
  if (dateParts(field.value) || !meant || shown?.join() !== meant.slice(0, 3).join()) return;
  if (pickerAgrees(field, text)) spelled.set(field, { shown: field.value, text });
}

/**
 * Chooses a date in the field's own calendar: its page hears of it from there alone.
 * @throws WidgetRefusal `failed` where no calendar comes, or the picker does not hold the date then
 */
export async function chooseInPicker(
  field: HTMLInputElement,
  text: string,
  tools: WidgetTools,
): Promise<void> {
  const format = askPicker(field)?.format ?? 'YYYY-MM-DD';
  const parts = partsIn(text, format);
  const before = new Set(calendarCells(field.ownerDocument));
  const shows = (): boolean => field.value !== '' && pickerAgrees(field, text);
  const there = parts ? await pressCalendar(field, parts, before, shows, tools) : false;
  if (!there || !pickerAgrees(field, text)) throw new WidgetRefusal('failed', 'rejected', { value: text });
}
