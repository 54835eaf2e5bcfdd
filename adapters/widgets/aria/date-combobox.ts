import { askModel } from '../../page/models/request.ts';
import { enterDate } from '../native-text/calendar.ts';
import { dateParts, formatIn, formatOf } from '../shared/dates.ts';
import { isDisabled, shownText } from '../shared/dom.ts';
import type { Part } from '../shared/family.ts';
import { settle } from '../shared/settle.ts';
import { WidgetRefusal } from '../widget.ts';
import { frameOf } from './combobox.ts';

const COMBOBOX = '[role="combobox"]';
const FIELD = 'input:not([type="hidden"]):not([readonly]):not([tabindex="-1"])';
/** Words of class names and parts of a library's names: `dx-datebox`, `k-datepicker`, `dijitDateTextBox`. */
const DATE_NAME =
  /(?:^|[-_\s])(?:date|calendar)(?=$|[-_\s]|box|picker|input|field)|[a-z]Date(?=[A-Z])|datepicker|datebox/;
/** How far the box with such a name may stand around the role. */
const MOST_LEVELS = 5;

/** A combobox whose list is a calendar, or that is called a date by its library. */
function comboboxAt(element: Element): Element | null {
  const found = element.closest(COMBOBOX);
  if (!found || !fieldIn(found)) return null;
  if (found.getAttribute('aria-haspopup') === 'grid') return found;
  let box: Element | null = found;
  for (let level = 0; box && level < MOST_LEVELS; level += 1, box = box.parentElement) {
    if (box !== found && box.querySelectorAll(COMBOBOX).length > 1) return null;
    if (DATE_NAME.test(box.className)) return found;
  }
  return null;
}

function fieldIn(combobox: Element): HTMLInputElement | null {
  if (combobox.matches(FIELD)) return combobox instanceof HTMLInputElement ? combobox : null;
  const fields = [...combobox.querySelectorAll<HTMLInputElement>(FIELD)].filter((each) =>
    each.checkVisibility(),
  );
  return fields.length === 1 ? (fields[0] ?? null) : null;
}

/** The field that a person types the date into. */
function fieldAt(root: Element): HTMLInputElement {
  const combobox = root.matches(COMBOBOX) ? root : root.querySelector(COMBOBOX);
  const field = combobox && fieldIn(combobox);
  if (!field) throw new TypeError('a date combobox has a field');
  return field;
}

/** A combobox that opens a calendar: a date is typed, and has to be what the library makes of it. */
export const dateCombobox: Part = {
  recognise(element) {
    const inside = element.querySelector(COMBOBOX);
    const combobox = comboboxAt(element) ?? (inside && comboboxAt(inside));
    const root = combobox && frameOf(combobox);
    return root?.contains(element) ? root : null;
  },
  read(root) {
    const field = fieldAt(root);
    const value = dateParts(field.value) ? field.value : '';
    const format =
      formatOf(value) ?? formatIn(field.getAttribute('data-format') ?? '') ?? formatIn(field.placeholder);
    return {
      kind: 'date',
      value,
      readOnly: field.readOnly,
      disabled: isDisabled(field) || isDisabled(root),
      ...(format === undefined ? {} : { format }),
    };
  },
  async write(root, { value }, tools) {
    const field = fieldAt(root);
    const text = [value].flat().join('');
    if (text !== '' && !dateParts(text)) throw new WidgetRefusal('skipped', 'notADate', { value: text });
    const before = shownText(root) + field.value;
    const format = formatIn(field.getAttribute('data-format') ?? '') ?? formatIn(field.placeholder);
    // Some keep a text that they cannot read, and hold no date.
    await enterDate(
      field,
      text,
      format,
      tools,
      () => askModel(root, 'compare') !== 'same' && !isCalledWrong(field),
    );
    await settle(tools, () => shownText(root) + field.value !== before);
  },
};

function isCalledWrong(field: Element): boolean {
  return field.getAttribute('aria-invalid') === 'true';
}
