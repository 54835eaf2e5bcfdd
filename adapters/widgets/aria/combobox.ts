import { isPrompt } from '#core/matching/option.ts';
import { choose, chooseNothing } from '../shared/choose.ts';
import { chipsIn } from '../shared/chips.ts';
import { byId, hasStateClass, isDisabled, isRendered, shownText, within } from '../shared/dom.ts';
import { enterText, pressOutside } from '../shared/events.ts';
import type { Part } from '../shared/family.ts';
import { apart } from '../shared/joined.ts';
import { isBlank } from '../shared/options.ts';
import { pause, settle } from '../shared/settle.ts';
import { holdsSeveral } from '../shared/several.ts';
import type { WidgetTools } from '../widget.ts';

const ROLE = '[role="combobox"]';
/** An input that says nothing of its role, and opens a list. */
const OPENS_LIST = 'input[aria-haspopup="listbox"]';
const COMBOBOX = `${ROLE},${OPENS_LIST}`;
/** How far the hidden field may stand from an input that only shows what is chosen. */
const BESIDE = 3;
const FIELDS = 'input:not([type="hidden"]),select,textarea,[role="combobox"],[role="textbox"]';
/** What is drawn in a frame and never a choice: pictures, and lists that are open in it. */
const NO_CHOICE =
  'svg,[aria-hidden="true"],[role="listbox"],ul[class*="dropdown" i],[class*="dropdown" i] ul';
const SIGN = /^[×✕✖✗▼▾▽▲▴⌄˅]$/;
/** Boxes with a border of their own that a field stands in. */
const PLACES = 'td,th,li,dd,fieldset,form,section';
/** How far the frame of a combobox may stand from the element with the role. */
const MOST_LEVELS = 6;

function comboboxIn(root: Element): Element {
  return root.matches(COMBOBOX) ? root : (root.querySelector(COMBOBOX) ?? root);
}

/**
 * The combobox that an element is in. An input without the role may take any text and only offer some: what is chosen is
 * kept in a hidden field beside it, or cannot be typed.
 */
function comboboxAt(element: Element): Element | null {
  const found = element.closest(COMBOBOX);
  if (!found || opensDialog(found)) return null;
  return found.matches(ROLE) || isChosenIn(found) ? found : null;
}

function isChosenIn(input: Element): boolean {
  // One that is kept out of sight shows nothing of what is chosen.
  if ([input, input.parentElement].some((each) => each instanceof HTMLElement && each.offsetWidth <= 1))
    return false;
  if (input instanceof HTMLInputElement && input.readOnly) return true;
  let box: Element | null = input;
  for (let level = 0; box && level < BESIDE; level++, box = box.parentElement) {
    if (box.nextElementSibling?.matches('input[type="hidden"]')) return true;
  }
  return false;
}

/**
 * The frame around a combobox: libraries put the role on a bare input and show the choice beside it. A frame holds
 * no other field and not what names this one; its class says that it is a select, or it is drawn as the field, with no words in it but those of chips.
 */
export function frameOf(combobox: Element): Element {
  let frame = combobox;
  let parent = combobox.parentElement;
  const names = namesOf(combobox);
  for (let level = 0; parent && level < MOST_LEVELS; level++) {
    const around = parent;
    if (names.some((name) => around.contains(name))) break;
    const fields = [...parent.querySelectorAll(FIELDS)].filter((field) => !combobox.contains(field));
    if (fields.length > 0) break;
    const isCalledSo = /select(?!ed)/i.test(parent.className) && parent.querySelector('label') === null;
    if (isCalledSo || isDrawnField(parent, combobox)) frame = parent;
    parent = parent.parentElement;
  }
  return frame;
}

function isDrawnField(box: Element, combobox: Element): boolean {
  if (!(combobox instanceof HTMLInputElement) || box.matches(PLACES)) return false;
  const bordered = Number.parseFloat(getComputedStyle(box).borderBottomWidth) > 0;
  const inside = chipsIn(box);
  const own = (node: Node): boolean => inside.some(({ element }) => element.contains(node));
  return (
    bordered && textsIn(box).every((text) => own(text) || combobox.contains(text) || isChoice(text, box))
  );
}

/** Words of a choice, or those that ask for one, by their class. */
const CHOICE = /place-?holder|value|selected|selection|chosen/i;

function isChoice(text: Node, box: Element): boolean {
  for (let each = text.parentElement; each && each !== box; each = each.parentElement) {
    if (CHOICE.test(each.className)) return true;
  }
  return false;
}

function textsIn(box: Element): Node[] {
  const found: Node[] = [];
  const walker = box.ownerDocument.createTreeWalker(box, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const around = node.parentElement;
    if (node.nodeValue?.trim() === '' || !around || !isRendered(around)) continue;
    if (!around.closest('svg,[role="listbox"]')) found.push(node);
  }
  return found;
}

/** The list that the combobox names, once it is drawn. */
function listOf(root: Element): Element | null {
  const combobox = comboboxIn(root);
  const id = combobox.getAttribute('aria-controls') ?? combobox.getAttribute('aria-owns');
  return id ? byId(combobox, id) : null;
}

function isTree(root: Element): boolean {
  const list = listOf(root);
  const said = comboboxIn(root).getAttribute('aria-haspopup') === 'tree';
  return said || (list !== null && within(list, '[role="tree"]') !== null);
}

function isMultiple(root: Element): boolean {
  const list = listOf(root);
  if (list?.getAttribute('aria-multiselectable') === 'true' || hasStateClass(root, 'multiple')) return true;
  if ([...root.classList].some((name) => /(?:^|[-_])multi-?select$/i.test(name))) return true;
  return !isTree(root) && holdsSeveral(root);
}

/** What a person presses: the frame, where the combobox in it is for screen readers alone. */
function triggerOf(root: Element): Element {
  const combobox = comboboxIn(root);
  for (let box: Element | null = combobox; box && box !== root; box = box.parentElement) {
    if (box instanceof HTMLElement && (box.offsetWidth <= 1 || box.offsetHeight <= 1)) return root;
  }
  return combobox;
}

/** Choices, each by itself: several may be shown as one text. */
function eachChosen(root: Element, multiple: boolean): string[] {
  const texts = chosen(root);
  if (!multiple) return texts;
  const options = listOf(root)?.querySelectorAll('[role="option"]') ?? [];
  return apart(texts, [...options].map(shownText));
}

/** Texts of the choice: the field's own, else the words shown in the frame, without what only asks for a choice. */
function chosen(root: Element): string[] {
  const combobox = comboboxIn(root);
  const input = combobox instanceof HTMLInputElement ? combobox : shownInput(combobox);
  if (input && input.value !== '') return isPrompt(input.value) ? [] : [input.value];
  const chips = chipsIn(root).map(({ text }) => text);
  if (chips.length > 0) return chips;
  if (combobox.hasAttribute('data-placeholder')) return [];
  const names = namesOf(combobox);
  const words = [...root.querySelectorAll('*'), ...(root.shadowRoot?.querySelectorAll('*') ?? []), root]
    .filter((element) => isWord(element) && !names.some((each) => each.contains(element)))
    .map(shownText);
  // A label drawn in the frame of a field is what the field itself is called.
  const name = combobox instanceof HTMLInputElement ? combobox.getAttribute('aria-label')?.trim() : undefined;
  return [...new Set(words)].filter((text) => text !== name && !isPrompt(text));
}

/** A field of text that opens a calendar or a form: dates can be typed there. */
function opensDialog(combobox: Element): boolean {
  return combobox.matches(
    'input:not([readonly])[aria-haspopup="dialog"],input:not([readonly])[aria-haspopup="grid"]',
  );
}

/** What names the combobox, and may float in its frame. */
function namesOf(combobox: Element): Element[] {
  const ids = combobox.getAttribute('aria-labelledby')?.split(/\s+/) ?? [];
  const named = ids.flatMap((id) => byId(combobox, id) ?? []);
  return [...named, ...labelsFor(combobox)].filter(
    (name) => !name.contains(combobox) && !combobox.contains(name),
  );
}

function labelsFor(combobox: Element): Element[] {
  const tree = combobox.getRootNode();
  const id = combobox.id;
  return id !== '' && (tree instanceof Document || tree instanceof ShadowRoot)
    ? [...tree.querySelectorAll(`label[for="${CSS.escape(id)}"]`)]
    : [];
}

/** An input that a combobox only shows its choice in. */
function shownInput(combobox: Element): HTMLInputElement | null {
  const inputs = [...combobox.querySelectorAll<HTMLInputElement>('input:not([type="hidden"])')].filter(
    (input) => input.checkVisibility({ opacityProperty: true, visibilityProperty: true }),
  );
  // Beside the one that is typed into, arrows and marks may be drawn as inputs too.
  return inputs.find((input) => !input.readOnly) ?? inputs[0] ?? null;
}

/** An element's own texts, and those that stand in its slots where nothing else is put. */
function textNodesOf(element: Element): Text[] {
  const nodes = [...element.childNodes].flatMap((node) =>
    node instanceof HTMLSlotElement && node.assignedNodes().length === 0 ? [...node.childNodes] : [node],
  );
  return nodes.filter((node) => node instanceof Text);
}

/** An element that shows words of its own, which are not a placeholder. */
function isWord(element: Element): boolean {
  const own = textNodesOf(element).some(({ data }) => data.trim() !== '');
  if (!own || !isRendered(element) || element.closest(NO_CHOICE)) return false;
  if (SIGN.test(shownText(element))) return false;
  // How many are chosen, beside what they are.
  if (/^\d+$/.test(shownText(element)) && /(?:count|badge)\b/i.test(element.className)) return false;
  const names = element.closest('[class*="placeholder"]')?.className ?? element.className;
  if (/transparent/.test(names)) return false;
  return !/placeholder/i.test(names) || /selected/i.test(names);
}

/** One that takes no typing on any device may say that of its text alone. */
function isReadOnly(combobox: Element): boolean {
  return combobox.getAttribute('aria-readonly') === 'true' && combobox.getAttribute('inputmode') !== 'none';
}

/** A list that opens, whatever drew it: the role says what it is, and its behaviour how it is used. */
export const combobox: Part = {
  recognise(element) {
    const found = comboboxAt(element);
    return found ? frameOf(found) : frameBelow(element);
  },
  read(root) {
    const multiple = isMultiple(root);
    const texts = eachChosen(root, multiple);
    return {
      kind: multiple ? 'multiSelect' : 'select',
      value: multiple ? texts : texts.join(' '),
      ...(isTree(root) ? { levels: true } : {}),
      readOnly: isReadOnly(comboboxIn(root)),
      disabled: isDisabled(comboboxIn(root)),
    };
  },
  async write(root, value, tools) {
    const multiple = isMultiple(root);
    const chooser = {
      root,
      trigger: triggerOf(root),
      chosen: () => eachChosen(root, multiple),
      multiple,
      tree: isTree(root),
    };
    if (multiple || !isBlank(value.value)) await choose(chooser, value, tools);
    else if (chosen(root).length > 0 && !(await emptied(root, tools))) await chooseNothing(chooser, tools);
  },
};

/** Whether a combobox that is typed in is without a choice once its text is deleted and it is left. */
async function emptied(root: Element, tools: WidgetTools): Promise<boolean> {
  const input = comboboxIn(root);
  if (!(input instanceof HTMLInputElement) || input.readOnly) return false;
  enterText(input, '');
  await pause(tools);
  pressOutside(root.ownerDocument);
  return settle(tools, () => input.getAttribute('aria-expanded') !== 'true' && chosen(root).length === 0);
}

/** A frame asked about itself. */
function frameBelow(element: Element): Element | null {
  const inside = element.querySelector(COMBOBOX);
  return inside && comboboxAt(inside) && frameOf(inside) === element ? element : null;
}
