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
  const shows = (): boolean => field.value === text && pickerAgrees(field, text);
  const there = parts ? await pressCalendar(field, parts, before, shows, tools) : false;
  if (!there || !pickerAgrees(field, text)) throw new WidgetRefusal('failed', 'rejected', { value: text });
}
