import { isPrompt } from '#core/matching/option.ts';
import { WidgetRefusal } from '../widget.ts';
import type { WidgetTools, WidgetValue } from '../widget.ts';
import { isRendered } from './dom.ts';
import { focus, hover, typeText } from './events.ts';
import {
  awaitAny,
  awaitChoice,
  cannotClear,
  findChoice,
  foldedCount,
  optionMissing,
  spellings,
  usable,
  wantedTexts,
  SEARCH_PATIENCE,
} from './options.ts';
import type { Choice } from './options.ts';
import { chooseLevels } from './levels.ts';
import { targetIn, treeLevels } from './tree.ts';
import { persuade, searchField, treeIn } from './persuade.ts';
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
  /** What the entry that chooses nothing says, where it does not ask for a choice in the usual words. */
  nothing?: string | undefined;
  /** Whether they can be chosen elsewhere as well: a list that does not open is not waited for. */
  elsewhere?: boolean;
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
    if (!searchField(root, popup)) await persuade(root, popup, tools);
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

/**
 * Goes back to nothing chosen by the entry that says so, such as 请选择.
 * @throws WidgetRefusal `failed('cannotClear')` where the list has none.
 */
export async function chooseNothing(
  { root, trigger, nothing: said }: Chooser,
  tools: WidgetTools,
): Promise<void> {
  await closeStray(root, tools);
  const popup = openPopup(root, trigger, tools);
  try {
    await pause(tools);
    await awaitAny(popup.choices, true, tools);
    const nothing = popup.choices().find(({ text }) => isPrompt(text) || text === said);
    if (!nothing) throw cannotClear();
    point(nothing, tools);
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
  const isChange = isSelected(choice, chooser, spellings(wanted, value)) !== selected;
  // A list that was searched by what is typed may mark what it has found, which nobody has chosen yet.
  const isOnlyFound = !chooser.multiple && Boolean(searchField(chooser.root, popup)?.value);
  if (!isChange && !isOnlyFound) return;
  const before = chooser.chosen().join('\n');
  point(choice, tools);
  // Some lists take no click before they have opened altogether.
  if (chooser.multiple || choice.element.matches('[role],li,dd')) return;
  const isTaken = (): boolean => !isRendered(choice.element) || chooser.chosen().join('\n') !== before;
  if (!(await settle(tools, isTaken))) tools.click(choice.press ?? choice.element);
}

/** Some lists take the option that the pointer was over, whichever is pressed. */
function point({ element, press = element }: Choice, tools: WidgetTools): void {
  hover(press);
  tools.click(press);
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
  // Drawn anew by the choice before, its list has gone with it.
  if (!chooser.root.isConnected) return null;
  const search = searchField(chooser.root, popup);
  // What was asked for before would hide the others.
  if (search && search.value !== '') {
    typeText(search, '');
    await pause(tools);
  }
  const list = (): Choice[] => (popup.loading() ? [] : popup.choices());
  await awaitAny(list, search !== null || chooser.elsewhere === true, tools);
  const found =
    (isWhole(popup) ? findChoice(list(), wanted, accepted) : null) ??
    (await lookThrough(popup, wanted, accepted, tools)) ??
    (list().length > 0 ? await awaitChoice(list, wanted, accepted, tools) : null);
  if (found || !search) return found;
  // Some answer only to a field that has the focus.
  if (search.ownerDocument.activeElement !== search) focus(search);
  typeText(search, wanted);
  const answered = await awaitChoice(list, wanted, accepted, tools, SEARCH_PATIENCE);
  if (answered) return answered;
  typeText(search, '');
  if (list().length > 0) return null;
  await persuade(chooser.root, popup, tools);
  return findChoice(list(), wanted, accepted);
}

/** An option met while scrolling, and where in the list it stands. */
interface Met {
  choice: Choice;
  /** How far the list was scrolled, and the option's distance from its beginning. */
  top: number;
  offset: number;
}

/**
 * Scrolls through a list that draws only the options in view, to its end, as another further down may be called the
 * same; then back to the one found.
 * @throws WidgetRefusal `skipped('optionMissing')` where several are called so.
 */
async function lookThrough(
  popup: Popup,
  wanted: string,
  accepted: readonly string[],
  tools: WidgetTools,
): Promise<Choice | null> {
  const scroller = scrollerOf(popup);
  if (!scroller) return null;
  await scrollTo(scroller, 0, popup, tools);
  const met: Met[] = [];
  for (let screen = 0; screen < MOST_SCREENS; screen++) {
    note(met, scroller, popup.choices(), wanted, accepted);
    const top = scroller.scrollTop;
    const step = Math.max(scroller.clientHeight - overlap(popup), scroller.clientHeight / 2);
    if (!(await scrollTo(scroller, top + step, popup, tools))) break;
  }
  if (met.length === 0) return null;
  const among = met.map(({ choice }) => choice);
  const found = findChoice(among, wanted, accepted);
  const at = met.find(({ choice }) => choice === found);
  if (!at) throw optionMissing(wanted);
  const here = (): Choice | null => findChoice(popup.choices(), at.choice.text, []);
  await scrollTo(scroller, at.top, popup, tools);
  await settle(tools, () => here() !== null);
  return here();
}

/** Adds the options in view that go by a name, each once. */
function note(
  met: Met[],
  scroller: Element,
  choices: readonly Choice[],
  wanted: string,
  accepted: readonly string[],
): void {
  // Measures taken while a list draws shift rows a little: within a screen it is the one met before.
  const before = [...met];
  for (const choice of choices) {
    if (!isThe(choice.text, wanted, accepted)) continue;
    const offset = offsetIn(scroller, choice);
    const again = before.some(
      (one) => one.choice.text === choice.text && Math.abs(one.offset - offset) <= scroller.clientHeight,
    );
    if (!again) met.push({ choice, top: scroller.scrollTop, offset });
  }
}

/** A popup that is still growing is drawn smaller than it is. */
function offsetIn(scroller: Element, { element }: Choice): number {
  const frame = scroller.getBoundingClientRect();
  const scale = scroller instanceof HTMLElement ? frame.height / scroller.offsetHeight : 1;
  return (element.getBoundingClientRect().top - frame.top) / (scale || 1) + scroller.scrollTop;
}

/** The height of an option, however small it is drawn just now. */
function heightOf({ element }: Choice): number {
  return element instanceof HTMLElement ? element.offsetHeight : element.getBoundingClientRect().height;
}

/** Scrolls a list. Answers whether that brought other options. */
async function scrollTo(scroller: Element, top: number, popup: Popup, tools: WidgetTools): Promise<boolean> {
  const [before, from] = [signature(popup), scroller.scrollTop];
  scroller.scrollTop = top;
  if (scroller.scrollTop === from) return false;
  // The browser tells of it with the next frame; a list that hears of it now draws now.
  scroller.dispatchEvent(new Event('scroll'));
  // Decided once the page has had time to draw.
  const isOther = (): boolean => signature(popup) !== before;
  if (await settle(tools, isOther)) return true;
  // A busy page draws late: as long as nothing stands where one looks, the end is not reached.
  return !isInView(scroller, popup) && settle(tools, isOther, LATE);
}

/** A page that is busy may take so many ms to draw what was scrolled to. */
const LATE = 2000;

/** Whether options stand where a list is scrolled to. */
function isInView(scroller: Element, popup: Popup): boolean {
  const last = popup.choices().at(-1);
  if (!last) return false;
  const bottom = Math.min(scroller.scrollTop + scroller.clientHeight, scroller.scrollHeight);
  return offsetIn(scroller, last) + 3 * heightOf(last) >= bottom;
}

/** Whether a list draws all its options: they reach from its beginning to its end. */
function isWhole(popup: Popup): boolean {
  const scroller = scrollerOf(popup);
  const choices = popup.choices();
  const [first, last] = [choices[0], choices.at(-1)];
  if (!scroller || !first || !last) return true;
  const height = heightOf(last);
  const [begin, end] = [offsetIn(scroller, first), offsetIn(scroller, last) + height];
  return begin <= 2 * height && end >= scroller.scrollHeight - 2 * height;
}

/** What stays in view from one screen to the next: an option, which may be cut at the edge. */
function overlap(popup: Popup): number {
  return popup.choices()[0]?.element.getBoundingClientRect().height ?? 0;
}

function signature(popup: Popup): string {
  return Array.from(popup.choices(), ({ text }) => text).join('\n');
}

function scrollerOf(popup: Popup): Element | null {
  const surface = popup.surface();
  // The first may stand in a list for screen readers that takes up no room.
  const last = popup.choices().at(-1)?.element ?? null;
  for (let box = last?.parentElement ?? null; box && surface?.contains(box); box = box.parentElement) {
    if (
      box.clientHeight > 0 &&
      box.scrollHeight > box.clientHeight + 1 &&
      getComputedStyle(box).overflowY !== 'visible'
    )
      return box;
  }
  return null;
}
