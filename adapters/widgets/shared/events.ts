type ValueElement = HTMLInputElement | HTMLTextAreaElement;

/**
 * Sets the value past any property that a framework has put on the element to watch it (React does), so that the
 * events which follow carry news.
 */
function setNativeValue(element: ValueElement, value: string): void {
  const prototype =
    element instanceof HTMLTextAreaElement ? HTMLTextAreaElement.prototype : HTMLInputElement.prototype;
  const setter = Object.getOwnPropertyDescriptor(prototype, 'value')?.set;
  if (setter) setter.call(element, value);
  else element.value = value;
}

export function fire(element: EventTarget, type: string): void {
  element.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
}

/** Focuses; a page that is not in front gets the events a focus would have sent. */
export function focus(element: HTMLElement): void {
  withFocusEvents(element, ['focus', 'focusin'], () => element.focus({ preventScroll: true }));
}

export function blur(element: HTMLElement): void {
  withFocusEvents(element, ['blur', 'focusout'], () => element.blur());
}

function withFocusEvents(element: HTMLElement, types: [string, string], act: () => void): void {
  let seen = false;
  const note = (): void => {
    seen = true;
  };
  element.addEventListener(types[0], note, { once: true, capture: true });
  act();
  element.removeEventListener(types[0], note, { capture: true });
  if (seen) return;
  element.dispatchEvent(new FocusEvent(types[0], { composed: true }));
  element.dispatchEvent(new FocusEvent(types[1], { bubbles: true, composed: true }));
}

/**
 * Replaces the text of a field as typing would: one key, `input`, and no `change` yet. The key has no name, so
 * that handlers of Enter stay quiet, and old pages that clean a field on `keyup` do it now, not later. Where a text is
 * deleted it is Backspace, after which no field completes what is left.
 */
export function typeText(element: ValueElement, text: string): void {
  const key = text === '' && element.value !== '' ? 'Backspace' : undefined;
  element.dispatchEvent(keyEvent('keydown', key));
  setNativeValue(element, text);
  tellInput(element, text);
  // A mask that has spelled the text its own way may have done so after others were told of it.
  if (element.value !== text && element.value !== '') tellInput(element, text);
  element.dispatchEvent(keyEvent('keyup', key));
}

function tellInput(element: ValueElement, data: string): void {
  const inputType = data === '' ? 'deleteContentBackward' : 'insertText';
  element.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, inputType, data }));
}

/** A key without a name: pickers that open on typing open, and handlers of Enter stay quiet. */
export function touchKey(element: Element): void {
  element.dispatchEvent(keyEvent('keydown'));
  element.dispatchEvent(keyEvent('keyup'));
}

const KEY_CODES: Readonly<Record<string, number>> = {
  Backspace: 8,
  Escape: 27,
  ArrowLeft: 37,
  ArrowUp: 38,
  ArrowRight: 39,
  ArrowDown: 40,
};

/**
 * Presses a key that moves, deletes or types, by its name and its number; never Enter, which sends forms. A letter that no handler takes is offered as
 * input. Answers whether the page has taken it for its own.
 */
export function pressKey(element: Element, key: string, ctrlKey = false): boolean {
  const letter = key.length === 1;
  const keyCode = letter ? key.toUpperCase().charCodeAt(0) : (KEY_CODES[key] ?? 0);
  const code = !letter ? key : /\d/.test(key) ? `Digit${key}` : `Key${key.toUpperCase()}`;
  const init = {
    key,
    code,
    keyCode,
    which: keyCode,
    ctrlKey,
    bubbles: true,
    cancelable: true,
    composed: true,
  };
  let taken = !element.dispatchEvent(new KeyboardEvent('keydown', init));
  if (!taken && letter && !ctrlKey) taken = !offerInput(element, 'insertText', key);
  element.dispatchEvent(new KeyboardEvent('keyup', init));
  return taken;
}

/** Says what is about to be edited, as browsers do; answers false where the page does it itself. */
export function offerInput(element: Element, inputType: string, data: string | null = null): boolean {
  const init = { inputType, data, bubbles: true, cancelable: true, composed: true };
  return element.dispatchEvent(new InputEvent('beforeinput', init));
}

function keyEvent(type: string, key = 'Unidentified'): KeyboardEvent {
  const keyCode = KEY_CODES[key] ?? 0;
  return new KeyboardEvent(type, { key, keyCode, which: keyCode, bubbles: true, composed: true });
}

/** Types a text and leaves the field: focus, `input`, `change`, blur. */
export function enterText(element: ValueElement, text: string): void {
  focus(element);
  const field = typedInto(element);
  typeText(field, text);
  fire(field, 'change');
  blur(field);
}

/** Some show what they hold in one field, and put another in its place to be typed into as soon as it gets the focus. */
function typedInto(element: ValueElement): ValueElement {
  if (element.checkVisibility()) return element;
  const beside =
    element.parentElement?.querySelectorAll<HTMLInputElement>('input:not([type="hidden"])') ?? [];
  return [...beside].find((field) => field.type === element.type && field.checkVisibility()) ?? element;
}

/** The same without the focus, for a field that opens something when it gets it: it is only told that it is left. */
export function enterUnfocused(element: ValueElement, text: string): void {
  typeText(element, text);
  fire(element, 'change');
  element.dispatchEvent(new FocusEvent('blur', { composed: true }));
  element.dispatchEvent(new FocusEvent('focusout', { bubbles: true, composed: true }));
}

/** Sends the press and release that frameworks take for a pointer, without the click itself. */
export function press(element: Element): void {
  for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup']) {
    const init = { bubbles: true, cancelable: true, composed: true, button: 0 };
    element.dispatchEvent(
      type.startsWith('pointer') ? new PointerEvent(type, init) : new MouseEvent(type, init),
    );
  }
}

/** Brings the pointer over an element, without pressing anything. A pointer that has not moved is over nothing new. */
export function hover(element: Element): void {
  const { left, top, width, height } = element.getBoundingClientRect();
  const place = { clientX: left + width / 2, clientY: top + height / 2 };
  for (const type of ['pointerover', 'pointerenter', 'mouseover', 'mouseenter', 'pointermove', 'mousemove']) {
    const init = { bubbles: !type.endsWith('enter'), cancelable: true, composed: true, ...place };
    element.dispatchEvent(
      type.startsWith('pointer') ? new PointerEvent(type, init) : new MouseEvent(type, init),
    );
  }
}

/** What popups take for a press beside them. It lands on the body itself, where nothing can be activated. */
export function pressOutside(document: Document): void {
  press(document.body);
}
