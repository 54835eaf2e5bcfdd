/** Brings what was just drawn into sight within the panel. */
export function bringIntoSight(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: 'nearest' });
}

/** Brings the top of a card into sight that was drawn above or below what the panel shows. */
export function bringTopIntoSight(element: HTMLElement | null): void {
  const body = element?.parentElement;
  if (!element || !body) return;
  const [card, seen] = [element.getBoundingClientRect(), body.getBoundingClientRect()];
  if (card.top < seen.top || card.top > seen.bottom) element.scrollIntoView({ block: 'start' });
}

/** Gives the focus to what was just opened; as a function of its own it does so once. */
export function takeFocus(element: HTMLElement | null): void {
  element?.focus();
}
