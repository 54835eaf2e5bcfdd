import type { WidgetTools } from '../widget.ts';
import { canBePressed, drawingOf, isOutOfReach, learnMarks, marksOn, standInsOf } from './drawn-over.ts';
import { settle } from './settle.ts';

/** How long an input that takes presses may need to show it, in ms, and how much longer once the page has drawn the choice. */
const PATIENCE = 200;
const GRACE = 40;

/**
 * Presses a choice where a person would: on the input, or, where it is hidden, on its label or what is drawn in its place, as a page
 * may listen there alone. Libraries that draw something over an input may swallow presses on the input itself: then what is
 * drawn is pressed as well.
 */
export async function pressChoice(element: Element, tools: WidgetTools): Promise<void> {
  if (!(element instanceof HTMLInputElement)) return tools.click(element);
  const before = element.checked;
  const taken = (): boolean => element.checked !== before;
  const isDrawnOver = !canBePressed(element);
  if (!isDrawnOver && (await press(element, taken, tools)) !== 'swallowed') return;
  const [look, marks] = [drawingOf([element]), marksOn(element)];
  const redrawn = (): boolean => isDrawnOver && drawingOf([element]) !== look;
  let heeded = false;
  for (const drawn of standInsOf(element)) {
    const answer = await press(drawn, () => taken() || redrawn(), tools);
    if (taken()) return;
    // The page may draw the choice and leave the input alone.
    if (redrawn()) return void ((await settle(tools, taken, GRACE)) || learnMarks(element, marks));
    heeded ||= answer === 'swallowed';
  }
  // What is drawn hears of nothing: a library may listen to the input alone. A page that has refused is not passed by.
  if (isDrawnOver && !heeded && !isOutOfReach(element)) tools.click(element);
}

/** Presses an element, and answers whether what was meant came of it, or something kept the press for itself. */
async function press(
  element: Element,
  taken: () => boolean,
  tools: WidgetTools,
): Promise<'taken' | 'swallowed' | 'nothing'> {
  let swallowed = false;
  const listen = (event: Event): void => {
    swallowed ||= event.defaultPrevented;
  };
  const view = element.ownerDocument.defaultView ?? window;
  view.addEventListener('click', listen);
  const heard = (event: Event): void => {
    // Asked once every handler on the element has run, though none lets the press go further up.
    queueMicrotask(() => listen(event));
  };
  element.addEventListener('click', heard, { capture: true });
  try {
    tools.click(element);
  } finally {
    view.removeEventListener('click', listen);
    element.removeEventListener('click', heard, { capture: true });
  }
  if (await settle(tools, taken, PATIENCE)) return 'taken';
  return swallowed ? 'swallowed' : 'nothing';
}
