import { WidgetRefusal } from '../widget.ts';
import type { WidgetValue } from '../widget.ts';
import { hasStateClass, isDisabled, within } from './dom.ts';
import { enterText, pressOutside } from './events.ts';
import { closest } from './family.ts';
import type { Part } from './family.ts';
import {
  checkboxesState,
  onOffState,
  radioState,
  writeCheckboxes,
  writeOnOff,
  writeRadio,
} from './input-group.ts';
import { choicesOf } from './inputs.ts';
import type { Choice } from './options.ts';
import { pause, settle } from './settle.ts';

/** What is drawn around an input says whether it is chosen where the library keeps the input itself from being marked. */
function inputsIn(root: Element, type: 'radio' | 'checkbox'): Choice[] {
  const inputs = [...root.querySelectorAll<HTMLInputElement>(`input[type="${type}"]`)];
  const choices = choicesOf(inputs);
  if (choices.some(({ selected }) => selected)) return choices;
  return choices.map((choice, index) => ({ ...choice, selected: isDrawnChecked(inputs[index]) }));
}

function isDrawnChecked(input: HTMLInputElement | undefined): boolean {
  const around = input?.parentElement;
  return around !== null && around !== undefined && hasStateClass(around, 'checked');
}

/** A box around native radios. */
export function radioBox(selector: string): Part {
  return {
    recognise: closest(selector),
    read: (root) => radioState(inputsIn(root, 'radio')),
    write: (root, value, tools) => writeRadio(inputsIn(root, 'radio'), value, tools),
  };
}

/** A box around native checkboxes of one question. */
export function checkboxBox(selector: string): Part {
  return {
    recognise: closest(selector),
    read: (root) => checkboxesState(inputsIn(root, 'checkbox')),
    write: (root, value, tools) => writeCheckboxes(() => inputsIn(root, 'checkbox'), value, tools),
  };
}

/** The element that announces the state: the box itself, or the input in it. */
function announcer(root: Element): Element {
  return within(root, '[aria-checked]') ?? root;
}

function isOn(root: Element): boolean {
  const said = announcer(root).getAttribute('aria-checked');
  return said === null ? hasStateClass(root, 'checked') : said === 'true';
}

function isLocked(root: Element): boolean {
  return isDisabled(root) || isDisabled(announcer(root));
}

/** A switch that announces its state in `aria-checked`. */
export function toggle(selector: string): Part {
  return {
    recognise: closest(selector),
    read: (root) => onOffState('switch', isOn(root), isLocked(root)),
    write(root, value, tools) {
      const choice = { element: announcer(root), text: '', disabled: isLocked(root), selected: isOn(root) };
      return writeOnOff(choice, value, tools);
    },
  };
}

/**
 * A control that nobody here writes yet. It is named to the user: its inner inputs would take typed text and show it,
 * while the control itself knew nothing of it.
 */
export function unsupported(known: string | Part['recognise']): Part {
  return {
    recognise: typeof known === 'string' ? closest(known) : known,
    read(root) {
      const inputs = [...root.querySelectorAll<HTMLInputElement>('input:not([type="hidden"])')];
      const value = inputs.map((input) => input.value).filter((text) => text !== '');
      return {
        kind: 'unknown',
        value,
        readOnly: false,
        disabled: isDisabled(root) || (inputs.length > 0 && inputs.every((input) => input.disabled)),
      };
    },
    write: () => Promise.reject(new WidgetRefusal('skipped', 'unknownControl')),
  };
}

/** A text field that offers suggestions while it is typed in: what was typed counts, whether it is among them or not. */
export function suggestedText(selector: string): Part {
  const fieldAt = (root: Element): HTMLInputElement | HTMLTextAreaElement => {
    const field = within<HTMLInputElement | HTMLTextAreaElement>(root, 'input,textarea');
    if (!field) throw new TypeError(`${selector} has no field`);
    return field;
  };
  return {
    recognise(element) {
      const root = element.closest(selector);
      return root && within(root, 'input,textarea') ? root : null;
    },
    read(root) {
      const field = fieldAt(root);
      const { maxLength } = field;
      return {
        kind: field instanceof HTMLTextAreaElement ? 'longText' : 'text',
        value: field.value,
        readOnly: field.readOnly,
        disabled: isDisabled(field),
        ...(maxLength >= 0 ? { maxLength } : {}),
      };
    },
    async write(root, value, tools) {
      const field = fieldAt(root);
      enterText(field, [value.value].flat().join('、'));
      await pause(tools);
      pressOutside(root.ownerDocument);
      await settle(tools, () => field.getAttribute('aria-expanded') !== 'true');
    },
  };
}

/** A box around one text input that takes a number. */
export function numberBox(selector: string): Part {
  const inputAt = (root: Element): HTMLInputElement => {
    const input = within<HTMLInputElement>(root, 'input');
    if (!input) throw new TypeError(`${selector} has no input`);
    return input;
  };
  return {
    recognise(element) {
      const root = element.closest(selector);
      return root && within(root, 'input') ? root : null;
    },
    read(root) {
      const input = inputAt(root);
      return {
        kind: 'number',
        value: numberIn(input),
        readOnly: input.readOnly,
        disabled: isDisabled(input),
      };
    },
    async write(root, value, tools) {
      const input = inputAt(root);
      const before = numberIn(input);
      writeNumber(input, value);
      await pause(tools);
      const wanted = [value.value].flat().join('').trim();
      const kept = (): boolean => Number(numberIn(input)) === Number(wanted);
      if (wanted === '' || (await settle(tools, kept))) return;
      // Rounded, cut or refused: another number than the one that was meant stays nowhere.
      enterText(input, before);
      throw new WidgetRefusal('failed', 'rejected', { value: wanted });
    },
  };
}

/** The number itself where the control dresses it up: `¥ 1,234.50`. */
function numberIn(input: HTMLInputElement): string {
  const shown = input.value.trim();
  if (!Number.isNaN(Number(shown))) return input.value;
  return input.getAttribute('aria-valuenow') ?? (/\d/.test(shown) ? shown : '');
}

/** @throws WidgetRefusal `skipped('notANumber')`; `skipped('outOfRange')` where the control would cut the number. */
function writeNumber(input: HTMLInputElement, { value }: WidgetValue): void {
  const text = typeof value === 'string' ? value.trim() : value.join('');
  const number = Number(text);
  if (text !== '' && Number.isNaN(number)) throw new WidgetRefusal('skipped', 'notANumber', { value: text });
  const [least, most] = [limit(input, 'min'), limit(input, 'max')];
  if (text !== '' && ((least !== null && number < least) || (most !== null && number > most))) {
    throw new WidgetRefusal('skipped', 'outOfRange', { value: text });
  }
  enterText(input, text);
}

/** Limit as the control announces it; libraries write `Infinity` for none. */
function limit(input: HTMLInputElement, name: string): number | null {
  const text = input.getAttribute(name) ?? input.getAttribute(`aria-value${name}`);
  const value = text === null || text === '' ? Number.NaN : Number(text);
  return Number.isNaN(value) ? null : value;
}
