import { isDisabled, isRendered, shownText } from './dom.ts';

/** Words of the buttons that end a choice in a panel, a dialog or a calendar of a control, and of those that leave it without one. */
export const DONE = /^(?:确\s*[定认]|完\s*成|ok|done|apply)$/i;
export const LEAVE = /^(?:取\s*消|关\s*闭|cancel|close|[×✕])$/i;

const BUTTONS = 'button,[role="button"],a';

/** The buttons in a box that say one of these words and can be pressed, in the order of the page. */
export function buttonsSaying(words: RegExp, box: Element): Element[] {
  return [...box.querySelectorAll(BUTTONS)].filter(
    (button) => words.test(nameOf(button)) && isRendered(button) && !isDisabled(button),
  );
}

function nameOf(button: Element): string {
  return shownText(button) || (button.getAttribute('aria-label')?.trim() ?? '');
}
