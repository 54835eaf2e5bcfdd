import { isDisabled, shownText } from '../shared/dom.ts';
import { blur, focus, pressKey } from '../shared/events.ts';
import type { Part } from '../shared/family.ts';
import { cannotClear } from '../shared/options.ts';
import { settle } from '../shared/settle.ts';
import { WidgetRefusal } from '../widget.ts';
import type { WidgetTools, WidgetValue } from '../widget.ts';

const NUMBERS = '[role="spinbutton"]:not(input)';
/** Keys pressed at most: more steps than that are nobody's choice by hand. */
const MOST_STEPS = 5000;
/** Rounds of pressing: a control that draws later may miss keys that come too fast. */
const MOST_ROUNDS = 60;

/** The number that a control announces; `null` where it has none. */
export function announced(element: Element): number | null {
  const text = element.getAttribute('aria-valuenow') ?? '';
  return text.trim() === '' || Number.isNaN(Number(text)) ? null : Number(text);
}

/** A spinbutton that is no input: it says its number, and arrow keys move it. */
export const byKeys: Part = {
  recognise: (element) => element.closest(NUMBERS),
  read(root) {
    const now = announced(root);
    return {
      kind: 'number',
      value: now === null ? '' : String(now),
      readOnly: root.getAttribute('aria-readonly') === 'true',
      disabled: isDisabled(root),
    };
  },
  async write(root, value, tools) {
    const wanted = numberIn(value);
    if (wanted === null) return clear(root, tools);
    await moveTo(root, wanted, tools);
  },
};

/** @throws WidgetRefusal `skipped('notANumber')` */
function numberIn({ value }: WidgetValue): number | null {
  const text = (typeof value === 'string' ? value : value.join('')).trim();
  if (text === '') return null;
  if (Number.isNaN(Number(text))) throw new WidgetRefusal('skipped', 'notANumber', { value: text });
  return Number(text);
}

/** Deletes the number of a control that can be without one. */
export async function clear(element: Element, tools: WidgetTools): Promise<void> {
  if (announced(element) === null) return;
  if (element instanceof HTMLElement) focus(element);
  const empty = (): boolean => announced(element) === null;
  for (let key = 0; key < shownText(element).length + 1 && !empty(); key++) pressKey(element, 'Backspace');
  const cleared = await settle(tools, empty);
  if (element instanceof HTMLElement) blur(element);
  if (!cleared) throw cannotClear();
}

/**
 * Moves a control to a number by its arrow keys, whose step is found by the first.
 * @throws WidgetRefusal `skipped('outOfRange')`; `skipped('outOfStep')` for a number between two steps;
 * `failed('rejected')` where keys do not move it.
 */
export async function moveTo(root: Element, wanted: number, tools: WidgetTools): Promise<void> {
  const value = String(wanted);
  const [least, most] = [limit(root, 'min'), limit(root, 'max')];
  if ((least !== null && wanted < least) || (most !== null && wanted > most)) {
    throw new WidgetRefusal('skipped', 'outOfRange', { value });
  }
  if (announced(root) === wanted) return;
  if (root instanceof HTMLElement) focus(root);
  const start = announced(root);
  const step = await stepOf(root, tools);
  if (step === null) throw new WidgetRefusal('failed', 'rejected', { value });
  await go(root, wanted, step, tools);
  if (announced(root) !== wanted) {
    if (start !== null) await go(root, start, step, tools);
    if (root instanceof HTMLElement) blur(root);
    throw new WidgetRefusal('skipped', 'outOfStep', { value });
  }
  if (root instanceof HTMLElement) blur(root);
}

interface Step {
  up: string;
  down: string;
  size: number;
}

/** Presses a key to see how far it moves the number. */
async function stepOf(root: Element, tools: WidgetTools): Promise<Step | null> {
  for (const [key, other] of [
    ['ArrowUp', 'ArrowDown'],
    ['ArrowDown', 'ArrowUp'],
  ] as const) {
    const before = announced(root);
    pressKey(root, key);
    if (!(await settle(tools, () => announced(root) !== before))) continue;
    const moved = await moveOf(root, before, key, tools);
    if (moved === 0) continue;
    return moved > 0 ? { up: key, down: other, size: moved } : { up: other, down: key, size: -moved };
  }
  return null;
}

/** How far a key has moved the number; one that had none has to be moved a second time. */
async function moveOf(
  root: Element,
  before: number | null,
  key: string,
  tools: WidgetTools,
): Promise<number> {
  const now = announced(root) ?? 0;
  if (before !== null) return now - before;
  pressKey(root, key);
  await settle(tools, () => announced(root) !== now);
  return (announced(root) ?? now) - now;
}

/** Presses as often as there are steps left, and looks again: keys may get lost, and never move too far. */
async function go(
  root: Element,
  wanted: number,
  { up, down, size }: Step,
  tools: WidgetTools,
): Promise<void> {
  let pressed = 0;
  for (let round = 0; round < MOST_ROUNDS && pressed < MOST_STEPS; round++) {
    const now = announced(root);
    if (now === null) return;
    const steps = Math.round(Math.abs(wanted - now) / size);
    if (steps === 0) return;
    const key = wanted > now ? up : down;
    const before = now;
    for (let i = 0; i < Math.min(steps, MOST_STEPS - pressed); i++) pressKey(root, key);
    pressed += steps;
    if (!(await settle(tools, () => announced(root) !== before))) return;
  }
}

function limit(element: Element, side: 'min' | 'max'): number | null {
  const text = element.getAttribute(`aria-value${side}`);
  return text === null || text === '' || Number.isNaN(Number(text)) ? null : Number(text);
}
