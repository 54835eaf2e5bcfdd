import { columnWords } from './column-words.ts';
import { shownText } from './dom.ts';
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
  return [...tree.querySelectorAll<HTMLInputElement>(`input[name="${CSS.escape(input.name)}"]`)];
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
  return near.length > 1 || !parent.parentElement ? near : onlyChildPeers(parent, inside);
}

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

/** `<div><label><input></label></div><div><label><input></label></div>`: one wrapper per option. */
function onlyChildPeers(wrapper: Element, inside: (box: Element) => HTMLInputElement[]): HTMLInputElement[] {
  const box = wrapper.parentElement;
  const alike = box ? [...box.children].every((child) => inside(child).length === 1) : false;
  return box && alike ? inside(box) : inside(wrapper);
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
  return group.map((input, index) => ({
    element: input,
    text: columns?.[index] ?? optionLabel(input),
    disabled: input.matches(':disabled'),
    selected: input.checked,
  }));
}
