import { isRendered, shownText } from './dom.ts';

/** Words of what takes something away. */
const REMOVES = /移除|删除|去掉|取消|清除|清空|remove|delete|clear|[×✕✖]/i;
/** Classes of the same, and of the choices that are shown one by one. */
const REMOVING = '[class*="clear" i],[class*="remove" i],[class*="close" i],[class*="delete" i]';
const CHIPS = '[class*="chip" i],[class*="tag" i]:not([class*="stage" i]),[class*="token" i]';

/** A choice shown by itself, and the button that takes it back. */
export interface Chip {
  element: Element;
  text: string;
  button: Element;
}

/** Choices shown one by one, each with a button that takes it back. */
export function chipsIn(box: Element): Chip[] {
  const buttons = [...box.querySelectorAll('button,[role="button"]')];
  return buttons.flatMap((button) => {
    const element = button.parentElement;
    if (!element || element === box || !REMOVES.test(nameOf(button)) || !isRendered(element)) return [];
    const text = shownText(element).replace(shownText(button), '').trim();
    return text === '' ? [] : [{ element, text, button }];
  });
}

/** Whether a press on a part of a control may take a choice away: it says so, or is part of a choice that is shown by itself. */
export function takesAway(part: Element, control: Element): boolean {
  if (REMOVES.test(nameOf(part)) || part.closest(REMOVING) !== null) return true;
  const chip = part.closest(CHIPS);
  return chip !== null && chip !== control && control.contains(chip);
}

function nameOf(button: Element): string {
  return `${button.getAttribute('aria-label') ?? ''} ${button.getAttribute('title') ?? ''} ${shownText(button)}`;
}
