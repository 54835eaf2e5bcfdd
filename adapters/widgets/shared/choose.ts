import { isPrompt } from '#core/matching/option.ts';
import { WidgetRefusal } from '../widget.ts';
import type { WidgetTools, WidgetValue } from '../widget.ts';
import { isRendered, within } from './dom.ts';
import { typeText } from './events.ts';
import {
  awaitAny,
  awaitChoice,
  cannotClear,
  findChoice,
  foldedCount,
  spellings,
  usable,
  wantedTexts,
  SEARCH_PATIENCE,
} from './options.ts';
import type { Choice } from './options.ts';
import { chooseLevels } from './levels.ts';
import { targetIn, treeLevels } from './tree.ts';
import { closePopup, closeStray, openPopup } from './popup.ts';
import { pause, settle } from './settle.ts';
import type { Popup } from './popup.ts';

/** What choosing from a list that opens needs to know of its control. */
export interface Chooser {
  root: Element;
  /** What a person clicks to open the list. */
  trigger: Element;
  /** Texts chosen now. */
  chosen: () => readonly string[];
  multiple: boolean;
  /** Whether the options stand in a tree; it is waited for, where a list would be gone through at once. */
  tree?: boolean;
  /** Whether what has opened are choices; asked before one is clicked. */
  admits?: (choices: readonly Choice[]) => boolean;
}

/** Screens of a virtual list to go through before giving up: enough for some thousand options. */
const MOST_SCREENS = 400;

/**
 * Chooses the wanted options, by equality, and in a multiple choice takes back every other. Nothing is chosen at
 * all when one of them is missing.
 */
export async function choose(chooser: Chooser, value: WidgetValue, tools: WidgetTools): Promise<void> {
  const { root } = chooser;
  await closeStray(root, tools);
  const popup = openPopup(root, chooser.trigger, tools);
  try {
    await pause(tools);
    const wanted = wantedTexts(value);
    if (chooser.tree) await settle(tools, () => treeIn(popup) !== null, 1000);
    const tree = treeIn(popup);
    if (tree) await chooseLevels({ ...chooser, target: targetIn }, treeLevels(tree, tools), value, tools);
    else if (chooser.multiple) await chooseSeveral(chooser, popup, wanted, value, tools);
    else for (const text of wanted) await take(chooser, popup, text, value, true, tools);
  } finally {
    await closePopup(root, popup, tools);
  }
}

function treeIn(popup: Popup): Element | null {
  const surface = popup.surface();
  return surface && within(surface, '[role="tree"]');
}

/**
 * Goes back to nothing chosen by the entry that says so, such as 请选择.
 * @throws WidgetRefusal `failed('cannotClear')` where the list has none.
 */
export async function chooseNothing({ root, trigger }: Chooser, tools: WidgetTools): Promise<void> {
  await closeStray(root, tools);
  const popup = openPopup(root, trigger, tools);
  try {
    await pause(tools);
    await awaitAny(popup.choices, true, tools);
    const nothing = popup.choices().find((choice) => isPrompt(choice.text));
    if (!nothing) throw cannotClear();
    tools.click(nothing.element);
  } finally {
    await closePopup(root, popup, tools);
  }
}

async function chooseSeveral(
  chooser: Chooser,
  popup: Popup,
  wanted: readonly string[],
  value: WidgetValue,
  tools: WidgetTools,
): Promise<void> {
  for (const text of wanted) {
    usable(await seek(chooser, popup, text, spellings(text, value), tools), text);
  }
  const shown = chooser.chosen();
  const folded = shown.some((one) => foldedCount(one) > 0);
  // What a folded tag stands for, the list itself has marked.
  const now = folded ? popup.choices().flatMap((choice) => (choice.selected ? choice.text : [])) : shown;
  const surplus = now.filter((one) => !wanted.some((text) => isThe(one, text, spellings(text, value))));
  for (const text of surplus) await take(chooser, popup, text, { value: text, accepted: [] }, false, tools);
  for (const text of wanted) await take(chooser, popup, text, value, true, tools);
}

async function take(
  chooser: Chooser,
  popup: Popup,
  wanted: string,
  value: WidgetValue,
  selected: boolean,
  tools: WidgetTools,
): Promise<void> {
  popup.reopen();
  const choice = usable(await seek(chooser, popup, wanted, spellings(wanted, value), tools), wanted);
  if (chooser.admits?.(popup.choices()) === false) throw new WidgetRefusal('skipped', 'unknownControl');
  if (isSelected(choice, chooser, spellings(wanted, value)) !== selected) tools.click(choice.element);
}

function isSelected(choice: Choice, chooser: Chooser, accepted: readonly string[]): boolean {
  if (!choice.selected || !choice.highlighted) return choice.selected;
  return chooser.chosen().some((shown) => isThe(shown, choice.text, accepted));
}

function isThe(shown: string, wanted: string, accepted: readonly string[]): boolean {
  const choice = { element: document.body, text: shown, disabled: false, selected: false };
  return findChoice([choice], wanted, accepted) !== null;
}

/** Finds an option: among those shown, further down a virtual list, or by asking the control's own search. */
async function seek(
  chooser: Chooser,
  popup: Popup,
  wanted: string,
  accepted: readonly string[],
  tools: WidgetTools,
): Promise<Choice | null> {
  const search = searchField(chooser, popup);
  // What was asked for before would hide the others.
  if (search && search.value !== '') {
    typeText(search, '');
    await pause(tools);
  }
  const list = (): Choice[] => (popup.loading() ? [] : popup.choices());
  await awaitAny(list, search !== null, tools);
  const found =
    findChoice(list(), wanted, accepted) ??
    (await scrollTo(popup, wanted, accepted, tools)) ??
    (list().length > 0 ? await awaitChoice(list, wanted, accepted, tools) : null);
  if (found || !search) return found;
  typeText(search, wanted);
  const answered = await awaitChoice(list, wanted, accepted, tools, SEARCH_PATIENCE);
  if (!answered) typeText(search, '');
  return answered;
}

/** Field in which the control lets a person search its options. */
function searchField({ root }: Chooser, popup: Popup): HTMLInputElement | HTMLTextAreaElement | null {
  const fields = [root, popup.surface()].flatMap((place) => [
    ...(place?.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input,textarea') ?? []),
  ]);
  return (
    fields.find(
      (field) =>
        ['text', 'search', 'textarea'].includes(field.type) &&
        !field.readOnly &&
        !field.disabled &&
        isRendered(field),
    ) ?? null
  );
}

/** Scrolls through a list that draws only the options in view. A list that draws all of them is left as it is. */
async function scrollTo(
  popup: Popup,
  wanted: string,
  accepted: readonly string[],
  tools: WidgetTools,
): Promise<Choice | null> {
  const scroller = scrollerOf(popup);
  if (!scroller) return null;
  const unscrolled = signature(popup);
  if (scroller.scrollTop > 0) {
    scroller.scrollTop = 0;
    await changedWithin(popup, unscrolled, tools);
    const first = findChoice(popup.choices(), wanted, accepted);
    if (first) return first;
  }
  for (let screen = 0; screen < MOST_SCREENS; screen++) {
    const before = signature(popup);
    const top = scroller.scrollTop;
    scroller.scrollTop = top + Math.max(scroller.clientHeight - overlap(popup), scroller.clientHeight / 2);
    if (scroller.scrollTop === top) return null;
    // The browser tells of it with the next frame; a list that hears of it now draws now.
    scroller.dispatchEvent(new Event('scroll'));
    const changed = await changedWithin(popup, before, tools);
    const choice = findChoice(popup.choices(), wanted, accepted);
    if (choice) return choice;
    if (!changed) return null;
  }
  return null;
}

/** What stays in view from one screen to the next: an option, which may be cut at the edge. */
function overlap(popup: Popup): number {
  return popup.choices()[0]?.element.getBoundingClientRect().height ?? 0;
}

function signature(popup: Popup): string {
  return popup
    .choices()
    .map((choice) => choice.text)
    .join('\n');
}

/** Whether a scroll brought other options: decided once the page has had time to draw. */
async function changedWithin(popup: Popup, before: string, tools: WidgetTools): Promise<boolean> {
  return settle(tools, () => signature(popup) !== before);
}

function scrollerOf(popup: Popup): Element | null {
  const surface = popup.surface();
  const first = popup.choices()[0]?.element ?? null;
  for (let box = first?.parentElement ?? null; box && surface?.contains(box); box = box.parentElement) {
    if (box.scrollHeight > box.clientHeight + 1 && getComputedStyle(box).overflowY !== 'visible') return box;
  }
  return null;
}
