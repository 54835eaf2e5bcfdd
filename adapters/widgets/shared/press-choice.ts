import type { WidgetTools } from '../widget.ts';
import { settle } from './settle.ts';

/** How long an input that takes presses may need to show it, in ms. */
const PATIENCE = 200;
const FIELDS = 'input:not([type="hidden"]),select,textarea';

/**
 * Presses a choice. Libraries that draw something over a native radio or checkbox may swallow presses on the input itself: then
 * what a person would press is pressed, its label or what is drawn around it.
 */
export async function pressChoice(element: Element, tools: WidgetTools): Promise<void> {
  if (!(element instanceof HTMLInputElement)) return tools.click(element);
  const before = element.checked;
  const taken = (): boolean => element.checked !== before;
  let swallowed = false;
  const listen = (event: Event): void => {
    swallowed ||= event.defaultPrevented;
  };
  const view = element.ownerDocument.defaultView ?? window;
  view.addEventListener('click', listen);
  const heard = (event: Event): void => {
    // Asked once every handler on the input has run, though none lets the press go further up.
    queueMicrotask(() => listen(event));
  };
  element.addEventListener('click', heard, { capture: true });
  try {
    tools.click(element);
  } finally {
    view.removeEventListener('click', listen);
    element.removeEventListener('click', heard, { capture: true });
  }
  if ((await settle(tools, taken, PATIENCE)) || !swallowed) return;
  for (const drawn of drawnFor(element)) {
    tools.click(drawn);
    if (await settle(tools, taken, PATIENCE)) return;
  }
}

/** Labels of an input, then what is drawn right after it, then the box that holds nothing else to fill in. */
function drawnFor(input: HTMLInputElement): Element[] {
  const { parentElement: box, nextElementSibling: beside } = input;
  const found: Element[] = [...(input.labels ?? [])];
  if (beside && !beside.matches(`label,${FIELDS}`) && !beside.querySelector(FIELDS)) found.push(beside);
  if (box && !box.matches('label') && box.querySelectorAll(FIELDS).length === 1) found.push(box);
  return found;
}
