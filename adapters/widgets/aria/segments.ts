import { dateParts } from '../shared/dates.ts';
import { isDisabled } from '../shared/dom.ts';
import { blur, focus, pressKey } from '../shared/events.ts';
import type { Part } from '../shared/family.ts';
import { settle } from '../shared/settle.ts';
import { WidgetRefusal } from '../widget.ts';
import type { WidgetTools } from '../widget.ts';
import { announced, clear, moveTo } from './by-keys.ts';

const SEGMENT = '[role="spinbutton"]:not(input)';
const NAMES = [/年|year/i, /月|month/i, /日|day/i];
/** How far the box of the segments may stand from one of them. */
const MOST_LEVELS = 4;

/** Segments for year, month and, where it has one, day. */
function segmentsIn(box: Element): HTMLElement[] | null {
  const all = [...box.querySelectorAll<HTMLElement>(SEGMENT)];
  if (all.length < 2 || all.length > 3) return null;
  const found = NAMES.map((name) => all.filter((segment) => name.test(nameOf(segment))));
  const [year, month, day] = found;
  if (year?.length !== 1 || month?.length !== 1 || day?.length !== all.length - 2) return null;
  return found.flat();
}

function nameOf(segment: Element): string {
  return segment.getAttribute('aria-label') ?? segment.getAttribute('data-type') ?? '';
}

function segmentsAt(root: Element): HTMLElement[] {
  const segments = segmentsIn(root);
  if (!segments) throw new TypeError('a date of segments has a year and a month');
  return segments;
}

/** A date whose year, month and day are each a number to be typed or moved by keys. */
export const segments: Part = {
  recognise(element) {
    if (segmentsIn(element)) return element.closest(SEGMENT) ? null : element;
    if (!element.closest(SEGMENT)) return null;
    let box = element.parentElement;
    for (let level = 0; box && level < MOST_LEVELS; level++, box = box.parentElement) {
      if (segmentsIn(box)) return box;
    }
    return null;
  },
  read(root) {
    const parts = segmentsAt(root);
    const numbers = parts.map(announced);
    const shown = numbers.map((number, i) =>
      number === null ? '' : String(number).padStart(i === 0 ? 4 : 2, '0'),
    );
    return {
      kind: 'date',
      value: numbers.every((number) => number === null) ? '' : shown.join('-'),
      readOnly: parts.every((part) => part.getAttribute('aria-readonly') === 'true'),
      disabled: parts.every(isDisabled),
      format: ['YYYY', 'MM', 'DD'].slice(0, parts.length).join('-'),
    };
  },
  async write(root, { value }, tools) {
    const text = typeof value === 'string' ? value : value.join('');
    const parts = segmentsAt(root);
    if (text === '') {
      for (const part of parts) await clear(part, tools);
      return;
    }
    const numbers = dateParts(text);
    if (!numbers || numbers.length < parts.length)
      throw new WidgetRefusal('skipped', 'notADate', { value: text });
    for (const [i, part] of parts.entries()) await enter(part, numbers[i] ?? 0, tools);
  },
};

/** Types the digits of a number; where they do not take, the arrow keys move it there. */
async function enter(segment: HTMLElement, number: number, tools: WidgetTools): Promise<void> {
  if (announced(segment) === number) return;
  focus(segment);
  for (const digit of String(number)) pressKey(segment, digit);
  const typed = await settle(tools, () => announced(segment) === number);
  blur(segment);
  if (!typed) await moveTo(segment, number, tools);
}
