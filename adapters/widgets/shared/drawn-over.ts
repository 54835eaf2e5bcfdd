import { hasStateClass, isRendered, isSeen } from './dom.ts';

const FIELDS = 'input:not([type="hidden"]),select,textarea';
/** Boxes that hold more than one option. */
const QUESTIONS = 'td,th,tr,dd,form,fieldset,[role="radiogroup"],[role="group"],body';
/** Fields no larger than that, in px, are out of sight. */
const DOT = 2;

/** Whether a person can press the input itself: libraries and pages hide many, and draw something else for them. */
export function canBePressed(input: HTMLInputElement): boolean {
  if (!isSeen(input)) return false;
  const { width, height, right, bottom } = input.getBoundingClientRect();
  if (width <= DOT || height <= DOT || right + scrollX <= 0 || bottom + scrollY <= 0) return false;
  const { clip, clipPath, pointerEvents } = getComputedStyle(input);
  return pointerEvents !== 'none' && clip === 'auto' && !/^inset\((?:50|100)%/.test(clipPath);
}

const DRAWN = '[role="radio"],[role="checkbox"],[role="switch"]';

/**
 * Whether an input only carries to the form what an element beside it has chosen: it is hidden from everybody, and a press on it
 * is heard by nobody.
 */
export function isCarrier(input: Element): boolean {
  const { previousElementSibling: before, nextElementSibling: after } = input;
  return input.getAttribute('aria-hidden') === 'true' && [before, after].some(isDrawnAnswer);
}

function isDrawnAnswer(element: Element | null): boolean {
  return element !== null && element.matches(DRAWN) && !(element instanceof HTMLInputElement);
}

/** Whether nobody can press an input, by the pointer or otherwise. */
export function isOutOfReach(input: HTMLInputElement): boolean {
  return input.getAttribute('aria-hidden') === 'true' && getComputedStyle(input).pointerEvents === 'none';
}

/** What a person would press instead of the input: labels, what is drawn right after it, the box that holds no other field. */
export function standInsOf(input: HTMLInputElement): Element[] {
  const { parentElement: box, nextElementSibling: beside } = input;
  const found: Element[] = [...ownLabels(input)];
  if (beside && !beside.matches(`label,a,${FIELDS}`) && !beside.querySelector(FIELDS)) found.push(beside);
  if (box && !box.matches('label') && box.querySelectorAll(FIELDS).length === 1) found.push(box);
  return found.filter(isRendered);
}

/** A question may be tied to its first answer by a label of its own, which stands before: the nearest after it goes first. */
export function ownLabels(input: HTMLInputElement): HTMLLabelElement[] {
  const labels = [...(input.labels ?? [])];
  const isOwn = (label: Element): boolean =>
    label.contains(input) || (input.compareDocumentPosition(label) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  return [...labels.filter(isOwn), ...labels.filter((label) => !isOwn(label))];
}

/** What a press leaves on any element for a while, and says nothing of a choice. */
const PASSING = /focus|hover|ripple|wave|anim|enter|leave|transition|touch|dirty|valid|pristine|press|down/i;
const TELLING = ['aria-checked', 'aria-pressed', 'aria-selected', 'hidden'];
/** More elements than any option is drawn of. */
const MOST = 40;

/** All that is drawn for an option: the box that holds no other field, and labels outside of it. */
function partsOf(input: HTMLInputElement): Element[] {
  let box: Element = input;
  for (let around = input.parentElement; around; around = around.parentElement) {
    if (around.matches(QUESTIONS) || around.querySelectorAll(FIELDS).length > 1) break;
    box = around;
  }
  const beside = box === input ? input.nextElementSibling : null;
  const outside = [beside, ...(input.labels ?? [])].filter(
    (each) => each !== null && !box.contains(each) && !each.matches(FIELDS),
  );
  const parts = [box, ...outside].flatMap((part) => (part ? [part, ...part.querySelectorAll('*')] : []));
  return [...new Set(parts)].filter((part) => part !== input).slice(0, MOST);
}

/** Marks on what is drawn for an option, in words. */
export function marksOn(input: HTMLInputElement): Set<string> {
  const marks = partsOf(input).flatMap((part) => [
    ...[...part.classList].filter((name) => !PASSING.test(name)),
    ...TELLING.flatMap((name) => (part.hasAttribute(name) ? [`${name}=${part.getAttribute(name)}`] : [])),
    ...(part instanceof HTMLElement && part.style.display !== '' ? [`display=${part.style.display}`] : []),
  ]);
  return new Set(marks);
}

/** How the options of a question are drawn, to be compared with how they are drawn later. */
export function drawingOf(group: readonly HTMLInputElement[]): string {
  return JSON.stringify(group.map((input) => [...marksOn(input)].sort()));
}

/** What is drawn for a moment where somebody has pressed, such as a wave: its `active` is not the option's. */
function isPassing(part: Element): boolean {
  return [...part.classList].some((name) => /ripple|wave|anim/i.test(name)) && part.childElementCount === 0;
}

const CHOSEN = ['on', 'active', 'checked', 'selected', 'chosen', 'cur', 'current'];
/** Marks that came with a press on an option whose input did not follow. */
const learned = new WeakMap<HTMLInputElement, readonly string[]>();

/** Remembers by which marks a page shows that an option is chosen, while the input itself stays as it was. */
export function learnMarks(input: HTMLInputElement, before: ReadonlySet<string>): void {
  learned.set(
    input,
    [...marksOn(input)].filter((mark) => !before.has(mark)),
  );
}

/**
 * Options that a page shows to be chosen by what it draws alone, where it hides its inputs and lets none of them follow.
 */
export function shownChosen(group: readonly HTMLInputElement[]): ReadonlySet<HTMLInputElement> {
  if (group.length === 0 || group.some((input) => input.checked)) return new Set();
  const marks = group.flatMap((input) => learned.get(input) ?? []);
  const isMarked = (input: HTMLInputElement): boolean =>
    marks.length > 0
      ? [...marksOn(input)].some((mark) => marks.includes(mark))
      : partsOf(input).some((part) => !isPassing(part) && CHOSEN.some((word) => hasStateClass(part, word)));
  const marked = group.filter((input) => isMarked(input) && !canBePressed(input));
  // What all of them bear marks none of them.
  return marks.length === 0 && marked.length === group.length ? new Set() : new Set(marked);
}
