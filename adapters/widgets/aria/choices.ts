import { isDisabled, shownText } from '../shared/dom.ts';
import type { Part } from '../shared/family.ts';
import {
  checkboxesState,
  onOffState,
  radioState,
  writeCheckboxes,
  writeOnOff,
  writeRadio,
} from '../shared/input-group.ts';
import type { Choice } from '../shared/options.ts';

/** Native inputs that carry a role are left to the native widgets. */
const RADIO = '[role="radio"]:not(input)';
const CHECKBOX = '[role="checkbox"]:not(input)';
const OPTION = '[role="option"]';

function asChoice(element: Element): Choice {
  return {
    element,
    text: element.getAttribute('aria-label')?.trim() || shownText(element) || labelBeside(element),
    disabled: isDisabled(element),
    selected: ['aria-checked', 'aria-selected'].some((name) => element.getAttribute(name) === 'true'),
  };
}

/** The label of a button-like radio: `<label for>`, or the label around it. */
function labelBeside(element: Element): string {
  const named = element.id
    ? element.ownerDocument.querySelector(`label[for="${CSS.escape(element.id)}"]`)
    : null;
  const label = named ?? element.closest('label');
  return label ? shownText(label) : '';
}

function choicesIn(root: Element, selector: string): Choice[] {
  return [...root.querySelectorAll(selector)].map(asChoice);
}

/** The group's element, where it has elements of the role that are not native inputs. */
function groupAround(element: Element, group: string, member: string, least: number): Element | null {
  const root = element.closest(group);
  return root && root.querySelectorAll(member).length >= least && !root.querySelector('input[type="radio"]')
    ? root
    : null;
}

export const radioGroup: Part = {
  recognise: (element) => groupAround(element, '[role="radiogroup"]', RADIO, 1),
  read: (root) => radioState(choicesIn(root, RADIO)),
  write: (root, value, tools) => writeRadio(choicesIn(root, RADIO), value, tools),
};

export const checkboxGroup: Part = {
  recognise: (element) => groupAround(element, '[role="group"]', CHECKBOX, 2),
  read: (root) => checkboxesState(choicesIn(root, CHECKBOX)),
  write: (root, value, tools) => writeCheckboxes(() => choicesIn(root, CHECKBOX), value, tools),
};

/** A list that is always open. */
export const listbox: Part = {
  recognise(element) {
    const root = element.closest('[role="listbox"]');
    const popup = root?.id
      ? root.ownerDocument.querySelector(`[aria-controls="${CSS.escape(root.id)}"]`)
      : null;
    return root?.querySelector(OPTION) && !popup ? root : null;
  },
  read(root) {
    const choices = choicesIn(root, OPTION);
    const several = root.getAttribute('aria-multiselectable') === 'true';
    const state = several ? checkboxesState(choices) : radioState(choices);
    return { ...state, disabled: isDisabled(root) || state.disabled };
  },
  write(root, value, tools) {
    return root.getAttribute('aria-multiselectable') === 'true'
      ? writeCheckboxes(() => choicesIn(root, OPTION), value, tools)
      : writeRadio(choicesIn(root, OPTION), value, tools);
  },
};

/** A lone checkbox or switch that is drawn from other elements. */
export const toggle: Part = {
  recognise: (element) => element.closest(`${CHECKBOX},[role="switch"]:not(input)`),
  read(root) {
    const choice = asChoice(root);
    const kind = root.getAttribute('role') === 'switch' ? 'switch' : 'checkbox';
    return onOffState(kind, choice.selected, choice.disabled);
  },
  write: (root, value, tools) => writeOnOff(asChoice(root), value, tools),
};
