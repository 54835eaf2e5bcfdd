import { WidgetRefusal } from '../widget.ts';
import type { WidgetTools, WidgetValue } from '../widget.ts';
import { isDisabled, shownText } from './dom.ts';
import type { Part } from './family.ts';
import { checkboxesState } from './input-group.ts';
import { findChoice, spellings, usable, wantedTexts } from './options.ts';
import type { Choice } from './options.ts';
import { boxIn, isTicked } from './popup.ts';
import { pause } from './settle.ts';

const LISTS = 'ul,ol,[role="group"],[role="listbox"]';
const ROWS = 'li,[role="option"],label';
const BUTTONS = 'button,[role="button"]';

/** Elements that match and are in no other that does. */
function outermost(place: Element, selector: string): Element[] {
  return [...place.querySelectorAll(selector)].filter((element) => {
    const around = element.parentElement?.closest(selector);
    return !around || !place.contains(around) || around === place;
  });
}

/**
 * The two panels: what stands before and after the buttons. A panel without an item may have no list at all.
 */
function panelsIn(root: Element): [Element, Element] | null {
  let row = root;
  while (row.children.length === 1 && row.firstElementChild) row = row.firstElementChild;
  const parts = [...row.children];
  const between = parts.findIndex((part) => part.matches(BUTTONS) || isBetween(part));
  const [from, to] = [parts[between - 1], parts.at(-1)];
  return between > 0 && from && to && parts.indexOf(to) > between ? [from, to] : null;
}

/** Buttons and nothing to choose from. */
function isBetween(part: Element): boolean {
  return part.querySelector(BUTTONS) !== null && part.querySelector(`${LISTS},input`) === null;
}

function listsIn(root: Element): (Element | undefined)[] {
  return (panelsIn(root) ?? []).map((panel) => outermost(panel, LISTS)[0]);
}

/** Buttons that belong to neither list, but stand between them. */
function buttonsIn(root: Element): Element[] {
  const panels = panelsIn(root) ?? [];
  return [...root.querySelectorAll(BUTTONS)].filter(
    (button) => !panels.some((panel) => panel.contains(button)),
  );
}

function choicesIn(list: Element | undefined, selected: boolean): Choice[] {
  return list
    ? outermost(list, ROWS).map((row) => ({
        element: row,
        text: shownText(row),
        disabled: isDisabled(row) || (boxIn(row)?.matches(':disabled') ?? false),
        selected,
      }))
    : [];
}

function itemsOf(root: Element): Choice[] {
  const [from, to] = listsIn(root);
  return [...choicesIn(from, false), ...choicesIn(to, true)];
}

/** Two panels that hold tick boxes and, at most, a search each: two parts of a form hold more. */
function isTransfer(root: Element): boolean {
  const panels = panelsIn(root);
  if (!panels || buttonsIn(root).length < 2) return false;
  const fields = [...root.querySelectorAll('input:not([type="checkbox"],[type="hidden"])')];
  const others = root.querySelector('select,textarea,[contenteditable],input[type="radio"]');
  const inside = (panel: Element): number => fields.filter((field) => panel.contains(field)).length;
  return others === null && fields.length <= 2 && panels.every((panel) => inside(panel) <= 1);
}

/**
 * Two lists of tick boxes with buttons between that move what is ticked from one to the other; the second holds what is
 * chosen.
 */
export function transfer(selector: string): Part {
  return {
    recognise(element) {
      for (let root = element.closest(selector); root; root = root.parentElement?.closest(selector) ?? null) {
        if (isTransfer(root)) return root;
      }
      return null;
    },
    read: (root) => checkboxesState(itemsOf(root)),
    write,
  };
}

async function write(root: Element, value: WidgetValue, tools: WidgetTools): Promise<void> {
  const items = itemsOf(root);
  const wanted = wantedTexts(value).map((text) =>
    usable(findChoice(items, text, spellings(text, value)), text),
  );
  const leaving = items.filter((item) => item.selected && !wanted.includes(item));
  await move(
    root,
    leaving.map((item) => usable(item, item.text).text),
    true,
    tools,
  );
  const coming = wanted.filter((item) => !item.selected).map(({ text }) => text);
  await move(root, coming, false, tools);
}

/** Ticks items of the list they are in, and nothing else there, and presses the button that this makes ready. */
async function move(
  root: Element,
  texts: readonly string[],
  selected: boolean,
  tools: WidgetTools,
): Promise<void> {
  if (texts.length === 0) return;
  const here = (): Choice[] => itemsOf(root).filter((item) => item.selected === selected);
  for (const item of itemsOf(root)) {
    const wanted = item.selected === selected && texts.includes(item.text);
    if (isTicked(item.element) !== wanted) {
      tools.click(tickIn(item.element));
      await pause(tools);
    }
  }
  const button = buttonTo(root, !selected);
  if (!button) throw new WidgetRefusal('failed', 'rejected', { value: texts.join('、') });
  tools.click(button);
  await tools.until(() => here().every((item) => !texts.includes(item.text)));
}

/** What is clicked to tick a row: its tick box, or what is drawn in place of one that is not shown. */
function tickIn(row: Element): Element {
  const box = boxIn(row);
  return box && !box.checkVisibility() ? (box.nextElementSibling ?? row) : (box ?? row);
}

const RIGHT = /right|→|›|»|>|添加|加入|右/i;
const LEFT = /left|←|‹|«|<|移除|移出|左/i;

/** The one button that can be pressed; where several can, the one that says where it leads. */
function buttonTo(root: Element, right: boolean): Element | null {
  const ready = buttonsIn(root).filter((button) => !isDisabled(button));
  if (ready.length === 1) return ready[0] ?? null;
  const [towards, away] = right ? [RIGHT, LEFT] : [LEFT, RIGHT];
  const fitting = ready.filter((button) => {
    const classes = [button, ...button.querySelectorAll('*')].map((each) => each.getAttribute('class') ?? '');
    const words = `${shownText(button)} ${button.getAttribute('aria-label') ?? ''} ${classes.join(' ')}`;
    return towards.test(words) && !away.test(words);
  });
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}
