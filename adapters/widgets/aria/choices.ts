import { CHECKBOX, looseAnswers, RADIO } from '../shared/loose-answers.ts';
import { columnWords } from '../shared/column-words.ts';
import { byId, hasStateClass, isDisabled, shownText } from '../shared/dom.ts';
import { isCarrier } from '../shared/drawn-over.ts';
import type { Part } from '../shared/family.ts';
import {
  checkboxesState,
  onOffState,
  radioState,
  writeCheckboxes,
  writeOnOff,
  writeRadio,
} from '../shared/input-group.ts';
import { chooseLevels } from '../shared/levels.ts';
import type { Levels, Node } from '../shared/levels.ts';
import { cannotClear, isBlank } from '../shared/options.ts';
import type { Choice } from '../shared/options.ts';
import { chosenIn, targetIn, treeLevels } from '../shared/tree.ts';

const OPTION = '[role="option"]';

function asChoice(element: Element): Choice {
  const shown = shownText(element);
  return {
    element,
    // A mark that is drawn in it once it is chosen is no word.
    text:
      element.getAttribute('aria-label')?.trim() ||
      (/[\p{L}\p{N}]/u.test(shown) ? shown : '') ||
      labelledBy(element) ||
      labelBeside(element) ||
      shown,
    disabled: isDisabled(element),
    selected: STATES.some((name) => element.getAttribute(name) === 'true'),
  };
}

const STATES = ['aria-checked', 'aria-selected', 'aria-pressed'];
/** Where none of the choices says by ARIA whether it is chosen, by the last word of a class. */
const MARKS = ['checked', 'selected', 'active', 'pressed', 'chosen'];

function labelledBy(element: Element): string {
  const ids = element.getAttribute('aria-labelledby')?.split(/\s+/) ?? [];
  return ids
    .flatMap((id) => byId(element, id) ?? [])
    .map(shownText)
    .join(' ')
    .trim();
}

/** The label of a button-like radio: `<label for>`, or the label around it. */
function labelBeside(element: Element): string {
  const tree = element.getRootNode();
  const inTree = tree instanceof Document || tree instanceof ShadowRoot ? tree : null;
  const named = element.id ? inTree?.querySelector(`label[for="${CSS.escape(element.id)}"]`) : null;
  const label = named ?? element.closest('label');
  return label ? shownText(label) : '';
}

function choicesIn(root: Element, selector: string): Choice[] {
  return choicesAt([...root.querySelectorAll(selector)]);
}

/** Choices without a word in cells of a row are called by what stands over them. */
function choicesAt(elements: readonly Element[]): Choice[] {
  const tells = elements.some((element) => STATES.some((name) => element.hasAttribute(name)));
  const choices = elements.map((element) => ({
    ...asChoice(element),
    ...(tells ? {} : { selected: MARKS.some((mark) => hasStateClass(element, mark)) }),
  }));
  const words = choices.every(({ text }) => text === '') ? columnWords(elements) : null;
  return words ? choices.map((choice, index) => ({ ...choice, text: words[index] ?? '' })) : choices;
}

/** The group's element, where it has elements of the role that are not native inputs. */
function groupAround(element: Element, group: string, member: string, least: number): Element | null {
  const root = element.closest(group);
  if (!root || root.querySelectorAll(member).length < least) return null;
  return [...root.querySelectorAll('input[type="radio"]')].every(isCarrier) ? root : null;
}

export const radioGroup: Part = {
  recognise: (element) => groupAround(element, '[role="radiogroup"]', RADIO, 1),
  read: (root) => radioState(choicesIn(root, RADIO)),
  write: (root, value, tools) => writeRadio(choicesIn(root, RADIO), value, tools),
};

function looseRadios(element: Element): Element[] {
  return looseAnswers(element, RADIO);
}

/** The first stands for all of them, as with native radios. */
export const loneRadios: Part = {
  recognise: (element) => looseRadios(element)[0] ?? null,
  anchor: (root) => boxAround(root, looseRadios(root)),
  read: (root) => radioState(choicesAt(looseRadios(root))),
  write: (root, value, tools) => writeRadio(choicesAt(looseRadios(root)), value, tools),
};

function boxAround(root: Element, members: readonly Element[]): Element {
  let box = root;
  while (!members.every((member) => box.contains(member))) box = box.parentElement ?? box;
  return box;
}

export const checkboxGroup: Part = {
  recognise: (element) => groupAround(element, '[role="group"]', CHECKBOX, 2) ?? fieldsetAround(element),
  read: (root) => checkboxesState(choicesIn(root, CHECKBOX)),
  write: (root, value, tools) => writeCheckboxes(() => choicesIn(root, CHECKBOX), value, tools),
};

/** Ticks side by side with words of their own. */
function looseTicks(element: Element): Element[] {
  const ticks = looseAnswers(element, CHECKBOX);
  return ticks.every((tick) => asChoice(tick).text !== '') ? ticks : [];
}

/** The first stands for all of them. */
export const loneTicks: Part = {
  recognise: (element) => looseTicks(element)[0] ?? null,
  anchor: (root) => boxAround(root, looseTicks(root)),
  read: (root) => checkboxesState(looseTicks(root).map(asChoice)),
  write: (root, value, tools) => writeCheckboxes(() => looseTicks(root).map(asChoice), value, tools),
};

/** A fieldset that holds ticks, its title and nothing else. */
function fieldsetAround(element: Element): Element | null {
  const root = element.closest('fieldset');
  const parts = [...(root?.children ?? [])].filter((part) => !part.matches('legend'));
  return parts.length > 1 && parts.every((part) => part.matches(CHECKBOX)) ? root : null;
}

/** A list or tree that opens belongs to the control that opens it. */
function isPopup(list: Element): boolean {
  const tree = list.getRootNode();
  if (list.id === '' || !(tree instanceof Document || tree instanceof ShadowRoot)) return false;
  return (
    tree.querySelector(`[aria-controls~="${CSS.escape(list.id)}"],[aria-owns~="${CSS.escape(list.id)}"]`) !==
    null
  );
}

/** Options that are checked, rather than selected, are checked each by itself. */
function takesSeveral(list: Element): boolean {
  const said = list.getAttribute('aria-multiselectable');
  return said === 'true' || (said === null && list.querySelector('[aria-checked]') !== null);
}

/** A list that opens, and calls itself by what it opens. */
const OPENS = '[aria-haspopup]:not([aria-haspopup="false"]),[aria-expanded="false"]';

/** A list that is always open. */
export const listbox: Part = {
  recognise(element) {
    const root = element.closest('[role="listbox"]');
    return root?.querySelector(OPTION) && !root.matches(OPENS) && !isPopup(root) ? root : null;
  },
  read(root) {
    const choices = choicesIn(root, OPTION);
    const state = takesSeveral(root) ? checkboxesState(choices) : radioState(choices);
    return { ...state, disabled: isDisabled(root) || state.disabled };
  },
  write(root, value, tools) {
    return takesSeveral(root)
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

const PRESSABLE = '[aria-pressed]';
const BAR = '[role="toolbar"],[role="menubar"]';

/** A box of nothing but buttons that stay pressed, each with words of its own. */
function rowOfButtons(element: Element): Element | null {
  const box = element.matches(PRESSABLE) ? element.parentElement : element;
  const buttons = [...(box?.children ?? [])];
  const alike = buttons.every((button) => button.matches(PRESSABLE) && /\p{L}/u.test(shownText(button)));
  return alike && buttons.length > 1 ? box : null;
}

/** Buttons of one question that stay pressed. In a toolbar they act on something else. */
export const toggleButtons: Part = {
  recognise(element) {
    const root = element.closest('[role="group"],[role="radiogroup"],fieldset') ?? rowOfButtons(element);
    const asked = root === element || element.matches(PRESSABLE);
    const several = root !== null && asked && root.querySelectorAll(PRESSABLE).length >= 2;
    return several &&
      !root.closest(BAR) &&
      !root.querySelector(`${BAR},${RADIO},${CHECKBOX},input,select,textarea`)
      ? root
      : null;
  },
  read: (root) => checkboxesState(choicesIn(root, PRESSABLE)),
  write: (root, value, tools) => writeCheckboxes(() => choicesIn(root, PRESSABLE), value, tools),
};

/** A tree that is always open, of which leaves are chosen. */
export const tree: Part = {
  recognise(element) {
    const root = element.closest('[role="tree"]');
    const chooses = root?.querySelector('[role="treeitem"][aria-selected],[role="treeitem"][aria-checked]');
    return root && chooses && !isPopup(root) ? root : null;
  },
  read(root) {
    const chosen = chosenIn(root);
    const several = takesSeveral(root);
    return {
      kind: several ? 'checkboxes' : 'radio',
      value: several ? chosen : (chosen[0] ?? ''),
      levels: true,
      readOnly: false,
      disabled: isDisabled(root) || [...root.querySelectorAll('[role="treeitem"]')].every(isDisabled),
    };
  },
  async write(root, value, tools) {
    const multiple = takesSeveral(root);
    if (!multiple && isBlank(value.value)) {
      if (chosenIn(root).length > 0) throw cannotClear();
      return;
    }
    const chooser = { chosen: () => chosenIn(root), multiple, target: targetIn };
    await chooseLevels(chooser, leavesAlone(treeLevels(root, tools)), value, tools);
  },
};

/** Where a branch is marked with the leaves below it, it is no choice of its own. */
function leavesAlone(levels: Levels): Levels {
  return {
    ...levels,
    below: async (...asked) => (await levels.below(...asked)).map(asGroup),
  };
}

function asGroup(node: Node): Node {
  return { ...node, choosable: node.choosable && !node.leadsOn };
}
