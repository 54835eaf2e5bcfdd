import { normaliseOption } from '#core/matching/option.ts';
import { isRendered, isSeen, isTuckedAway, shownText } from '../shared/dom.ts';
import { isNothing } from '../shared/native-select.ts';

/** How far inside its stand-in an element may lie that is asked about. */
const MOST_LEVELS = 5;
/** How many elements may stand between a select and what is drawn for it. */
const MOST_APART = 2;
/** How far around a select the box may be that takes the keys for it. */
const MOST_AROUND = 2;
const STEPS = ['nextElementSibling', 'previousElementSibling'] as const;
const FIELDS = 'input:not([type="hidden"]),textarea,select';
/** What is sent by itself; some name the field that options are searched by as well. */
const NAMED = '[name]:not([name=""],[type="search"],[aria-autocomplete])';
const OWN_KIND = 'input,textarea,select,label,script,style,option';
/** Where a library keeps its options while they are folded away, or what it calls itself. */
const LIST = 'ul,ol,dl,[role="listbox"]';
const SELECT = '[class*="select" i],[class*="combo" i],[class*="dropdown" i]';
const SEARCH = '[role],[aria-autocomplete],[type="search"]';
/** Rows that only say that there is nothing to choose. */
const NOTICE = /no-?(?:result|match|data)|empty|loading/i;
/** What says of a box without words that it can be opened. */
const OPENS =
  '[role="combobox"],[role="listbox"],[role="button"],[aria-haspopup],button,[tabindex],input,a:not([href^="http"])';

/** The select that a person does not see, where another element that is drawn beside it stands for it. */
export function hiddenSelectOf(element: Element): HTMLSelectElement | null {
  if (element instanceof HTMLSelectElement) return standInOf(element) ? element : null;
  // A field that is sent itself is part of nothing drawn for another: most fields of a page are done with here.
  if (element.matches(NAMED)) return null;
  let box: Element | null = element.matches(OWN_KIND) ? element.parentElement : element;
  for (let level = 0; box && level < MOST_LEVELS; level++) {
    const held = heldBy(box);
    if (held && standsFor(box, held)) return held;
    for (const step of STEPS) {
      const select = besides(box, step).flatMap((beside) => selectIn(beside) ?? [])[0];
      if (select && standInOf(select) === box) return select;
    }
    box = box.parentElement;
  }
  return null;
}

/** The one select in a box, its wrapper or the part of it that is seen while it is closed. */
function heldBy(box: Element): HTMLSelectElement | null {
  const inside = [...box.children];
  const held = [...inside, ...inside.flatMap((each) => [...each.children])].flatMap(
    (each) => selectIn(each) ?? [],
  )[0];
  return held && box.querySelectorAll('select').length === 1 ? held : null;
}

/** Whether a box is the stand-in of its select, or holds both and no field beside them, and says by its class what it is. */
function standsFor(box: Element, select: HTMLSelectElement): boolean {
  const standIn = standInOf(select);
  if (!standIn || standIn === box) return standIn !== null;
  const named = box.querySelectorAll(`:is(${FIELDS})${NAMED}`);
  return box.matches(SELECT) && box.contains(standIn) && [...named].every((field) => field === select);
}

function selectIn(beside: Element): HTMLSelectElement | null {
  const inside =
    beside.matches('div,span') && beside.childElementCount === 1 ? beside.firstElementChild : beside;
  return inside instanceof HTMLSelectElement ? inside : null;
}

/** Stand-ins stay what they are while they show something else than their select, on the way to agreeing again. */
const known = new WeakMap<HTMLSelectElement, Element>();

/** What is drawn beside a select that is not itself in sight, and shows what is chosen in it. */
export function standInOf(select: HTMLSelectElement): Element | null {
  if (!isOutOfSight(select)) return null;
  const outer = wrapperOf(select);
  const beside = STEPS.flatMap((step) => besides(outer, step).find(isRendered) ?? []);
  const near = [...holdersOf(outer), ...beside];
  const last = known.get(select);
  if (last && near.includes(last)) return last;
  const found = near.find((box) => isLikeASelect(box, select)) ?? null;
  if (found) known.set(select, found);
  return found;
}

/** The box that hides a select and nothing else, or the select itself. */
function wrapperOf(select: HTMLSelectElement): Element {
  const parent = select.parentElement;
  const isWrapped = parent?.childElementCount === 1 && parent.matches('div,span') && !isSeen(select);
  return isWrapped && isHidingBox(parent) ? parent : select;
}

function isHidingBox(box: Element): boolean {
  const { height } = box.getBoundingClientRect();
  return !isRendered(box) || height <= 1 || isTuckedAway(box) || getComputedStyle(box).opacity === '0';
}

const HOLDER =
  '[tabindex]:not([tabindex="-1"]),[role="combobox"],[role="listbox"][aria-haspopup],[role="listbox"][aria-expanded]';

/** The boxes around a select that may take the keys for it, or say that they open its list. */
function holdersOf(select: Element): Element[] {
  const holders: Element[] = [];
  let box = select.parentElement;
  for (let level = 0; box && level < MOST_AROUND; level++, box = box.parentElement) {
    if (box.querySelectorAll('select').length > 1) break;
    if (box.matches(HOLDER) && isRendered(box)) holders.push(box);
  }
  return holders;
}

/** Whether a select that nobody sees lies over what is drawn for it, so that a person presses the select itself. */
export function isLaidOver(select: HTMLSelectElement, standIn: Element): boolean {
  if (!isRendered(select)) return false;
  const { left, top, width, height } = standIn.getBoundingClientRect();
  return select.ownerDocument.elementFromPoint(left + width / 2, top + height / 2) === select;
}

/** Elements close by on one side, the nearest first. */
function besides(element: Element, step: (typeof STEPS)[number]): Element[] {
  const near: Element[] = [];
  for (let beside = element[step]; beside && near.length < MOST_APART; beside = beside[step]) {
    near.push(beside);
  }
  return near;
}

function isOutOfSight(select: Element): boolean {
  const { width, height } = select.getBoundingClientRect();
  if (!isRendered(select) || width <= 1 || height <= 1) return true;
  const { opacity, clip, clipPath } = getComputedStyle(select);
  return opacity === '0' || clip.startsWith('rect') || clipPath.startsWith('inset') || isTuckedAway(select);
}

/** A box with at most one field, which has no name of its own, that opens, and says what the select holds. */
function isLikeASelect(box: Element, select: HTMLSelectElement): boolean {
  if (box.matches(OWN_KIND)) return false;
  // Those of a list that is folded away, and those that only take the keys, are not what is seen.
  const fields = [...box.querySelectorAll(FIELDS)].filter((field) => !isOutOfSight(field));
  if (fields.length > 1 || fields.some((field) => field.matches(`select,${NAMED}`))) return false;
  if (!opens(box, select)) return false;
  const [field] = fields;
  if (field && !field.matches(SEARCH) && !box.matches(SELECT) && !box.querySelector(LIST)) return false;
  if (holdsOtherOptions(box, select)) return false;
  const chosen = [...select.selectedOptions].filter((option) => !isNothing(option)).map(shownText);
  return chosen.length === 0 ? saysNothing(box, select) : shows(box, chosen);
}

/** Whether a box, something in it, or what holds it and its select alone, shows that it can be pressed. */
function opens(box: Element, select: HTMLSelectElement): boolean {
  if (box.matches(`${OPENS},${SELECT}`) || box.querySelector(OPENS)) return true;
  const parent = select.parentElement;
  if (parent?.matches('[tabindex]') && parent.querySelectorAll(FIELDS).length === 1) return true;
  const [first = box] = box.children;
  return [box, first].some((each) => getComputedStyle(each).cursor === 'pointer');
}

/** Whether the options folded away in a box are none of the select's: then it stands for something else. */
function holdsOtherOptions(box: Element, select: HTMLSelectElement): boolean {
  const folded = [...box.querySelectorAll('li,dd,[role="option"]')].filter(
    (row) => !isRendered(row) && !NOTICE.test(row.className),
  );
  const texts = new Set([...select.options].map((option) => normaliseOption(shownText(option))));
  // Some keep in the select what is chosen alone.
  if (box.contains(select) && [...select.options].every((option) => option.selected)) return false;
  return folded.length > 0 && !folded.some((row) => texts.has(normaliseOption(shownText(row))));
}

/** Whether none of the options stands in the box as chosen. A list of all of them may be folded away in it. */
function saysNothing(box: Element, select: HTMLSelectElement): boolean {
  const words = wordsIn(box);
  return ![...select.options].some(
    (option) => !isNothing(option) && words.has(normaliseOption(shownText(option))),
  );
}

/** Whether the stand-in shows these texts: each by itself, in one list of words, or counted. */
export function shows(box: Element, texts: readonly string[]): boolean {
  const words = wordsIn(box);
  if (texts.every((text) => words.has(normaliseOption(text)))) return true;
  return texts.length > 2 && [...words].some((word) => word.match(/\d+/)?.[0] === String(texts.length));
}

/** Words in sight in a box: texts of elements, values of fields, and the parts of such lists of them as `甲, 乙`. */
function wordsIn(box: Element): Set<string> {
  const words = new Set<string>();
  const add = (text: string): void => {
    for (const part of [text, ...text.split(/[,，、;；|]/)]) words.add(normaliseOption(part));
  };
  // A list that is open just now names all there is to choose.
  const lists = [...box.querySelectorAll(LIST)].filter((list) => isOverPage(list, box));
  for (const element of [box, ...box.querySelectorAll('*')]) {
    if (lists.some((list) => list.contains(element))) continue;
    if (element instanceof HTMLInputElement) add(element.value);
    const own = [...element.childNodes].filter((node) => node instanceof Text).map((node) => node.data);
    if (own.join('').trim() !== '' && isSeen(element)) {
      add(own.join(''));
      add(shownText(element));
    }
  }
  words.delete('');
  return words;
}

/** Whether an element has a place of its own over the page, or is in one within the box that has. */
function isOverPage(element: Element, box: Element): boolean {
  for (let each: Element | null = element; each && each !== box; each = each.parentElement) {
    if (/absolute|fixed/.test(getComputedStyle(each).position)) return true;
  }
  return false;
}
