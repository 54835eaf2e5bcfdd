import type { ControlKind } from '#core/model/page.ts';
import { formatIn } from '../shared/dates.ts';
import { enterText } from '../shared/events.ts';
import { WidgetRefusal } from '../widget.ts';
import type { Widget } from '../widget.ts';

const KINDS: Readonly<Record<string, ControlKind>> = {
  text: 'text',
  search: 'text',
  tel: 'text',
  email: 'text',
  url: 'text',
  number: 'number',
  date: 'date',
  month: 'date',
  'datetime-local': 'date',
  time: 'text',
  password: 'password',
  file: 'file',
};

/** The form in which the browser itself keeps the value of a dated input. */
const OWN_FORMATS: Readonly<Record<string, string>> = {
  date: 'YYYY-MM-DD',
  month: 'YYYY-MM',
  'datetime-local': 'YYYY-MM-DDTHH:mm',
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
      kind: kind === 'text' && (calendar || format !== undefined) ? 'date' : kind,
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
    if (field.maxLength >= 0 && text.length > field.maxLength) {
      throw new WidgetRefusal('skipped', 'tooLong', { max: String(field.maxLength) });
    }
    enterText(field, text);
  },
};

export default nativeText;
