import { columnWords } from './column-words.ts';
import { shownText } from './dom.ts';
import { shownChosen } from './drawn-over.ts';
import { optionLabel, ownWords } from './option-label.ts';
import type { Choice } from './options.ts';

/** Boxes that hold one question: inputs without a name that share one belong together. */
const QUESTION = 'td,th,dd,fieldset,[role="radiogroup"],[role="group"],p,li';

/**
 * Radios or checkboxes that answer one question together: those of one name in a form; without a name, those of the
 * nearest box that holds one question.
 */
export function groupOf(input: HTMLInputElement): HTMLInputElement[] {
  const peers = input.name === '' ? namelessPeers(input) : namedPeers(input);
  return peers.includes(input) ? peers : [input];
}

function namedPeers(input: HTMLInputElement): HTMLInputElement[] {
  const peers = namesakes(input).filter(
    (peer) => peer.type === input.type && peer.name === input.name && peer.form === input.form,
  );
  return peers.length > 1 || input.type !== 'checkbox' ? peers : keyedPeers(input);
}

/**
 * Checkboxes side by side that are named `route[a]`, `route[b]`, or `list$0`, `list$1` as those of ASP.NET: one question with a
 * key for each answer. The latter may stand in cells of a table that holds nothing else.
 */
function keyedPeers(input: HTMLInputElement): HTMLInputElement[] {
  const base = baseOf(input);
  const parent = (input.closest('label') ?? input).parentElement;
  if (base === undefined || !parent) return [input];
  const table = parent.matches('td') && /\$\d+$/.test(input.name) ? parent.closest('table') : null;
  const place = table ?? parent;
  const boxes = [...place.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')];
  const peers = boxes.filter(
    (peer) =>
      baseOf(peer) === base &&
      peer.form === input.form &&
      (table !== null || (peer.closest('label') ?? peer).parentElement === parent),
  );
  const others = place.querySelectorAll('input:not([type="hidden"]),select,textarea').length > peers.length;
  return table && others ? [input] : peers;
}

function baseOf({ name }: HTMLInputElement): string | undefined {
  return /^(.+)(?:\[[^\]]*\]|\$\d+)$/.exec(name)?.[1];
}

/** Inputs that may carry the name: a form knows its own without a search of the page. */
function namesakes(input: HTMLInputElement): HTMLInputElement[] {
  const listed = input.form?.elements.namedItem(input.name);
  if (listed instanceof HTMLInputElement) return [listed];
  if (listed instanceof RadioNodeList) return [...listed].filter((node) => node instanceof HTMLInputElement);
  const tree = input.getRootNode();
  if (!(tree instanceof Document || tree instanceof ShadowRoot || tree instanceof Element)) return [input];
  const selector = `input[name="${CSS.escape(input.name)}"]`;
  const own = [...tree.querySelectorAll<HTMLInputElement>(selector)];
  return own.length === 1 && tree instanceof ShadowRoot ? inAlike(tree.host, selector) : own;
}

/** Inputs that components of one kind each keep in their own shadow. */
function inAlike(host: Element, selector: string): HTMLInputElement[] {
  const tree = host.getRootNode();
  if (!(tree instanceof Document || tree instanceof ShadowRoot)) return [];
  return [...tree.querySelectorAll(host.localName)].flatMap((each) => [
    ...(each.shadowRoot?.querySelectorAll<HTMLInputElement>(selector) ?? []),
  ]);
}

/**
 * Inputs that components side by side each draw around their own, or keep in their shadow, as the only one in it. Each may
 * stand in a label of its own; where the box around them holds other fields as well, they are questions of their own.
 */
function componentPeers(input: HTMLInputElement): HTMLInputElement[] {
  const component = componentAround(input);
  const part = component?.parentElement?.matches('label') ? component.parentElement : component;
  const box = part?.parentElement;
  if (!component || !part || !box) return [];
  const { localName } = component;
  const componentsIn = (each: Element): Element[] =>
    each.localName === localName ? [each] : [...each.querySelectorAll(localName)];
  const isAlike = (each: Element): boolean =>
    each.localName === part.localName && componentsIn(each).length === 1;
  const children = [...box.children];
  if (children.some((each) => !isAlike(each) && mayHoldFields(each))) return [];
  const peers = children
    .filter(isAlike)
    .map((each) =>
      componentsIn(each).flatMap((one) => [...(one.shadowRoot ?? one).querySelectorAll('input')]),
    );
  const same = ([only, ...more]: HTMLInputElement[]): boolean =>
    only?.type === input.type && only.name === '' && more.length === 0;
  return peers.every(same) ? peers.flat() : [];
}

function mayHoldFields(each: Element): boolean {
  const fields = 'input,select,textarea,button';
  const inside = [each, ...each.querySelectorAll('*')];
  return inside.some((one) => one.matches(fields) || one.localName.includes('-'));
}

function componentAround(input: HTMLInputElement): Element | null {
  const tree = input.getRootNode();
  if (tree instanceof ShadowRoot) return tree.host;
  for (let box = input.parentElement; box; box = box.parentElement) {
    if (box.querySelectorAll('input').length > 1) return null;
    if (box.localName.includes('-')) return box;
  }
  return null;
}

function namelessPeers(input: HTMLInputElement): HTMLInputElement[] {
  const inside = (box: Element): HTMLInputElement[] =>
    [...box.querySelectorAll<HTMLInputElement>(`input[type="${input.type}"]`)].filter(
      (peer) => peer.name === '' && peer.form === input.form,
    );
  const row = rowPeers(input);
  if (row.length > 1) return row;
  const question = input.closest(QUESTION);
  if (question) return inside(question);
  const label = input.closest('label') ?? input;
  const parent = label.parentElement;
  if (!parent) return [input];
  const near = inside(parent);
  const components = near.length > 1 ? [] : componentPeers(input);
  if (components.length > 1) return components;
  if (near.length > 1 || !parent.parentElement) return near;
  const wrapped = onlyChildPeers(parent, inside);
  return wrapped.length > 1 ? wrapped : wrappedPeers(input, inside);
}

/** Answers that libraries wrap in several boxes each, of which an answer's holds its own words and nothing else. */
function wrappedPeers(
  input: HTMLInputElement,
  inside: (box: Element) => HTMLInputElement[],
): HTMLInputElement[] {
  let wrapper: Element = input;
  let box = input.parentElement;
  while (box && box.querySelectorAll(ANY).length === 1 && !box.matches(QUESTION)) {
    [wrapper, box] = [box, box.parentElement];
  }
  const words = ownWords(input);
  if (!box || wrapper === input || words === '' || shownText(wrapper) !== words) return [input];
  const holders = [...box.children].filter((child) => child.querySelector(ANY));
  const isAnswer = (child: Element): boolean => {
    const [only, more] = inside(child);
    const alone = only !== undefined && more === undefined && child.querySelectorAll(ANY).length === 1;
    return alone && child.classList[0] === wrapper.classList[0] && shownText(child) === ownWords(only);
  };
  return holders.length > 1 && holders.every(isAnswer) ? inside(box) : [input];
}

const ANY = 'input:not([type="hidden"]),select,textarea';

const CELLS = 'td,th,[role="cell"],[role="gridcell"]';

/** Radios of a matrix without a name, each alone in a cell of the row, whose columns say what they stand for. */
function rowPeers(input: HTMLInputElement): HTMLInputElement[] {
  const row = input.type === 'radio' ? input.closest(CELLS)?.parentElement : undefined;
  return [...(row?.children ?? [])].flatMap((cell) => {
    const fields = cell.querySelectorAll<HTMLInputElement>('input,select,textarea');
    const [only] = fields;
    const alone = fields.length === 1 && only?.type === 'radio' && only.name === '' && shownText(cell) === '';
    return alone && only ? [only] : [];
  });
}

/** `<div><label><input></label></div><div><label><input></label></div>`: one wrapper per option, after what is asked. */
function onlyChildPeers(wrapper: Element, inside: (box: Element) => HTMLInputElement[]): HTMLInputElement[] {
  const box = wrapper.parentElement;
  if (!box) return inside(wrapper);
  const children = [...box.children];
  const first = children.findIndex((child) => inside(child).length > 0);
  const alike = children.every((child, index) =>
    inside(child).length === 0 ? index < first || isLabelWithin(child, box) : isLike(child, wrapper, inside),
  );
  return alike ? inside(box) : inside(wrapper);
}

function isLike(child: Element, wrapper: Element, inside: (box: Element) => HTMLInputElement[]): boolean {
  return (
    inside(child).length === 1 &&
    child.querySelectorAll('input,select,textarea').length === 1 &&
    child.tagName === wrapper.tagName
  );
}

/** The label of an option may stand beside the box of it. */
function isLabelWithin(child: Element, box: Element): boolean {
  return child instanceof HTMLLabelElement && child.control !== null && box.contains(child.control);
}

/** Choices in cells of their own are named by their row and columns, from the place of the first. */
const ROWS = 'tr,tbody,table,[role="row"]';

/** The smallest element around a group that holds nothing else to fill in; else the first input. */
export function groupBox(group: readonly HTMLInputElement[]): Element {
  const [first] = group;
  if (!first) throw new TypeError('a group has at least one input');
  let box: Element = first;
  while (!group.every((input) => box.contains(input))) {
    const { parentElement } = box;
    if (!parentElement) return first;
    box = parentElement;
  }
  const others = [...box.querySelectorAll('input,select,textarea')].filter(
    (field) => !group.some((input) => input === field),
  );
  return others.length === 0 && !box.matches(ROWS) ? box : first;
}

export function choicesOf(group: readonly HTMLInputElement[]): Choice[] {
  const columns = group.some((input) => ownWords(input) !== '') ? null : columnWords(group);
  const shown = shownChosen(group);
  return group.map((input, index) => ({
    element: input,
    text: columns?.[index] ?? optionLabel(input),
    disabled: input.matches(':disabled'),
    selected: input.checked || shown.has(input),
  }));
}
