import { WidgetRefusal } from '../widget.ts';
import type { WidgetState, WidgetTools, WidgetValue } from '../widget.ts';
import { isDisabled, within } from './dom.ts';
import { pressKey } from './events.ts';
import type { Part } from './family.ts';
import { cannotClear } from './options.ts';
import { settle } from './settle.ts';

const SLIDER = '[role="slider"]';
/** Steps to go at most from one end to the other. */
const MOST_STEPS = 2000;
/** How long a step may take to show, in ms. */
const STEP_PATIENCE = 300;

/** A handle that arrow keys move, and that says where it stands. */
interface Handle {
  element: Element;
  least: number;
  most: number;
  now(): number;
}

function handleIn(root: Element): Handle {
  const named = within(root, SLIDER);
  if (!named) throw new TypeError('a slider has an element with its role');
  const element = within(named, '[tabindex]') ?? named;
  const said = (name: string): number => Number(named.getAttribute(`aria-value${name}`) ?? Number.NaN);
  const least = Number.isNaN(said('min')) ? 0 : said('min');
  const most = Number.isNaN(said('max')) ? 100 : said('max');
  return {
    element,
    least,
    most,
    now() {
      const value = said('now');
      return Number.isNaN(value) ? least + positionOf(element) * (most - least) : value;
    },
  };
}

/** Where a handle is drawn on its way, from 0 to 1. */
function positionOf(element: Element): number {
  if (!(element instanceof HTMLElement)) return 0;
  return Number.parseFloat(element.style.left || element.style.bottom || '0') / 100;
}

/** Digits beyond which the places of handles are noise of their arithmetic. */
function rounded(value: number): number {
  return Number(value.toFixed(6));
}

/**
 * A slider of one handle, moved by its arrow keys.
 * @param zeroIsNone whether zero means that nothing was chosen, as in a rating.
 */
export function slider(recognise: Part['recognise'], zeroIsNone = false): Part {
  return {
    recognise,
    read(root): WidgetState {
      const handle = handleIn(root);
      const now = rounded(handle.now());
      const value = zeroIsNone && now === 0 ? '' : String(now);
      const unset = now === handle.least;
      const readOnly = within(root, SLIDER)?.getAttribute('aria-readonly') === 'true';
      return { kind: 'number', value, unset, readOnly, disabled: isSliderDisabled(root) };
    },
    async write(root, value, tools) {
      const target = targetOf(value, handleIn(root), zeroIsNone);
      await moveByArrows(() => handleIn(root), target, tools);
    },
  };
}

function isSliderDisabled(root: Element): boolean {
  const element = within(root, SLIDER);
  return isDisabled(root) || (element !== null && isDisabled(element));
}

function targetOf({ value }: WidgetValue, { least, most }: Handle, zeroIsNone: boolean): number {
  const text = [value].flat().join('').trim();
  if (text === '' && !zeroIsNone) throw cannotClear();
  const target = Number(text);
  if (Number.isNaN(target)) throw new WidgetRefusal('skipped', 'notANumber', { value: text });
  if (target < least || target > most) throw new WidgetRefusal('skipped', 'outOfRange', { value: text });
  return target;
}

/** Something with a number that arrow keys move. */
interface Moved {
  element: Element;
  now(): number;
}

/**
 * Moves to a number by the arrow keys, or back to where it was.
 * @param at finds what is moved, which may be drawn anew with every step
 * @throws WidgetRefusal `skipped('outOfStep')` for a number between two steps.
 */
export async function moveByArrows(at: () => Moved, target: number, tools: WidgetTools): Promise<void> {
  const start = rounded(at().now());
  if (await move(at, target, tools)) return;
  await move(at, start, tools);
  throw new WidgetRefusal('skipped', 'outOfStep', { value: String(target) });
}

/** Presses the arrow that leads nearer until the value is reached; answers whether it was. */
async function move(at: () => Moved, target: number, tools: WidgetTools): Promise<boolean> {
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const { element, now: place } = at();
    const now = rounded(place());
    if (now === target) return true;
    pressKey(element, target > now ? 'ArrowRight' : 'ArrowLeft');
    const moved = (): boolean => rounded(at().now()) !== now;
    if (!(await settle(tools, moved, STEP_PATIENCE))) return false;
    const after = rounded(at().now());
    if (Math.abs(target - after) >= Math.abs(target - now)) return false;
  }
  return false;
}
