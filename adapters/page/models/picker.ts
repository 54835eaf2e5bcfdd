import { isObject, member } from './model.ts';
import type { Model } from './model.ts';
import type { PickerAnswer } from './protocol.ts';

/** How far the element that a picker was made on may stand around its field. */
const MOST_LEVELS = 2;
const FIELDS = 'input,select,textarea';

/** The letters of each part of a date, in the layouts of one library. Whatever else it has letters for cannot be written. */
type Letters = Readonly<Record<string, string>>;
const JQUERY_UI: Letters = { yy: 'YYYY', mm: 'MM', m: 'M', dd: 'DD', d: 'D' };
const BOOTSTRAP: Letters = { yyyy: 'YYYY', mm: 'MM', m: 'M', dd: 'DD', d: 'D' };
const FLATPICKR: Letters = { Y: 'YYYY', m: 'MM', n: 'M', d: 'DD', j: 'D', H: 'HH', i: 'mm', S: 'ss' };
const MOMENT: Letters = { YYYY: 'YYYY', MM: 'MM', M: 'M', DD: 'DD', D: 'D', HH: 'HH', mm: 'mm', ss: 'ss' };

interface Picker extends PickerAnswer {
  /** `undefined` where the field itself is the way to say it. */
  set?: (value: unknown) => void;
}

/** What the picker of a field says of itself, where its library can be asked. */
export function pickerOf(field: Element): Picker | null {
  if (!(field instanceof HTMLInputElement)) return null;
  return flatpickrOf(field) ?? jqueryUiOf(field) ?? pluginOf(field);
}

/** The date that such a picker holds. */
export function pickerModel(field: Element): Model | null {
  const picker = pickerOf(field);
  const { set } = picker ?? {};
  if (!picker) return null;
  const get = (): unknown => pickerOf(field)?.date?.join('-') ?? null;
  return set ? { get, set: (value) => set(dateOf(value)) } : { get };
}

function dateOf(value: unknown): Date | null {
  if (typeof value !== 'string') return null;
  const [year = 0, month = 1, day = 1] = value.split('-').map(Number);
  return new Date(year, month - 1, day);
}

function partsOf(value: unknown): number[] | null {
  if (!(value instanceof Date) || Number.isNaN(value.getTime())) return null;
  return [value.getFullYear(), value.getMonth() + 1, value.getDate()];
}

/** The layout in our letters; one that has others as well is told by its signs alone, which nobody takes for a layout. */
function layoutIn(format: unknown, letters: Letters, single: boolean): { format?: string } {
  if (typeof format !== 'string' || format === '') return {};
  const tokens = single ? /[a-z]/gi : /([a-z])\1*/gi;
  const known = [...format.matchAll(tokens)].every(([token]) => token in letters);
  return { format: format.replace(tokens, (token) => (known ? (letters[token] ?? token) : '…')) };
}

/** flatpickr hangs itself on the field that it was made on, and may draw another beside it, which is then hidden. */
function flatpickrOf(field: HTMLInputElement): Picker | null {
  for (const each of [field, field.previousElementSibling]) {
    const picker = member(each, '_flatpickr');
    const config = member(picker, 'config');
    if (!isObject(config) || config['mode'] === 'range' || config['mode'] === 'multiple') continue;
    const isAlternative = member(picker, 'altInput') === field;
    if (each !== field && !isAlternative) continue;
    return {
      ...layoutIn(config[isAlternative ? 'altFormat' : 'dateFormat'], FLATPICKR, true),
      date: partsOf(member(member(picker, 'selectedDates'), 0)),
      // What is typed is read as it is left, where that is allowed at all.
      tells: config['allowInput'] !== true,
      set: (value) => void ask(picker, 'setDate', value, true),
    };
  }
  return null;
}

function jquery(): unknown {
  return Reflect.get(globalThis, 'jQuery');
}

function dataOf(element: Element): unknown {
  const [has, data] = [member(jquery(), 'hasData'), member(jquery(), 'data')];
  if (typeof has !== 'function' || typeof data !== 'function') return null;
  return has.call(jquery(), element) === true ? data.call(jquery(), element) : null;
}

/** jQuery UI keeps what it was told among the data of the field, and answers by `$.datepicker`. */
function jqueryUiOf(field: HTMLInputElement): Picker | null {
  const instance = member(dataOf(field), 'datepicker');
  const ui = member(jquery(), 'datepicker');
  if (!isObject(member(instance, 'settings')) || typeof member(ui, '_get') !== 'function') return null;
  const setting = (name: string): unknown => ask(ui, '_get', instance, name);
  const format = setting('dateFormat');
  return {
    ...layoutIn(format, JQUERY_UI, false),
    date: partsOf(parsed(ui, format, field.value, instance)),
    tells: Boolean(setting('onSelect') ?? setting('altField')),
    set: (value) => {
      const $ = jquery();
      if (typeof $ === 'function') ask($(field), 'datepicker', 'setDate', value);
    },
  };
}

/** Its own `getDate` would make today of a text that it cannot read, and keep it. */
function parsed(ui: unknown, format: unknown, text: string, instance: unknown): unknown {
  try {
    return ask(ui, 'parseDate', format, text, ask(ui, '_getFormatConfig', instance));
  } catch {
    return null;
  }
}

/** bootstrap-datepicker, bootstrap-datetimepicker and daterangepicker: kept on the field, or on the box of the field alone. */
function pluginOf(field: HTMLInputElement): Picker | null {
  let element: Element | null = field;
  for (let level = 0; element && level <= MOST_LEVELS; level += 1, element = element.parentElement) {
    if (element !== field && element.querySelectorAll(FIELDS).length > 1) return null;
    const data = dataOf(element);
    const plugins = [
      member(data, 'datepicker'),
      member(data, 'DateTimePicker'),
      member(data, 'daterangepicker'),
    ];
    const [bootstrap, moments, ranges] = plugins;
    const found = bootstrapOf(bootstrap, field) ?? momentsOf(moments) ?? rangesOf(ranges);
    if (found) return found;
  }
  return null;
}

function ask(plugin: unknown, name: string, ...words: unknown[]): unknown {
  const method = member(plugin, name);
  return typeof method === 'function' ? method.apply(plugin, words) : undefined;
}

function bootstrapOf(plugin: unknown, field: HTMLInputElement): Picker | null {
  const options = member(plugin, 'o');
  if (!isObject(options) || typeof member(plugin, 'getDate') !== 'function') return null;
  const date = field.value === '' ? null : partsOf(ask(plugin, 'getDate'));
  // It keeps its layout in pieces.
  const [parts, between] = ['parts', 'separators'].map((name) => member(options['format'], name));
  const pieces = Array.isArray(parts)
    ? parts.map((part, at) => `${member(between, at)}${part}`).join('')
    : '';
  return { ...layoutIn(pieces, BOOTSTRAP, false), date, tells: false };
}

function momentsOf(plugin: unknown): Picker | null {
  if (typeof member(plugin, 'date') !== 'function' || typeof member(plugin, 'format') !== 'function')
    return null;
  const date = partsOf(ask(ask(plugin, 'date'), 'toDate'));
  return { ...layoutIn(ask(plugin, 'format'), MOMENT, false), date, tells: false };
}

/** It always holds a day, chosen or not, and tells its callback by its own button. */
function rangesOf(plugin: unknown): Picker | null {
  if (member(plugin, 'singleDatePicker') !== true) return null;
  const format = member(member(plugin, 'locale'), 'format');
  const date = partsOf(ask(member(plugin, 'startDate'), 'toDate'));
  return { ...layoutIn(format, MOMENT, false), date, tells: true };
}
