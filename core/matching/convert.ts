import type { FieldOption } from '../model/form-type.ts';
import type { DatePart, DescribedControl } from '../model/page.ts';
import { datePart } from './date-part.ts';
import { formatDate, toIsoDate, whyNoDate } from './date.ts';
import type { Field } from '../model/form-type.ts';
import type { FieldColumn } from './fields.ts';
import { normaliseLabel } from './label.ts';
import { declaredOption, isPrompt, matchOption } from './option.ts';
import { splitChoices } from './split-choices.ts';

/** What to write, or why nothing can be. `note` is something the user should know before ticking. */
export type Converted =
  | { next: string | string[]; accepted: string[]; note?: string }
  | { reason: string; params: Record<string, string> };

/** Puts a field's value into the words and format of a control. Nothing is shortened, rounded or made up. */
export function convert(
  value: string | readonly string[],
  field: Field | FieldColumn,
  control: DescribedControl,
): Converted {
  if (control.part) return toDatePart(value, control.part, field, control);
  switch (control.kind) {
    case 'select':
    case 'radio':
      return toOption(value, field.options ?? [], control);
    case 'multiSelect':
    case 'checkboxes':
      return toOptions(
        typeof value === 'string' ? listOf(value, control) : value,
        field.options ?? [],
        control,
      );
    case 'dateRange':
      return toDates(value, field, control);
    case 'checkbox':
      return toTick(value, control);
    default:
      return toText(typeof value === 'string' ? value : value.join('、'), field, control);
  }
}

/** Yes or no for what asks for just that; a tick under a word says that word, and nothing else does. */
function toTick(value: string | readonly string[], { about, options = [] }: DescribedControl): Converted {
  if (value === '是' || value === '否') return { next: value, accepted: [value] };
  const [word = ''] = about?.column ?? [];
  const [on] = options;
  const says = typeof value === 'string' && matchOption(value, [], [normaliseLabel(word)]) === 0;
  return says && on !== undefined ? { next: on, accepted: [on] } : { reason: 'onOff', params: {} };
}

function toDatePart(
  value: string | readonly string[],
  part: DatePart,
  field: Field | FieldColumn,
  control: DescribedControl,
): Converted {
  const text = typeof value === 'string' ? value : value.join('、');
  const accepted = datePart(text, part);
  const [plain] = accepted ?? [];
  if (!accepted || plain === undefined) {
    const params = { value: text, format: 'YYYY-MM-DD', field: field.label };
    return { reason: toIsoDate(text) === null ? whyNoDate(text) : 'dayMissing', params };
  }
  if (control.kind !== 'select' || !control.options)
    return tooLongFor(plain, control) ?? { next: plain, accepted };
  const index = matchOption(plain, accepted, control.options);
  const option = index === null ? undefined : control.options[index];
  // Half a date is another date: where a part is not offered, nothing of it can be.
  if (option === undefined) return missing(plain, control.options);
  return { next: option, accepted: [...new Set([option, ...accepted])] };
}

/** A from-to value is a list of two dates, or a text that holds two with 至, 到, ~ or a dash between them. */
function toDates(
  value: string | readonly string[],
  field: Field | FieldColumn,
  control: DescribedControl,
): Converted {
  const texts = typeof value === 'string' ? value.split(/\s*(?:至|到|[~～—–]+|\s-\s)\s*/) : value;
  const next: string[] = [];
  for (const text of texts) {
    const date = toDate(text, field, { ...control, kind: 'date' });
    if ('reason' in date) return date;
    next.push([date.next].flat().join(''));
  }
  if (next.length !== 2) {
    const params = { value: [value].flat().join('、'), format: 'YYYY-MM-DD', field: field.label };
    return { reason: 'notADate', params };
  }
  return { next, accepted: [] };
}

/** A value's declared spellings, the value itself first. */
function spellings(value: string, options: readonly FieldOption[]): string[] {
  const option = declaredOption(value, options);
  // Lists of years say so after each: 2016年, 2016年度.
  const years = /^\d{4}$/.test(value) ? [`${value}年`, `${value}年度`] : [];
  return [...new Set([value, ...(option ? [option.value, ...option.aliases] : []), ...years])];
}

function toOption(
  value: string | readonly string[],
  declared: readonly FieldOption[],
  control: DescribedControl,
): Converted {
  const wanted = typeof value === 'string' ? value : value[0];
  if (wanted === undefined || (typeof value !== 'string' && value.length > 1)) {
    return { reason: 'severalValues', params: {} };
  }
  const accepted = spellings(wanted, declared);
  if (!control.options) return { next: wanted, accepted };
  const index = matchOption(wanted, accepted, control.options);
  const option = index === null ? undefined : control.options[index];
  if (option !== undefined) return { next: option, accepted: [...new Set([option, ...accepted])] };
  // Radios are all in sight; a list may hold more than what is seen before it is opened.
  if (control.kind === 'radio') return missing(wanted, control.options);
  return { next: wanted, accepted, note: 'optionMissing' };
}

function toOptions(
  values: readonly string[],
  declared: readonly FieldOption[],
  control: DescribedControl,
): Converted {
  const next: string[] = [];
  let note: string | undefined;
  for (const value of values) {
    const converted = toOption(value, declared, {
      ...control,
      kind: control.kind === 'checkboxes' ? 'radio' : 'select',
    });
    if ('reason' in converted) return converted;
    if (typeof converted.next === 'string') next.push(converted.next);
    note ??= converted.note;
  }
  // Spellings of several values in one list could stand for one another: each value goes by its own words alone.
  return { next, accepted: [], ...(note ? { note } : {}) };
}

/** A text that is no option itself is a list of them, as people write one: `公开栏、电子屏`. */
function listOf(text: string, { options = [] }: DescribedControl): string[] {
  if (matchOption(text, [], options) !== null) return [text];
  const offered = options.map((value) => ({ value, aliases: [] }));
  return splitChoices(text, offered, /[、,，;；\n]/g) ?? [text];
}

function missing(wanted: string, options: readonly string[]): Converted {
  const offered = options.filter((option) => !isPrompt(option)).join('、');
  return { reason: 'optionMissing', params: { wanted, offered } };
}

function toText(value: string, field: Field | FieldColumn, control: DescribedControl): Converted {
  const isDate = control.kind === 'date' || field.type === 'date' || field.type === 'yearMonth';
  if (isDate) return toDate(value, field, control);
  if (control.kind === 'number' && !/^-?\d+(?:\.\d+)?$/.test(value))
    return { reason: 'notANumber', params: { value } };
  if (control.kind === 'text' && /[\r\n]/.test(value)) return { reason: 'lineBreaks', params: {} };
  const tooLong = tooLongFor(value, control);
  return tooLong ?? { next: value, accepted: [value] };
}

function toDate(value: string, field: Field | FieldColumn, control: DescribedControl): Converted {
  // Free text such as 长期 or 11月底前 may stand in a text box, but never in a date control.
  if (toIsoDate(value) === null && control.kind !== 'date') {
    return tooLongFor(value, control) ?? { next: value, accepted: [value] };
  }
  const format = control.format ?? (control.kind === 'date' ? 'YYYY-MM-DD' : undefined);
  if (format === undefined) return tooLongFor(value, control) ?? { next: value, accepted: [value] };
  const written = formatDate(value, format);
  if ('problem' in written) return { reason: written.problem, params: { value, format, field: field.label } };
  return tooLongFor(written.text, control) ?? { next: written.text, accepted: [written.text] };
}

function tooLongFor(value: string, control: DescribedControl): Converted | undefined {
  const length = value.length;
  if (control.maxLength === undefined || length <= control.maxLength) return undefined;
  return { reason: 'tooLong', params: { length: String(length), max: String(control.maxLength) } };
}
