import { dateParts, inFormat, sameDate } from '../shared/dates.ts';
import { WidgetRefusal } from '../widget.ts';

/** The form in which the browser itself keeps the value of a dated input. */
export const OWN_FORMATS: Readonly<Record<string, string>> = {
  date: 'YYYY-MM-DD',
  month: 'YYYY-MM',
  'datetime-local': 'YYYY-MM-DDTHH:mm',
  week: 'YYYY-Www',
  time: 'HH:mm',
};

/** Types of which the browser empties, or bends, what is not in their form. */
const STRICT = new Set(['number', 'range', ...Object.keys(OWN_FORMATS)]);
const LIMITS = ['type', 'min', 'max', 'step', 'pattern', 'multiple'] as const;

/**
 * The text as the field itself would keep it.
 * @throws WidgetRefusal `skipped` where the field's own type, length, limits or pattern do not allow it: nothing is
 * then typed that the portal would not let anyone send.
 */
export function allowed(field: HTMLInputElement | HTMLTextAreaElement, text: string): string {
  if (field.maxLength >= 0 && text.length > field.maxLength) {
    throw new WidgetRefusal('skipped', 'tooLong', { max: String(field.maxLength) });
  }
  if (text === '' || field instanceof HTMLTextAreaElement) return text;
  const spelled = inOwnForm(field, text);
  const probe = probeOf(field);
  probe.value = spelled;
  if (STRICT.has(field.type) && probe.value !== spelled) throw notInForm(field, text);
  const { rangeOverflow, rangeUnderflow, stepMismatch, patternMismatch, typeMismatch } = probe.validity;
  if (rangeOverflow || rangeUnderflow || (stepMismatch && field.hasAttribute('step'))) {
    throw new WidgetRefusal('skipped', 'outOfRange', { value: text });
  }
  if (patternMismatch || typeMismatch) throw notInForm(field, text);
  return spelled;
}

/** A stand-in with the same limits: trying a text on the field itself would show, and lose what is there. */
function probeOf(field: HTMLInputElement): HTMLInputElement {
  const probe = field.ownerDocument.createElement('input');
  for (const name of LIMITS) {
    const limit = field.getAttribute(name);
    if (limit !== null) probe.setAttribute(name, limit);
  }
  return probe;
}

function inOwnForm({ type }: HTMLInputElement, text: string): string {
  if (type === 'time') return text.trim().replace(/^(\d):/, '0$1:');
  const format = OWN_FORMATS[type];
  if (format === undefined || type === 'week') return text;
  const parts = dateParts(text);
  const spelled = parts ? inFormat(parts, format) : undefined;
  // A time of day is neither made up nor dropped.
  const whole = format.includes('H') ? (parts?.length ?? 0) >= 5 : true;
  if (spelled === undefined || !whole || !sameDate(spelled, text)) {
    throw new WidgetRefusal('skipped', 'notADate', { value: text });
  }
  return spelled;
}

function notInForm(field: HTMLInputElement, value: string): WidgetRefusal {
  if (field.type === 'range') return new WidgetRefusal('skipped', 'outOfRange', { value });
  if (field.type === 'number') return new WidgetRefusal('skipped', 'notANumber', { value });
  const format = OWN_FORMATS[field.type] ?? (field.title.trim() || field.pattern || field.type);
  return new WidgetRefusal('skipped', 'badFormat', { value, format });
}
