import { WidgetRefusal } from '../widget.ts';
import type { WidgetTools, WidgetValue } from '../widget.ts';
import { hasStateClass, isDisabled } from '../shared/dom.ts';
import type { Part } from '../shared/family.ts';
import { cannotClear } from '../shared/options.ts';

const FRAME = '[class*="rat" i],[class*="star" i]';
const WORDS = new Set(['rate', 'rating', 'star', 'stars']);
const HIDDEN = 'input[type="hidden"]';
const MARKS = ['on', 'full', 'active', 'checked', 'selected', 'filled', 'solid'];
/** As many stars as ratings have. */
const [FEWEST, MOST] = [3, 10];

/** Radios of a rating, or items that are all alike; a star alone makes no rating. */
function starsIn(root: Element): Element[] {
  const radios = [...root.querySelectorAll('[role="radio"]')];
  if (radios.length > 0) return radios;
  const items = [...root.children].filter((item) => !item.matches(HIDDEN));
  const alike = items.every((item) => item.tagName === items[0]?.tagName && item.textContent?.trim() === '');
  return alike ? items : [];
}

/** Words of class names, so that operate-bar is no rating. */
function isCalledSo(root: Element): boolean {
  const words = [...root.classList].flatMap((name) => name.split(/[-_]|(?<=[a-z])(?=[A-Z])/));
  return words.some((word) => WORDS.has(word.toLowerCase()));
}

function isRating(root: Element): boolean {
  if (!isCalledSo(root)) return false;
  const count = starsIn(root).length;
  return count >= FEWEST && count <= MOST && !root.querySelector(`input:not(${HIDDEN}),select,textarea`);
}

/** How many stars are marked: up to the chosen radio, or those drawn full. */
function rated(root: Element): number {
  const stars = starsIn(root);
  const chosen = stars.findLastIndex((star) => star.getAttribute('aria-checked') === 'true');
  if (chosen >= 0) return chosen + 1;
  return stars.filter((star) =>
    [star, ...star.querySelectorAll('*')].some((part) => MARKS.some((mark) => hasStateClass(part, mark))),
  ).length;
}

/** Ratings that were seen with fewer than all their stars: those draw the others otherwise. */
const told = new WeakSet<Element>();

/** Whether the marks of a rating mean anything: where all stars have one, none may be given, or all. */
function isTold(root: Element): boolean {
  if (rated(root) < starsIn(root).length || root.querySelector('[role="radio"]')) told.add(root);
  return told.has(root);
}

/** Stars in a row, of which the nth gives n points. */
export const stars: Part = {
  recognise(element) {
    for (let root = element.closest(FRAME); root; root = root.parentElement?.closest(FRAME) ?? null) {
      if (isRating(root)) return root;
    }
    return null;
  },
  read: (root) => ({
    kind: 'number',
    value: rated(root) === 0 ? '' : String(rated(root)),
    readOnly: !isTold(root),
    disabled: isDisabled(root) || starsIn(root).every(isDisabled),
  }),
  write: async (root, value, tools) => rate(root, value, tools),
};

function rate(root: Element, { value }: WidgetValue, tools: WidgetTools): void {
  const text = [value].flat().join('').trim();
  const points = Number(text);
  if (text === '') throw cannotClear();
  if (Number.isNaN(points)) throw new WidgetRefusal('skipped', 'notANumber', { value: text });
  const found = starsIn(root);
  const star = found[points - 1];
  if (points > 0 && points < found.length && !Number.isInteger(points)) {
    throw new WidgetRefusal('skipped', 'outOfStep', { value: text });
  }
  if (!star) throw new WidgetRefusal('skipped', 'outOfRange', { value: text });
  if (rated(root) !== points) tools.click(wholeOf(star));
}

/** A star that is drawn as two halves, one over the other, may hear of clicks there alone: the second is the whole of it. */
function wholeOf(star: Element): Element {
  const [first, last, more] = star.children;
  const halves = first && last && !more && first.tagName === last.tagName && star.textContent?.trim() === '';
  return halves && [first, last].every((half) => half.matches('div,span')) ? last : star;
}
