/** Where keys are letters, and not orders. */
const TYPING = 'input:not([type="checkbox"], [type="radio"]), textarea, select, [contenteditable]';

export function isTyping({ target }: Event): boolean {
  return target instanceof Element && target.matches(TYPING);
}

/**
 * Whether a key is an order to the page: pressed alone, where nobody types. One that is only still held down is none: what it
 * would act on by now, nobody has looked at. Nor does it press the button that has the focus again and again.
 */
export function isOrder(event: KeyboardEvent): boolean {
  if (isTyping(event) || event.isComposing) return false;
  if (event.repeat) {
    if (isPress(event)) event.preventDefault();
    return false;
  }
  return !event.ctrlKey && !event.altKey && !event.metaKey;
}

function isPress({ key, target }: KeyboardEvent): boolean {
  return key === 'Enter' && target instanceof Element && target.closest('button, summary') !== null;
}
