import type { ControlKind } from '#core/model/page.ts';
import { formatIn } from '../shared/dates.ts';
import { enterText } from '../shared/events.ts';
import { WidgetRefusal } from '../widget.ts';
import type { Widget } from '../widget.ts';
import { allowed, OWN_FORMATS } from './constraints.ts';

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

/** Calls in `onclick` and `onfocus` that open a calendar; such fields are often read-only to the keyboard alone. */
const CALENDAR = /WdatePicker|laydate|datepicker|calendar|selectdate|setday/i;

type Field = HTMLInputElement | HTMLTextAreaElement;

function fieldAt(root: Element): Field {
  if (root instanceof HTMLInputElement || root instanceof HTMLTextAreaElement) return root;
  throw new TypeError('native-text reads input and textarea elements only');
}

function handlers(field: Field): string {
  return `${field.getAttribute('onclick') ?? ''} ${field.getAttribute('onfocus') ?? ''}`;
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

const nativeText: Widget = {
  id: 'native-text',
  order: 93,
  recognise: (element) => (isNative(element) ? element : null),
  anchor: (root) => root,
  read(root) {
    const field = fieldAt(root);
    const calendar = CALENDAR.test(handlers(field));
    const format =
      OWN_FORMATS[field.type] ??
      formatIn(handlers(field)) ??
      formatIn(`${field.placeholder} ${field.getAttribute('data-format') ?? ''}`) ??
      (calendar ? 'YYYY-MM-DD' : undefined);
    const kind = field instanceof HTMLTextAreaElement ? 'longText' : (KINDS[field.type] ?? 'text');
    return {
      kind:
        kind === 'text' && !(field.type in OWN_FORMATS) && (calendar || format !== undefined) ? 'date' : kind,
      value: field.type === 'file' ? [] : field.type === 'password' ? '' : field.value,
      readOnly: field.readOnly && !calendar,
      disabled: field.matches(':disabled'),
      ...(field.maxLength >= 0 ? { maxLength: field.maxLength } : {}),
      ...(format === undefined ? {} : { format }),
    };
  },
  async write(root, { value }) {
    const field = fieldAt(root);
    if (field.type === 'file' || field.type === 'password') throw new WidgetRefusal('skipped', field.type);
    const text = typeof value === 'string' ? value : value.join('、');
    enterText(field, allowed(field, text));
  },
  restorer(root) {
    const field = fieldAt(root);
    if (field.type === 'file' || field.type === 'password') return null;
    const old = field.value;
    // What the page put there itself may break the field's own rules.
    return isAllowed(field, old) ? null : () => enterText(field, old);
  },
};

export default nativeText;
